import type { ComparabilityRow } from "../model/comparability.js";
import type { HeldRound } from "./heldRounds.js";

/**
 * The pairs of rounds that follow each other in what is held of a force, the latest first, each with its verdict; pairs
 * without one are left out, since nothing may be set side by side without it. A round of which a single judgement stood is
 * none, since it has hardly begun or is hardly known, unless it may be compared with the round before.
 */
export function followingPairs(
  rounds: readonly HeldRound[],
  comparability: readonly ComparabilityRow[],
): readonly ComparabilityRow[] {
  const full = rounds.filter(
    ({ held_count, round_id }, index) =>
      held_count > 1 ||
      // One judgement is a fair comparison where the rounds may be compared at all.
      comparability.some(
        (pair) =>
          pair.to_round_id === round_id &&
          pair.from_round_id === rounds[index - 1]?.round_id &&
          pair.verdict !== "not comparable",
      ),
  );
  return full
    .slice(1)
    .flatMap((to, index) =>
      comparability.filter(
        ({ from_round_id, to_round_id }) =>
          from_round_id === full[index]?.round_id && to_round_id === to.round_id,
      ),
    )
    .toReversed();
}
