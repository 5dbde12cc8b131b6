import { isoDay } from "./isoDay.js";
import { type Outcome, refusal, success } from "./outcome.js";

export interface AgeInMonths {
  /** Full months. */
  readonly months: number;
  /** The day is not known, so the age may be a month less. */
  readonly is_about: boolean;
}

const monthsOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;

/**
 * The age in full months of something dated to the day or the month, on a day: ISO dates to months.
 * Refuses a date known to the year alone, text that is no date, and a date after `asAt`.
 */
export function ageInMonths(date: string, asAt: string): Outcome<AgeInMonths> {
  const today = isoDay(asAt);
  if (!today.ok) return today;
  const is_about = /^\d{4}-\d{2}$/.test(date);
  const day = isoDay(is_about ? `${date}-01` : date);
  if (!day.ok) return day;
  if (day.value > today.value) return refusal("date before publication");
  const hasDayToCome = !is_about && asAt.slice(8) < date.slice(8);
  return success({ months: monthsOf(asAt) - monthsOf(date) - (hasDayToCome ? 1 : 0), is_about });
}
