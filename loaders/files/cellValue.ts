import type { Cell } from "./openedFile.ts";

/** What both spreadsheet formats write for a number; not "Infinity", "0x10" or "". */
const numeral = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const wholeNumeral = /^[+-]?\d+$/;

/** A number as the file has it; one of more digits than a number holds stays text; null for what is no number. */
export function numberCell(text: string): number | string | null {
  if (!numeral.test(text)) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) return null;
  return wholeNumeral.test(text) && !Number.isSafeInteger(value) ? text : value;
}

/** What a formula leaves that could not be worked out, in spreadsheets and in LibreOffice. */
const formulaError = /^(#(REF|N\/A|DIV\/0|VALUE|NAME|NUM|NULL|SPILL|CALC|GETTING_DATA)[!?]?|Err:\d{3})$/;

/** Whether a text is an error of a formula. Such a cell becomes its text: only a layout knows whether it matters. */
export const isFormulaError = (text: string): boolean => formulaError.test(text);

const dayLength = 86_400_000;
const isoDateTime = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:[.,]\d+)?Z?)?$/;

/** "2018-09-30" of "2018-09-30T00:00:00"; the time stays where there is one; null for what is no day. */
export function dateCell(text: string): string | null {
  const [, year = "", month = "", day = "", time = "00:00:00"] = isoDateTime.exec(text) ?? [];
  if (day === "" || !isDay(Number(year), Number(month), Number(day))) return null;
  return time === "00:00:00" ? text.slice(0, 10) : `${text.slice(0, 10)}T${time}`;
}

/** Whether the calendar has the day: 31 February it has not. */
function isDay(year: number, month: number, day: number): boolean {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** "10:30:00" of "PT10H30M", and "27:05:00" of a length of time; null for what is neither. */
export function timeCell(text: string): string | null {
  const [whole, hours = "0", minutes = "0", seconds = "0"] =
    /^PT(?:(\d{1,6})H)?(?:(\d{1,2})M)?(?:(\d{1,2})(?:[.,]\d+)?S)?$/.exec(text) ?? [];
  return whole === undefined
    ? null
    : [hours, minutes, seconds].map((part) => part.padStart(2, "0")).join(":");
}

/** How a number is shown that counts days. */
export type DayFormat = "date" | "time";

/** How a number is shown that is not shown as the number it is: 0.45 as 45%. */
export type ShownFormat = DayFormat | "percentage";

/**
 * The day, or the time, that a spreadsheet's number of days stands for; null where it stands for none, so that the
 * number is kept. Day 60 of the system of 1900 is 29 February 1900, which never was.
 * @see ECMA-376 part 1, 18.17.4.1
 */
export function serialCell(serial: number, format: DayFormat, is1904: boolean): Cell {
  if (serial < 0) return null;
  const seconds = Math.round(serial * 86_400);
  if (format === "time" || serial < 1) return clock(seconds);
  const days = Math.floor(seconds / 86_400);
  if (!is1904 && days === 60) return null;
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const instant = new Date(epoch + days * dayLength);
  if (Number.isNaN(instant.getTime()) || instant.getUTCFullYear() > 9999) return null;
  const day = instant.toISOString().slice(0, 10);
  const time = clock(seconds - days * 86_400);
  return time === "00:00:00" ? day : `${day}T${time}`;
}

const clock = (seconds: number): string =>
  [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");

/** How the numbers of a number format are to be read; null for numbers that are numbers. */
export function shownFormatOf(format: string): ShownFormat | null {
  // Letters in quotes, behind a backslash or in brackets ("[Red]") are no part of a date, but "[h]" is.
  const bare = (format.split(";")[0] ?? "")
    .replace(/"[^"]*"?|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, "")
    .replace(/general|am\/pm|a\/p/gi, "");
  if (/[dye]/i.test(bare.replace(/e[+-]/gi, ""))) return "date";
  if (/[hs]/i.test(bare)) return "time";
  if (/m/i.test(bare)) return "date";
  return bare.includes("%") ? "percentage" : null;
}
