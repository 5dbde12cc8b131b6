import { isoDay } from "../../metrics/isoDay.js";
import { judgementsAsAt } from "../../metrics/judgementsAsAt.js";
import type { ComparedItem, Comparison } from "../../model/comparison.js";
import type { GradeRow } from "../../model/gradeRow.js";
import type { StandingJudgement } from "../../model/standing.js";

/** One round as it stood on a day, and what of it may be chosen. */
export interface ComparedPicture {
  /** Judgements of all rounds as they stood on the day, one for each force, round and item; worked out when asked for. */
  readonly everyRound: () => readonly StandingJudgement[];
  /** Those of the round that is shown. */
  readonly judgements: readonly StandingJudgement[];
  /** All items of the round, in its order, of which any judgement is held. */
  readonly items: readonly ComparedItem[];
  /** The items that are counted: without those beneath another item of the round, which would count twice. */
  readonly countedItems: readonly ComparedItem[];
  /** ISO date of the day. */
  readonly date: string;
  /** The day lies before the data: the picture is an earlier one. */
  readonly isPast: boolean;
}

export interface RoundName {
  readonly round_id: string;
  readonly round_name: string;
  readonly round_order: number;
  /** Forces with a judgement that was found. */
  readonly force_count: number;
}

/** Rounds of which judgements of several forces are held, the latest first; the one that is asked for also where it is of one. */
export function comparableRounds(
  { judgements }: Pick<Comparison, "judgements">,
  asked: string,
): readonly RoundName[] {
  const rounds = new Map<string, RoundName & { readonly forces: Set<string> }>();
  for (const { round_id, round_name, round_order, force_id, status } of judgements) {
    const round = rounds.get(round_id) ?? {
      round_id,
      round_name,
      round_order,
      force_count: 0,
      forces: new Set<string>(),
    };
    if (status !== "not found") round.forces.add(force_id);
    rounds.set(round_id, round);
  }
  return [...rounds.values()]
    .map(({ forces, ...round }) => ({ ...round, force_count: forces.size }))
    .filter(({ round_id, force_count }) => force_count > (round_id === asked ? 0 : 1))
    .toSorted((a, b) => b.round_order - a.round_order);
}

/** Every judgement as it stands in the data: whatever is held had been published by then. */
const present = (judgements: readonly GradeRow[]): readonly StandingJudgement[] =>
  judgements
    .filter(({ is_current }) => is_current)
    .map((row) => ({ ...row, standing: row.status === "not found" ? "not found" : "held" }));

/** The picture of a round on a day; null where the day is none of the calendar. */
export function comparedPicture(
  data: Comparison,
  { round_id, day, release }: { readonly round_id: string; readonly day: string; readonly release: string },
): ComparedPicture | null {
  if (day !== "" && !isoDay(day).ok) return null;
  const isPast = day !== "" && day < release;
  const standing = isPast ? judgementsAsAt(data.judgements, day, { knownBy: release }) : null;
  const ofRound = (row: GradeRow): boolean => row.round_id === round_id;
  const judgements = standing?.ok ? standing.value.filter(ofRound) : present(data.judgements.filter(ofRound));
  const held = new Set(
    judgements.filter(({ standing: state }) => state !== "not found").map(({ item_id }) => item_id),
  );
  const items = data.items
    .filter((item) => item.round_id === round_id && held.has(item.item_id))
    .toSorted((a, b) => a.item_order - b.item_order);
  const ids = new Set(items.map(({ item_id }) => item_id));
  return {
    everyRound: () => (standing?.ok ? standing.value : present(data.judgements)),
    judgements,
    items,
    countedItems: items.filter(({ parent_item_id }) => parent_item_id === null || !ids.has(parent_item_id)),
    date: isPast ? day : release,
    isPast,
  };
}
