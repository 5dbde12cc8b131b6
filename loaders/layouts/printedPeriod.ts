import { monthNames, monthOf } from "../sources/monthNames.ts";
import type { PeriodForm } from "./layoutParts.ts";
import { plainText } from "./printedName.ts";

/** A period in Peelboard's spelling and its last day. */
export interface PrintedPeriod {
  readonly period: string;
  /** ISO day. */
  readonly period_end: string;
  /** Footnotes that are glued to it: "4" of "30 September 20124". */
  readonly marks: readonly string[];
}

const capital = (month: number): string => {
  const name = monthNames[month - 1] ?? "";
  return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
};

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const iso = (year: number, month: number, day: number): string | null =>
  year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month)
    ? `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
    : null;

/** "30 September 2018", "30-Sep-18", "30/09/2018", "2018-09-30" and what footnotes make of them. */
function dayOf(text: string): { readonly day: string; readonly marks: readonly string[] } | null {
  const isoDay = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text);
  if (isoDay) return placed(iso(Number(isoDay[1]), Number(isoDay[2]), Number(isoDay[3])));
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (slashed) return placed(iso(Number(slashed[3]), Number(slashed[2]), Number(slashed[1])));
  const worded =
    /^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?[ -](\d{4})\s*((?:\d|,|\[note \d+\])*)$/i.exec(text);
  const short = /^(\d{1,2})-([A-Za-z]{3})-(\d{2})$/.exec(text);
  const match = worded ?? short;
  const month = monthOf(match?.[2] ?? "");
  if (match === null || month === null) return null;
  const year = Number(match[3]) + (short !== null && worded === null ? 2000 : 0);
  const found = match[4] ?? "";
  // "1,2" are two marks, "12" glued to a year is read as one: the notes below say which there are.
  return placed(iso(year, month, Number(match[1])), found.match(/\d+/g) ?? []);
}

const placed = (day: string | null, marks: readonly string[] = []) => (day === null ? null : { day, marks });

export const spelledDay = (day: string): string => {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)} ${capital(Number(month))} ${year}`;
};

/** No period is printed with more signs. */
const longestPeriod = 100;

/** Reads a period that is printed in a form; null when it is not. */
export function periodOf(printed: string, form: PeriodForm): PrintedPeriod | null {
  if (printed.length > longestPeriod) return null;
  const text = plainText(printed);
  if (form === "date") {
    const read = dayOf(text);
    return read === null ? null : { period: spelledDay(read.day), period_end: read.day, marks: read.marks };
  }
  if (form === "last day of the month") {
    const read = dayOf(text);
    if (read === null) return null;
    const [year = 0, month = 0] = read.day.split("-").map(Number);
    const day = iso(year, month, lastDay(year, month));
    return day === null ? null : { period: spelledDay(day), period_end: day, marks: read.marks };
  }
  if (form === "financial year") {
    const match = /^(?:FY\s*)?(\d{4})\s*[-/–]\s*(\d{2}|\d{4})\s*(\d)?$/i.exec(text);
    const year = Number(match?.[1]);
    const day = iso(year + 1, 3, 31);
    if (match === null || day === null || Number(match[2]?.slice(-2)) !== (year + 1) % 100) return null;
    const period = `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
    return { period, period_end: day, marks: match[3] === undefined ? [] : [match[3]] };
  }
  if (form === "year ending") {
    const match = /^(?:year ending\s*)?(?:\d{1,2} )?([A-Za-z]+) (\d{4})$/i.exec(text);
    const [month, year] = [monthOf(match?.[1] ?? ""), Number(match?.[2])];
    const day = month === null ? null : iso(year, month, lastDay(year, month));
    return month === null || day === null
      ? null
      : { period: `year ending ${capital(month)} ${year}`, period_end: day, marks: [] };
  }
  const year = /^(?:mid[- ]?|30 june )?(\d{4})$/i.exec(text)?.[1];
  return year === undefined || iso(Number(year), 6, 30) === null
    ? null
    : { period: `mid-${year}`, period_end: `${year}-06-30`, marks: [] };
}

/** How a period of a form is written, for messages. */
export const periodExamples: Readonly<Record<PeriodForm, string>> = {
  date: "a day such as 30 September 2018",
  "last day of the month": "a day such as 2018-03-01",
  "financial year": "a financial year such as 2017/18",
  "year ending": "a year such as year ending March 2020",
  "mid-year": "a mid-year such as mid-2020",
};
