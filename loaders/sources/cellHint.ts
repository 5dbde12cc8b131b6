import { dayCountHint, isoOfBritishDay } from "./britishDay.ts";
import { decimalPattern } from "./column.ts";
import { monthOf } from "./monthNames.ts";

const plainNumber = new RegExp(`^(?:${decimalPattern})$`);
const thousands = /^[-−]?\d{1,3}(?:[,'’ \u00A0\u2009\u202F]\d{3})+(?:\.\d+)?$/;
const decimalComma = /^[-−]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+$/;

/**
 * What to tell of a text that was meant as a number: "45%", "12,345", "90,2", "£1,200". Empty where that cannot be seen.
 * @param isSheet whether the text is what a cell of a spreadsheet shows.
 */
export function numberHint(text: string, isSheet: boolean): string {
  const hasPercent = /%$/.test(text);
  const hasPounds = /^[-−]?\s*[£$€]/.test(text);
  const bare = text.replace(/\s*%$/, "").replace(/^([-−]?)\s*[£$€]\s*/, "$1");
  const isGrouped = thousands.test(bare);
  const isComma = !isGrouped && decimalComma.test(bare);
  const number = (
    isGrouped
      ? bare.replace(/[,'’\s\u00A0\u2009\u202F]/g, "")
      : isComma
        ? bare.replaceAll(".", "").replace(",", ".")
        : bare
  ).replace("−", "-");
  if (!plainNumber.test(number) || number === text) return "";
  const without = [
    ...(hasPercent ? ["without %"] : []),
    ...(hasPounds ? ["without a sign of money"] : []),
    ...(isGrouped ? ["without thousands separators"] : []),
    ...(isComma ? ["with a decimal point"] : []),
    ...(/−/.test(text) ? ["with the minus of the keyboard"] : []),
  ];
  return hasPercent && isSheet
    ? `; a cell shown as a percentage holds a hundredth of it: give the cell a number format and write ${number}`
    : `; write ${number}, ${without.join(" and ")}`;
}

/** What to tell of a text that was meant as a day: "31.03.2025", "31 March 2025", "03/31/2025", a spreadsheet's count of days. */
export function dayHint(text: string): string {
  const counted = dayCountHint(text);
  if (counted !== "") return counted;
  const [, day = "", middle = "", year = ""] =
    /^(\d{1,2})(?:st|nd|rd|th)?[-./ ]+([a-z]+|\d{1,2})[-./, ]+(\d{4})$/i.exec(text) ?? [];
  const month = /\d/.test(middle) ? Number(middle) : (monthOf(middle) ?? 0);
  const isoOf = (d: number, m: number): string => {
    const iso = isoOfBritishDay(`${d}/${m}/${year}`);
    const instant = new Date(`${iso}T00:00:00Z`);
    return Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(iso) ? "" : iso;
  };
  if (day === "" || month === 0) return "";
  const [iso, turned] = [isoOf(Number(day), month), isoOf(month, Number(day))];
  if (iso !== "") return `; write ${iso} or ${britishDay(iso)}`;
  return turned === "" ? "" : `; write ${britishDay(turned)}, the day before the month, or ${turned}`;
}

const britishDay = (iso: string): string => iso.split("-").toReversed().join("/");
