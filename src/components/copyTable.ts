import { warnings } from "../format/warnings.js";
import type { FigureFacts } from "../model/figureFacts.js";
import type { SheetCell, SheetTable } from "../tables/sheetCell.js";
import { element } from "./element.js";

const font = "font-family: Arial, sans-serif; font-size: 10pt";
const small = "font-family: Arial, sans-serif; font-size: 8pt; margin: 2pt 0";
const box = "border: 1px solid #6b747c; padding: 3pt 5pt; vertical-align: top";

/** Excel must take for text what looks like a formula. */
const asText = (text: string): string => (/^[=+@-]/.test(text) ? "; mso-number-format: '\\@'" : "");

const styleOf = ({ kind, text }: SheetCell): string =>
  kind === "number" ? "text-align: right" : `text-align: left${asText(text)}`;

/**
 * A table for the clipboard, as HTML that Word keeps: caption above, a header row that repeats on each page, borders on each
 * cell, and below it what must go with it. Everything is set on the elements themselves: no style sheet comes along.
 */
export function tableForPasting(
  { caption, headings, rows, notes }: SheetTable,
  facts: FigureFacts,
  document: Document,
): string {
  const cell = (name: "th" | "td", text: string, style: string): HTMLElement =>
    element(document, name, { style: `${box}; ${style}` }, text);
  const head = headings.map((text) =>
    cell("th", text, "text-align: left; background: #e3ecf4; font-weight: bold"),
  );
  const body = rows.map((row) =>
    element(document, "tr", {}, ...row.map((held) => cell("td", held.text, styleOf(held)))),
  );
  const line = (text: string): HTMLElement => element(document, "p", { style: small }, text);
  const { warnings: warned, notes: about, sources, release, choices, address } = facts;
  const below = [...notes, ...about, ...sources, ...choices, release, warnings.licence, address];
  const title = caption === "" ? facts.headline : caption;
  return element(
    document,
    "div",
    { lang: "en-GB" },
    element(document, "p", { style: `${font}; font-weight: bold; margin: 0 0 4pt` }, title),
    ...warned.map(line),
    element(
      document,
      "table",
      { style: `${font}; border-collapse: collapse`, border: 1, cellspacing: 0 },
      element(document, "thead", {}, element(document, "tr", {}, ...head)),
      element(document, "tbody", {}, ...body),
    ),
    ...below.filter((text) => text !== "").map(line),
  ).outerHTML;
}
