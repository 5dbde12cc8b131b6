import type { AbsenceCode } from "../format/formatAbsence.js";
import { formatDecimal } from "../format/formatDecimal.js";
import { formatPercent } from "../format/formatPercent.js";
import type { GradeMovement, MovementTotals } from "../metrics/gradeMovement.js";
import { type Column, column, textColumn } from "./column.js";

/** One row per question: the movement of all forces between two rounds that may be compared. */
export interface MovementCountRow {
  readonly item_id: string;
  readonly item_name: string;
  readonly movement: GradeMovement;
  readonly forces_count: number;
}

type Total = "improved_count" | "same_count" | "declined_count";

const totalsOf = ({ movement }: MovementCountRow): MovementTotals | null =>
  movement.totals.ok ? movement.totals.value : null;

const whyNone = ({ movement }: MovementCountRow): AbsenceCode =>
  movement.totals.ok ? "not stated" : movement.totals.reason;

/** The share is of the forces graded in both, and needs five of them. */
const fewestForShare = 5;

const total = (key: Total, heading: string): Column<MovementCountRow> =>
  column<MovementCountRow, number>(
    { key, heading, type: "count" },
    (row) => totalsOf(row)?.[key] ?? null,
    (count, { movement }) =>
      movement.compared_count < fewestForShare
        ? formatDecimal(count, 0)
        : formatPercent(count, movement.compared_count),
    whyNone,
  );

/** Forces graded afresh in both rounds, by what became of the grade, with the sign test of improved against declined. */
export const movementCountTable: readonly Column<MovementCountRow>[] = [
  textColumn("item_name", "Question or area"),
  column<MovementCountRow, number>(
    { key: "compared_count", heading: "Graded in both", type: "count" },
    ({ movement }) => movement.compared_count,
    (count) => formatDecimal(count, 0),
  ),
  total("improved_count", "Improved"),
  total("same_count", "Unchanged"),
  total("declined_count", "Declined"),
  column<MovementCountRow, number>(
    { key: "p_value", heading: "Sign test, p", type: "decimal" },
    (row) => {
      const test = totalsOf(row)?.sign_test;
      return test?.ok === true ? test.value.p_value : null;
    },
    (p) => formatDecimal(p, 4),
    (row) => {
      const test = totalsOf(row)?.sign_test;
      return test === undefined ? whyNone(row) : test.ok ? "not stated" : test.reason;
    },
  ),
];
