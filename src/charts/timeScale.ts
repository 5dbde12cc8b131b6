const millisecondsADay = 86_400_000;

/** The days on which something may have happened, counted from 1970: one for a full date, many for a month or a year. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** What an ISO date leaves open: "2022-06" may be any day from 1 to 30 June. */
export function spanOf(date: string): DaySpan {
  const [year = 0, month, day] = date.split("-").map(Number);
  const days = (y: number, m: number, d: number): number => Date.UTC(y, m, d) / millisecondsADay;
  if (month === undefined) return { first: days(year, 0, 1), last: days(year, 11, 31) };
  if (day === undefined) return { first: days(year, month - 1, 1), last: days(year, month, 0) };
  return { first: days(year, month - 1, day), last: days(year, month - 1, day) };
}

export interface TimeScale {
  /** The place of the start of a day, in pixels. */
  readonly xOf: (day: number) => number;
  /** The years to label, with their place; every year has a rule. */
  readonly years: readonly { readonly year: number; readonly x: number; readonly isLabelled: boolean }[];
}

const labelRoom = 46;

/** A true time axis over whole years: equal lengths are equal times. */
export function timeScale(spans: readonly DaySpan[], width: number): TimeScale {
  const yearOf = (day: number): number => new Date(day * millisecondsADay).getUTCFullYear();
  const firstYear = Math.min(...spans.map(({ first }) => yearOf(first)));
  const endYear = Math.max(...spans.map(({ last }) => yearOf(last))) + 1;
  const start = spanOf(String(firstYear)).first;
  const end = spanOf(String(endYear)).first;
  const xOf = (day: number): number => 0.5 + ((day - start) / (end - start)) * (width - 1);
  const step = Math.ceil(labelRoom / ((width - 1) / (endYear - firstYear)));
  const years = Array.from({ length: endYear - firstYear + 1 }, (_, index) => ({
    year: firstYear + index,
    x: xOf(spanOf(String(firstYear + index)).first),
    isLabelled: index % step === 0 && index < endYear - firstYear,
  }));
  return { xOf, years };
}
