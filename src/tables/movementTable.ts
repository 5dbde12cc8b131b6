import type { AbsenceCode } from "../format/formatAbsence.js";
import { formatList } from "../format/formatList.js";
import { formatPercent } from "../format/formatPercent.js";
import type { Grade } from "../model/scale.js";
import { type Column, column, countColumn, textColumn } from "./column.js";

/** One row per grade of the earlier round and grade of the later: what `gradeMovement` counts. */
export interface MovementCellRow {
  readonly from_grade: Grade;
  readonly to_grade: Grade;
  readonly force_count: number;
  readonly force_names: readonly string[];
  /** Compared forces at the earlier grade. */
  readonly from_count: number;
  readonly rate:
    | { readonly ok: true; readonly value: number }
    | { readonly ok: false; readonly reason: AbsenceCode };
}

/** From-to counts, one pair of grades a row; the share is of the forces at the earlier grade and needs five of them. */
export const movementTable = (
  from_round_name: string,
  to_round_name: string,
): readonly Column<MovementCellRow>[] => [
  textColumn("from_grade", from_round_name),
  textColumn("to_grade", to_round_name),
  countColumn("force_count", "Forces"),
  column<MovementCellRow, number>(
    { key: "rate", heading: "Of the forces at the earlier grade", type: "percent" },
    ({ rate }) => (rate.ok ? rate.value : null),
    (_, { force_count, from_count }) => formatPercent(force_count, from_count),
    ({ rate }) => (rate.ok ? "not stated" : rate.reason),
  ),
  column<MovementCellRow, string>(
    { key: "force_names", heading: "Which", type: "text" },
    ({ force_names }) => (force_names.length === 0 ? null : formatList(force_names)),
    (names) => names,
    () => "not applicable",
  ),
];
