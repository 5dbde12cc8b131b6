import type { GradeRow } from "../model/gradeRow.js";
import { formatAbsence } from "./formatAbsence.js";
import { withLocal } from "./localWords.js";

/**
 * A judgement as a cell shows it: "Good", "Good (carried over from PEEL 2016)", "Good (Improved)" with the direction
 * of travel of the assessments up to 2007, "Good (local)" where the office supplied it, or the code of why there is none.
 * @throws RangeError when the status says that there is a grade and there is none.
 */
export function formatGrade(
  row: Pick<GradeRow, "grade" | "status" | "carried_from_round_name" | "direction"> &
    Partial<Pick<GradeRow, "source_id">>,
): string {
  if (row.status !== "graded" && row.status !== "carried over") return formatAbsence(row.status);
  if (row.grade === null) throw new RangeError(`a judgement is ${row.status} and has no grade`);
  if (row.status === "carried over")
    return withLocal(
      `${row.grade} (carried over from ${row.carried_from_round_name ?? "an earlier round"})`,
      row,
    );
  return withLocal(row.direction === null ? row.grade : `${row.grade} (${row.direction})`, row);
}
