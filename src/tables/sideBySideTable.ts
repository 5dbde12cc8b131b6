import type { AbsenceCode } from "../format/formatAbsence.js";
import { formatGrade } from "../format/formatGrade.js";
import type { GradeRow } from "../model/gradeRow.js";
import type { StandingJudgement } from "../model/standing.js";
import { type Column, column, textColumn } from "./column.js";

/** One row per force: its judgement in each of two rounds, null where none is held. Nothing is said of the two together. */
export interface SideBySideRow {
  readonly force_id: string;
  readonly force_name: string;
  /** Of an earlier day with where it stood: the grade of one that may not have stood is not shown. */
  readonly from: GradeRow | StandingJudgement | null;
  readonly to: GradeRow | StandingJudgement | null;
}

/** Why a judgement has no grade to show. */
function absenceOf(row: GradeRow | StandingJudgement | null): AbsenceCode {
  if (row === null) return "none held";
  if ("standing" in row && row.standing !== "held") return row.standing;
  return row.status === "graded" || row.status === "carried over" ? "not stated" : row.status;
}

/** The grade of a judgement that stands; null where there is none, or where it may not have stood. */
const gradeIn = (row: GradeRow | StandingJudgement | null): GradeRow["grade"] =>
  row === null || ("standing" in row && row.standing !== "held") ? null : row.grade;

const judgement = (end: "from" | "to", heading: string): Column<SideBySideRow> =>
  column<SideBySideRow, string>(
    { key: end, heading, type: "grade" },
    (row) => gradeIn(row[end]),
    (grade, row) => (row[end] === null ? grade : formatGrade(row[end])),
    (row) => absenceOf(row[end]),
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
