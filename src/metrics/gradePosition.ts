import type { DistributionRow } from "../model/distributionRow.js";
import { type Grade, gradeRank, type ScaleId, scales } from "../model/scale.js";
import { isWholeCount } from "./isWholeCount.js";
import { type Outcome, refusal, success } from "./outcome.js";

export interface GradePosition {
  readonly better_count: number;
  /** The same grade, other than this force. */
  readonly same_count: number;
  readonly worse_count: number;
  /** Best grade first, this force among them. */
  readonly forces_at_grade: readonly number[];
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/**
 * How many forces hold a better, the same or a worse grade than one force, which is among those counted:
 * its grade and the distribution of the same item to three counts. Not a rank: forces at one grade are not ordered.
 * Refuses a distribution that lacks a grade or its count, or that has no force at this grade.
 * @throws RangeError when a row is of another scale, or the grade is not of its scale.
 */
export function gradePosition(
  held: { readonly scale_id: ScaleId; readonly grade: Grade },
  distribution: readonly Pick<DistributionRow, "scale_id" | "grade" | "force_count">[],
): Outcome<GradePosition> {
  const stranger = distribution.find((row) => row.scale_id !== held.scale_id);
  if (stranger)
    throw new RangeError(`a grade of ${held.scale_id} has no position among grades of ${stranger.scale_id}`);
  const rank = gradeRank(held.scale_id, held.grade);

  const counts: number[] = [];
  for (const grade of scales[held.scale_id]) {
    const count = distribution.find((row) => row.grade === grade)?.force_count ?? null;
    if (count === null) return refusal("count not stated");
    if (!isWholeCount(count)) return refusal("not a whole count");
    counts.push(count);
  }
  const atGrade = counts[rank - 1] ?? 0;
  if (atGrade === 0) return refusal("force not in the distribution");
  return success({
    better_count: sum(counts.slice(0, rank - 1)),
    same_count: atGrade - 1,
    worse_count: sum(counts.slice(rank)),
    forces_at_grade: counts,
  });
}
