import { daysOf } from "./publicationOrder.js";

/** Whether a day lies more than some years before another: ISO dates, the first as much as is known and then at its latest. */
export function isOlderThan(date: string, years: number, asAt: string): boolean {
  const { latest } = daysOf(date);
  return `${Number(latest.slice(0, 4)) + years}${latest.slice(4)}` < asAt;
}

/** Years after which a figure or a judgement says little of how things stand. */
export const oldAfterYears = 3;

/** Whether a period ended more than three years before a day. */
export const isOldFigure = (period_end: string, asAt: string): boolean =>
  isOlderThan(period_end, oldAfterYears, asAt);
