import type { PositionRow } from "../model/positionRow.js";
import { countForces } from "./countForces.js";
import { forItem } from "./forItem.js";
import { formatCount } from "./formatCount.js";
import { isWidelyKnown } from "./isWidelyKnown.js";
import { withLocal } from "./localWords.js";

const withoutGrade = {
  "not graded": "was not graded",
  "not inspected": "was not inspected",
  "not found": "has no grade that we could find",
} as const;

/**
 * A force's judgement beside the national distribution, in counts and never as a rank: "Cumbria was graded Good for
 * effectiveness in 2015: 1 other force had a better grade, 23 the same and 18 a worse one."
 * Says of how many forces the grade is known when it is not all, and counts no others when it is fewer than half; without
 * counts, or without a grade, stops after the status.
 * @throws RangeError when the status says that there is a grade and there is none.
 */
export function positionSentence(row: PositionRow): string {
  const where = `${forItem(row.item_name)} in ${row.round_name}`;
  if (row.status !== "graded" && row.status !== "carried over")
    return `${row.force_name} ${withoutGrade[row.status]} ${where}.`;
  if (row.grade === null) throw new RangeError(`a judgement is ${row.status} and has no grade`);

  const judgement =
    row.status === "graded"
      ? `${row.force_name} was graded ${withLocal(row.grade, row)} ${where}`
      : `${row.force_name} kept the grade ${withLocal(row.grade, row)} of ${row.carried_from_round_name ?? "an earlier round"} ${where}`;
  if (row.better_count === null || row.same_count === null || row.worse_count === null)
    return `${judgement}.`;
  const known =
    row.known_count < row.forces_count
      ? ` The grade is known for ${formatCount(row.known_count)} of ${countForces(row.forces_count)}.`
      : "";
  if (!isWidelyKnown(row)) return `${judgement}.${known}`;
  const others = row.better_count === 1 ? "other force" : "other forces";
  return `${judgement}: ${formatCount(row.better_count)} ${others} had a better grade, ${formatCount(row.same_count)} the same and ${formatCount(row.worse_count)} a worse one.${known}`;
}
