import type { ComparabilityRow } from "../model/comparability.js";
import { countForces } from "./countForces.js";
import { forItem } from "./forItem.js";
import { formatCount } from "./formatCount.js";
import type { MovementCounts } from "./movementSentence.js";

type Pair = Pick<ComparabilityRow, "from_round_name" | "to_round_name" | "verdict">;

/**
 * The message of a comparison of two rounds, without a full stop: "Between PEEL 2016 and PEEL 2017, 9 of 43 forces moved up
 * for effectiveness, 6 moved down and 28 stayed". Across rounds that are not comparable the counts are not looked at.
 * @param counts null when no force was graded in both rounds.
 */
export function movementHeadline(
  { from_round_name, to_round_name, verdict }: Pair,
  item_name: string,
  counts: MovementCounts | null,
): string {
  const where = forItem(item_name);
  if (verdict === "not comparable")
    return `${from_round_name} and ${to_round_name} stand side by side ${where} and may not be compared`;
  if (counts === null) return `No force was graded ${where} in both ${from_round_name} and ${to_round_name}`;
  const { improved_count, same_count, declined_count } = counts;
  const compared = countForces(improved_count + same_count + declined_count);
  return `Between ${from_round_name} and ${to_round_name}, ${formatCount(improved_count)} of ${compared} moved up ${where}, ${formatCount(declined_count)} moved down and ${formatCount(same_count)} stayed`;
}
