import { formatAbsence } from "./formatAbsence.js";

const formatOf = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });

const formats: Readonly<Record<number, Intl.DateTimeFormat>> = {
  4: formatOf({ year: "numeric" }),
  7: formatOf({ month: "long", year: "numeric" }),
  10: formatOf({ day: "numeric", month: "long", year: "numeric" }),
};

/**
 * An ISO date, or as much of it as is known: "2 May 2019", "July 2020", "2007"; null is "[date not known]".
 * Read and shown in UTC: a local clock would put midnight on the day before.
 * @throws RangeError for text that is no date of the calendar.
 */
export function formatDate(date: string | null): string {
  if (date === null) return formatAbsence("date not known");
  const format = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) ? formats[date.length] : undefined;
  const time = new Date(`${date}${"-01-01".slice(date.length - 4)}T00:00:00Z`);
  if (!format || Number.isNaN(time.getTime()) || !time.toISOString().startsWith(date))
    throw new RangeError(`not an ISO date: "${date}"`);
  return format.format(time);
}
