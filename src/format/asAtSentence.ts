import type { StandingJudgement } from "../model/standing.js";
import { formatAge } from "./formatAge.js";
import { formatCount } from "./formatCount.js";
import { formatDate } from "./formatDate.js";

const countOf = (rows: readonly StandingJudgement[], standing: StandingJudgement["standing"]): number =>
  rows.filter((row) => row.standing === standing).length;

/**
 * What an earlier picture holds and what it cannot place: "Of the 291 judgements of PEEL 2023-25 that we hold, 54 stood on
 * 1 May 2024 and 100 were not yet published; of 137 it is not known whether they had been published (…)." Says how many are
 * placed without a day of their own. Takes the judgements of one round.
 */
export function asAtSentence(rows: readonly StandingJudgement[], date: string): string {
  const [first] = rows;
  if (first === undefined) throw new RangeError("a picture needs at least one judgement");
  const [held_count, undated_count, later_count] = [
    countOf(rows, "held"),
    countOf(rows, "date not known"),
    countOf(rows, "not yet published"),
  ];
  const counts = { round_name: first.round_name, held_count, undated_count, later_count };
  const sentence = asAtCountsSentence(counts, date, "marked “day?”, and counted neither way");
  const ordered = rows.filter((row) => ageDate(row) === null);
  const ordered_count = countOf(ordered, "held") + countOf(ordered, "not yet published");
  return ordered_count === 0 ? sentence : `${sentence} ${orderedSentence(ordered_count)}`;
}

const orderedSentence = (count: number): string =>
  `Of those placed, ${formatCount(count)} ${count === 1 ? "has no known day: it is" : "have no known day: they are"} placed by ` +
  "the order in which the rounds were published, which is derived and not stated by a source.";

/** Judgements of one round that are held, by where they stood on a day. */
export interface AsAtCounts {
  readonly round_name: string;
  readonly held_count: number;
  readonly later_count: number;
  readonly undated_count: number;
}

/** The same from counts. @param mark How those are told that cannot be placed. */
export function asAtCountsSentence(
  { round_name, held_count, later_count, undated_count }: AsAtCounts,
  date: string,
  mark = "counted neither way",
): string {
  const day =
    undated_count === 0
      ? "; each can be placed"
      : `; of ${formatCount(undated_count)} it is not known whether they had been published (${mark})`;
  return (
    `Of the ${formatCount(held_count + later_count + undated_count)} judgements of ${round_name} that we hold, ` +
    `${formatCount(held_count)} stood on ${formatDate(date)} and ${formatCount(later_count)} were not yet published${day}.`
  );
}

/** The day from which a judgement is counted as old: of its change, else of its publication. */
export const ageDate = ({ valid_from, published_on }: StandingJudgement): string | null =>
  valid_from ?? published_on;

/**
 * How old judgements are on a day, without a mean: "On 21 November 2026 these judgements were between 1 year 3 months and
 * 3 years 1 month old. The day of 137 of 291 is not known." Takes judgements that stand on the day; none is an empty text.
 */
export function ageSentence(rows: readonly StandingJudgement[], date: string): string {
  const held = rows.filter(({ standing }) => standing === "held");
  const dates = held.flatMap((row) => ageDate(row) ?? []).toSorted();
  const [oldest] = dates;
  const newest = dates.at(-1);
  if (held.length === 0) return "";
  if (held.length === 1 && oldest === undefined)
    return "The publication day of this judgement is not known, so its age is not.";
  if (oldest === undefined || newest === undefined)
    return `The publication day of none of these ${formatCount(held.length)} judgements is known, so their ages are not.`;
  const [most, least] = [formatAge(oldest, date), formatAge(newest, date)];
  const range = most === least ? `${most} old` : `from ${least} to ${most} old`;
  const unknown = held.length - dates.length;
  const rest =
    unknown === 0
      ? ""
      : ` The publication day of ${formatCount(unknown)} of ${formatCount(held.length)} is not known.`;
  const these = held.length === 1 ? "this judgement was" : "these judgements were";
  return `On ${formatDate(date)} ${these} ${range}.${rest}`;
}
