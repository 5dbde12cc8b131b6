import { monthNames } from "../sources/monthNames.ts";

const month =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const patterns: readonly {
  readonly pattern: RegExp;
  readonly parts: readonly ("day" | "month" | "year")[];
}[] = [
  {
    pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}\\.?,? ((?:19|20)\\d\\d)\\b`, "i"),
    parts: ["day", "month", "year"],
  },
  { pattern: /\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)\b/, parts: ["day", "month", "year"] },
  { pattern: /\b((?:19|20)\d\d)-(\d{2})-(\d{2})\b/, parts: ["year", "month", "day"] },
  {
    pattern: new RegExp(`\\b${month}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)\\b`, "i"),
    parts: ["month", "day", "year"],
  },
  { pattern: new RegExp(`\\b${month}\\.?,? ((?:19|20)\\d\\d)\\b`, "i"), parts: ["month", "year"] },
  { pattern: /^((?:19|20)\d\d)$/, parts: ["year"] },
];

/** As much of an ISO date as a text states: "02nd May 2019" is 2019-05-02, "July 2020" is 2020-07. Null where it states none, or none that exists. */
export function dateIn(text: string): string | null {
  const said = text.replace(/\s+/g, " ").trim();
  for (const { pattern, parts } of patterns) {
    const match = pattern.exec(said);
    if (match === null) continue;
    const part = (name: "day" | "month" | "year"): string => match[parts.indexOf(name) + 1] ?? "";
    const number = monthNumber(part("month"));
    const day = parts.includes("day") ? Number(part("day")) : null;
    const year = Number(part("year"));
    if (!parts.includes("month")) return String(year);
    if (number === null || (day !== null && !isDay(year, number, day))) return null;
    const padded = (value: number): string => String(value).padStart(2, "0");
    return [String(year), padded(number), ...(day === null ? [] : [padded(day)])].join("-");
  }
  return null;
}

function monthNumber(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null;
  const index = monthNames.findIndex((name) => name.startsWith(text.toLowerCase().slice(0, 3)));
  return index < 0 ? null : index + 1;
}

const isDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
