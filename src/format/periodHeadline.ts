import type { DatedPeriod, PeriodsAround } from "../metrics/periodsAround.js";
import { isLocal } from "../model/localSource.js";
import { formatCount } from "./formatCount.js";
import { formatDate } from "./formatDate.js";
import { andLocal, withLocal } from "./localWords.js";

/** How many periods of 56 days run on a day, the office's own apart, and the next last day, or the latest that ended. */
export function periodHeadline(periods: readonly DatedPeriod[], asAt: string): string {
  const isRunning = ({ last_day }: DatedPeriod): boolean => last_day >= asAt;
  const byLastDay = periods.toSorted((a, b) => a.last_day.localeCompare(b.last_day, "en"));
  const day = (period: DatedPeriod | undefined): string =>
    withLocal(formatDate(period?.last_day ?? null), period ?? {});
  const next = byLastDay.find(isRunning);
  const counted = byLastDay.filter((period) => isRunning(period) && !isLocal(period)).length;
  const own = andLocal(byLastDay.filter((period) => isRunning(period) && isLocal(period)).length);
  if (next !== undefined)
    return `${counted === 1 ? `One period of 56 days${own} runs` : `${formatCount(counted)} periods of 56 days${own} run`} on ${formatDate(asAt)}; the next last day is ${day(next)}`;
  return `No period of 56 days held runs on ${formatDate(asAt)}; the latest ended on ${day(byLastDay.at(-1))}`;
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
