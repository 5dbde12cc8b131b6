import { formatCount } from "./formatCount.js";

const monthsOf = (date: string): number => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
const dayOf = (date: string): number => Number(date.slice(8, 10));
const many = (count: number, unit: string): string =>
  `${formatCount(count)} ${unit}${count === 1 ? "" : "s"}`;

/**
 * How old a document is on a day, in full years and months: "2 years 8 months", "less than a month". With only a month or
 * a year known it says "about". Both are ISO dates, `date` as much of one as is known.
 * @throws RangeError for a date that is not known to the year, or that comes after `as_at`.
 */
export function formatAge(date: string, as_at: string): string {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) || !/^\d{4}-\d{2}-\d{2}$/.test(as_at))
    throw new RangeError(`not ISO dates: "${date}", "${as_at}"`);
  if (date > as_at) throw new RangeError(`${date} comes after ${as_at}`);
  if (date.length === 4) {
    const years = Number(as_at.slice(0, 4)) - Number(date);
    return years === 0 ? "less than a year" : `about ${many(years, "year")}`;
  }
  const isPartial = date.length < 10;
  const months = monthsOf(as_at) - monthsOf(date) - (!isPartial && dayOf(as_at) < dayOf(date) ? 1 : 0);
  if (months === 0) return "less than a month";
  const years = Math.floor(months / 12);
  const parts = [
    ...(years > 0 ? [many(years, "year")] : []),
    ...(months % 12 > 0 ? [many(months % 12, "month")] : []),
  ];
  return `${isPartial ? "about " : ""}${parts.join(" ")}`;
}
