import type { StandingJudgement } from "../model/standing.js";

/**
 * The slugs of the rounds that had begun, as far as the judgements tell: one of theirs stood, or one of a later round did and
 * theirs cannot be placed, since rounds begin in their order.
 */
export function roundsBegun(standing: readonly StandingJudgement[]): ReadonlySet<string> {
  const held = standing.filter(({ standing: state }) => state === "held");
  const last = Math.max(...held.map(({ round_order }) => round_order), 0);
  const undated = standing.filter(
    ({ standing: state, round_order }) => state === "date not known" && round_order < last,
  );
  return new Set([...held, ...undated].map(({ round_id }) => round_id));
}
