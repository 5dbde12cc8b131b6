import type { GradeRow } from "../model/gradeRow.js";
import type { StandingJudgement } from "../model/standing.js";

/** A round with how many judgements of a force stood. */
export interface HeldRound extends Pick<GradeRow, "round_id" | "round_name" | "round_order"> {
  readonly held_count: number;
}

/**
 * The rounds of which a judgement of a force stood, in the order of time: judgements of one force, and the slugs of the rounds
 * that are told of.
 */
export function heldRounds(
  judgements: readonly StandingJudgement[],
  told: ReadonlySet<string>,
): readonly HeldRound[] {
  const rounds = new Map<string, HeldRound>();
  for (const { round_id, round_name, round_order, standing } of judgements) {
    if (standing !== "held" || !told.has(round_id)) continue;
    const held_count = (rounds.get(round_id)?.held_count ?? 0) + 1;
    rounds.set(round_id, { round_id, round_name, round_order, held_count });
  }
  return [...rounds.values()].toSorted((a, b) => a.round_order - b.round_order);
}

/**
 * The latest rounds to tell of in full, the latest first: the last one, and the one before it where a single judgement of the
 * last stood, since a round that has hardly begun says little.
 */
export function latestRounds(rounds: readonly HeldRound[]): readonly HeldRound[] {
  const [latest, before] = rounds.toReversed();
  if (latest === undefined) return [];
  return latest.held_count > 1 || before === undefined ? [latest] : [latest, before];
}
