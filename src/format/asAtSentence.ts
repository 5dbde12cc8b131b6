import type { StandingJudgement } from "../model/standing.js";
import { formatAge } from "./formatAge.js";
import { formatCount } from "./formatCount.js";
import { formatDate } from "./formatDate.js";

const countOf = (rows: readonly StandingJudgement[], standing: StandingJudgement["standing"]): number =>
  rows.filter((row) => row.standing === standing).length;

/**
 * What an earlier picture holds and what it cannot place: "Of the 291 judgements of PEEL 2023-25 that we hold, 54 stood on
 * 1 May 2024, 100 were not yet published, and of 137 the day is not known." Takes the judgements of one round.
 */
export function asAtSentence(rows: readonly StandingJudgement[], date: string): string {
  const [first] = rows;
  if (first === undefined) throw new RangeError("a picture needs at least one judgement");
  const known = rows.filter(({ standing }) => standing !== "not found");
  const [held, later, undated] = [
    countOf(rows, "held"),
    countOf(rows, "not yet published"),
    countOf(rows, "date not known"),
  ];
  const day =
    undated === 0
      ? "; the day of each can be placed"
      : `; of ${formatCount(undated)} it is not known whether they had been published (marked “day?”, and counted neither way)`;
  return (
    `Of the ${formatCount(known.length)} judgements of ${first.round_name} that we hold, ${formatCount(held)} stood on ` +
    `${formatDate(date)} and ${formatCount(later)} were not yet published${day}.`
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
  return `On ${formatDate(date)} these judgements were ${range}.${rest}`;
}
