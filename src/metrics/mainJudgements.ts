import type { RoundItem } from "../model/gradeRow.js";
import type { StandingJudgement } from "../model/standing.js";

/**
 * A force's judgements of one round on what the round graded above all: the items asked of every force, and areas that it was
 * graded on beside them. Core questions beneath a pillar are left out: they would count twice. In the order of the round.
 * @param asked The items asked of every force, of any rounds.
 */
export function mainJudgements(
  judgements: readonly StandingJudgement[],
  round_id: string,
  asked: readonly Pick<RoundItem, "round_id" | "item_id">[],
): readonly StandingJudgement[] {
  const asksOfAll = (row: StandingJudgement): boolean =>
    asked.some((item) => item.round_id === row.round_id && item.item_id === row.item_id);
  return judgements
    .filter((row) => row.round_id === round_id && (row.item_kind !== "core question" || asksOfAll(row)))
    .toSorted((a, b) => a.item_order - b.item_order);
}
