import type { Verdict } from "../model/comparability.js";
import type { GradeRow } from "../model/gradeRow.js";
import { isLocal } from "../model/localSource.js";
import type { Direction, MovedForceRow } from "../model/movement.js";
import { type Grade, gradeRank } from "../model/scale.js";
import { type Outcome, refusal, success } from "./outcome.js";

type Graded = GradeRow & { readonly grade: Grade };

const isGradedAfresh = (row: GradeRow): row is Graded =>
  row.status === "graded" && row.grade !== null && !isLocal(row);

function directionOf(from: Graded, to: Graded): Direction {
  const step = gradeRank(from.scale_id, from.grade) - gradeRank(to.scale_id, to.grade);
  if (step === 0) return "same";
  return step > 0 ? "improved" : "declined";
}

/**
 * The forces behind the counts of `gradeMovement`, one row a force graded afresh in both rounds, by name: the current
 * judgements of one item in two rounds, each with what became of the grade. A carried-over grade is the earlier judgement
 * again and is left out, and so is what an office supplied itself. Refuses rounds that are not comparable.
 * @throws RangeError for rounds called comparable that stand on two scales.
 */
export function movedForces(
  fromRows: readonly GradeRow[],
  toRows: readonly GradeRow[],
  verdict: Verdict,
): Outcome<readonly MovedForceRow[]> {
  if (verdict === "not comparable") return refusal("rounds not comparable");
  const later = new Map(toRows.filter(isGradedAfresh).map((row) => [row.force_id, row]));
  const moved = fromRows.filter(isGradedAfresh).flatMap((from): readonly MovedForceRow[] => {
    const to = later.get(from.force_id);
    if (to === undefined) return [];
    if (from.scale_id !== to.scale_id)
      throw new RangeError(`rounds called ${verdict} have two scales: ${from.scale_id} and ${to.scale_id}`);
    const { force_id, force_name } = from;
    return [{ force_id, force_name, from, to, direction: directionOf(from, to) }];
  });
  return success(moved.toSorted((a, b) => a.force_name.localeCompare(b.force_name, "en-GB")));
}
