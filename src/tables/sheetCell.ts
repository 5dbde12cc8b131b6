/** A cell as a spreadsheet takes it; `text` is what the page shows. */
export type SheetCell =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "date"; readonly text: string; readonly iso: string }
  | {
      readonly kind: "number";
      readonly text: string;
      readonly value: number;
      /** Decimals shown; the value may have more. */
      readonly decimals: number;
      /** Whether the value is a proportion that the text shows in per cent. */
      readonly isPercent: boolean;
    };

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const datePattern = new RegExp(`^(\\d{1,2}) (${months.join("|")}) (\\d{4})$`);
const numberPattern = /^([+−-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%?)$/;
const shownPattern = /[+−-]?\d[\d,]*(?:\.\d+)?%?/g;

/** The ISO date of "2 May 2019", the long form of formatDate; null for any other text, "May 2019" too. */
export function dateOfText(text: string): string | null {
  const [, day = "", month = "", year = ""] = datePattern.exec(text) ?? [];
  if (year === "") return null;
  return `${year}-${String(months.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The number that a text is, as a whole: "5,516.7", "−3", "55.8%" (0.558); null for any other text. */
export function numberOfText(text: string): number | null {
  const [, sign = "", whole = "", fraction = "", percent = ""] = numberPattern.exec(text) ?? [];
  if (whole === "") return null;
  const size = Number(whole.replaceAll(",", "") + fraction);
  const value = percent === "" ? size : Number((size / 100).toPrecision(15));
  return (sign === "-" || sign === "−") && value !== 0 ? -value : value;
}

const decimalsOf = (shown: string): number => /\.(\d+)/.exec(shown)?.[1]?.length ?? 0;

/** The number within a text that shows the value: "55.8%" in "24 of 43 (55.8%)" for 0.558. */
function shownFor(value: number, text: string): { readonly shown: string; readonly isPercent: boolean } {
  for (const [shown] of text.matchAll(shownPattern)) {
    const read = numberOfText(shown);
    if (read === null) continue;
    const isPercent = shown.endsWith("%");
    const unit = 10 ** -(decimalsOf(shown) + (isPercent ? 2 : 0));
    if (Math.abs(read - value) <= unit * 0.51) return { shown, isPercent };
  }
  return { shown: String(value), isPercent: false };
}

/**
 * A cell from its text, and from the value where the page holds one (a rounded figure, a share beside its count). Text
 * becomes a number only where the column holds numbers: "1.10" may be a section.
 */
export function sheetCell(
  given: string,
  { value = null, isNumeric }: { readonly value?: number | null; readonly isNumeric: boolean },
): SheetCell {
  const text = given.replaceAll(/\s+/g, " ").trim();
  const iso = dateOfText(text);
  if (iso !== null) return { kind: "date", text, iso };
  const number = value ?? (isNumeric ? numberOfText(text) : null);
  if (number === null || !Number.isFinite(number)) return { kind: "text", text };
  const { shown, isPercent } =
    value === null ? { shown: text, isPercent: text.endsWith("%") } : shownFor(number, text);
  return { kind: "number", text, value: number, decimals: decimalsOf(shown), isPercent };
}

/** A table as it leaves the page: unique headings, and rows of as many cells. */
export interface SheetTable {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** What the codes in it mean, as they stand below it. */
  readonly notes: readonly string[];
}
