import { type Outcome, refusal, success } from "./outcome.js";

const millisecondsADay = 86_400_000;

/**
 * An ISO date as the number of its day, counted in UTC so that no summer time is met on the way.
 * Refuses a date that is only partly known ("2020-07") and text that is no date of the calendar.
 */
export function isoDay(text: string): Outcome<number> {
  if (/^\d{4}(-\d{2})?$/.test(text)) return refusal("date is partial");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return refusal("not a date");
  const time = Date.parse(`${text}T00:00:00Z`);
  // V8 reads 30 February as 1 or 2 March, so the date must come back as it went in.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) return refusal("not a date");
  return success(time / millisecondsADay);
}

/** The ISO date of a day number of `isoDay`. */
export const isoDateOf = (day: number): string => new Date(day * millisecondsADay).toISOString().slice(0, 10);
