import type { DatedPeriod, PeriodsAround } from "../metrics/periodsAround.js";
import { formatCount } from "./formatCount.js";
import { formatDate } from "./formatDate.js";

/** How many periods of 56 days run on a day, and the next last day, or the latest that ended. */
export function periodHeadline(periods: readonly DatedPeriod[], asAt: string): string {
  const lastDays = periods.map(({ last_day }) => last_day).toSorted();
  const running = lastDays.filter((day) => day >= asAt);
  const [next] = running;
  if (next !== undefined)
    return `${running.length === 1 ? "One period of 56 days runs" : `${formatCount(running.length)} periods of 56 days run`} on ${formatDate(asAt)}; the next last day is ${formatDate(next)}`;
  return `No period of 56 days held runs on ${formatDate(asAt)}; the latest ended on ${formatDate(lastDays.at(-1) ?? null)}`;
}

/** Which periods are shown, as the end of a subtitle. */
export function periodsShown({ shown, near_count }: PeriodsAround, reach: number): string {
  if (near_count === 0)
    return `none lies within ${formatCount(reach)} days of that day, so the latest ${formatCount(shown.length)} before it ${shown.length === 1 ? "is" : "are"} shown`;
  return `those within ${formatCount(reach)} days of that day${shown.length < near_count ? `, the latest ${formatCount(shown.length)} of ${formatCount(near_count)}` : ""}`;
}

/** How the calendar of periods is drawn. */
export const periodStripNote =
  "Each bar is 56 days long, publication day being day 1. The filled part has run. A diamond is a response whose day is known.";
