import type { ComparabilityRow } from "../model/comparability.js";
import { countForces } from "./countForces.js";
import { formatCount } from "./formatCount.js";

/** Forces graded in both of two rounds, by what became of their grade. */
export interface MovementCounts {
  readonly improved_count: number;
  readonly same_count: number;
  readonly declined_count: number;
}

/**
 * Movement between two rounds in one sentence, or why nothing may be said of it: "Of 16 forces graded in both 2015 and
 * 2016, 9 improved, 3 stayed the same and 4 declined." Across rounds that are not comparable the counts are not looked at.
 * @param comparability its reason may be empty where it stands right above: then only the care is named.
 * @param counts null when no force was graded in both rounds.
 */
export function movementSentence(
  comparability: Pick<ComparabilityRow, "from_round_name" | "to_round_name" | "verdict" | "reason">,
  counts: MovementCounts | null,
): string {
  const { from_round_name, to_round_name, verdict, reason } = comparability;
  if (verdict === "not comparable")
    return `Grades in ${to_round_name} cannot be compared with grades in ${from_round_name}. ${reason}`;
  if (counts === null) return `No force was graded in both ${from_round_name} and ${to_round_name}.`;
  const { improved_count, same_count, declined_count } = counts;
  const compared = countForces(improved_count + same_count + declined_count);
  const care = verdict === "with care" ? ` Compare with care. ${reason}`.trimEnd() : "";
  return `Of ${compared} graded in both ${from_round_name} and ${to_round_name}, ${formatCount(improved_count)} improved, ${formatCount(same_count)} stayed the same and ${formatCount(declined_count)} declined.${care}`;
}
