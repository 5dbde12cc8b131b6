import { isoDateOf } from "./isoDay.js";

/** First and last day, ISO dates, that a date may stand for. */
export interface DaySpan {
  readonly first: string;
  readonly last: string;
}

const lastDayOfMonth = (year: number, month: number): string =>
  isoDateOf(Date.UTC(year, month, 0) / 86_400_000);

/** The days that an ISO date, or as much of it as is known, may stand for: "2024-02" is 1 to 29 February 2024. */
export function daySpan(date: string): DaySpan {
  const [year = "", month, day] = date.split("-");
  if (day !== undefined) return { first: date, last: date };
  if (month !== undefined) return { first: `${date}-01`, last: lastDayOfMonth(Number(year), Number(month)) };
  return { first: `${year}-01-01`, last: `${year}-12-31` };
}

/** Where something stands to a period; "not certain" where its date is known too little to say. */
export type Placing = "inside" | "outside" | "not certain" | "no date";

/**
 * Whether what happened on a date happened after the day `from` and up to and including the day `to`, both ISO dates, so
 * that periods which follow each other share no day. Days that other sources give count as well: where one of them lies
 * outside, nothing is certain.
 */
export function placing(
  date: string | null,
  { from, to }: { readonly from: string; readonly to: string },
  otherDays: readonly string[] = [],
): Placing {
  if (date === null) return "no date";
  const spans = [date, ...otherDays].map(daySpan);
  if (spans.every(({ first, last }) => first > from && last <= to)) return "inside";
  return spans.every(({ first, last }) => last <= from || first > to) ? "outside" : "not certain";
}
