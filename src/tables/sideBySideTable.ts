import { formatGrade } from "../format/formatGrade.js";
import type { GradeRow } from "../model/gradeRow.js";
import { type Column, column, textColumn } from "./column.js";

/** One row per force: its judgement in each of two rounds, null where none is held. Nothing is said of the two together. */
export interface SideBySideRow {
  readonly force_id: string;
  readonly force_name: string;
  readonly from: GradeRow | null;
  readonly to: GradeRow | null;
}

const judgement = (end: "from" | "to", heading: string): Column<SideBySideRow> =>
  column<SideBySideRow, string>(
    { key: end, heading, type: "grade" },
    (row) => row[end]?.grade ?? null,
    (grade, row) => (row[end] === null ? grade : formatGrade(row[end])),
    (row) => {
      const status = row[end]?.status ?? "none held";
      return status === "graded" || status === "carried over" ? "not stated" : status;
    },
  );

/** Who had which grade in two rounds that stand beside each other. */
export const sideBySideTable = (
  from_round_name: string,
  to_round_name: string,
): readonly Column<SideBySideRow>[] => [
  textColumn("force_name", "Force"),
  judgement("from", from_round_name),
  judgement("to", to_round_name),
];
