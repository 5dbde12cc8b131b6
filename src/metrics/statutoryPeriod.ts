import { isoDateOf, isoDay } from "./isoDay.js";
import { type Outcome, refusal, success } from "./outcome.js";

interface LastDay {
  /** ISO date of the 56th day, on which comments may still be published in time. */
  readonly last_day: string;
}

/** Days are calendar days; `response_days` run from publication to response, both dates apart. */
export type StatutoryPeriod = LastDay &
  (
    | { readonly state: "open"; readonly days_left: number }
    | { readonly state: "overdue"; readonly days_late: number }
    | { readonly state: "answered in time"; readonly response_days: number }
    | { readonly state: "answered late"; readonly response_days: number; readonly days_late: number }
  );

/** Publication day is the first of the 56 days. */
export const daysToLastDay = 55;

/**
 * The statutory period for comments on an inspection report, as it stood on a day: ISO dates to the last day and what is
 * left or late. A response after `asAt` is not yet known, so that an earlier pack can be rebuilt. 0 days left: due today.
 * Refuses partial dates, text that is no date, and a day before publication.
 * @see https://www.legislation.gov.uk/ukpga/2017/3/section/37
 */
export function statutoryPeriod(
  publishedOn: string,
  asAt: string,
  { respondedOn = null }: { readonly respondedOn?: string | null } = {},
): Outcome<StatutoryPeriod> {
  const published = isoDay(publishedOn);
  if (!published.ok) return published;
  const today = isoDay(asAt);
  if (!today.ok) return today;
  const responded = respondedOn === null ? null : isoDay(respondedOn);
  if (responded !== null && !responded.ok) return responded;
  if (today.value < published.value) return refusal("date before publication");
  if (responded !== null && responded.value < published.value) return refusal("date before publication");

  const lastDay = published.value + daysToLastDay;
  const last_day = isoDateOf(lastDay);
  if (responded === null || responded.value > today.value) {
    const left = lastDay - today.value;
    return success(
      left >= 0
        ? { last_day, state: "open", days_left: left }
        : { last_day, state: "overdue", days_late: -left },
    );
  }
  const response_days = responded.value - published.value;
  const late = responded.value - lastDay;
  return success(
    late > 0
      ? { last_day, state: "answered late", response_days, days_late: late }
      : { last_day, state: "answered in time", response_days },
  );
}
