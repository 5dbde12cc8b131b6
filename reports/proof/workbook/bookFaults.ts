import type { PackDocument, Table } from "../../document.ts";
import type { OpenedBook, OpenedSheet } from "./openedBook.ts";
import { tableFaults } from "./tableFaults.ts";
import { wordFaults } from "./wordFaults.ts";

const fixed: readonly string[] = ["Cover", "Contents", "Notes", "Narrative"];

export const tablesIn = ({ blocks }: PackDocument): readonly Table[] =>
  blocks.filter((block): block is Table => block.kind === "table");

const spoilt = /\b(NaN|undefined|null|Infinity|\[object \w+\])\b/;

/** The sheet that a link within the book leads to; null for a link out of it. */
export function sheetOfLink(link: string): string | null {
  if (!link.startsWith("#")) return null;
  return link
    .slice(1)
    .replace(/[!.]A1$/, "")
    .replaceAll("'", "");
}

/** What holds of every worksheet, whatever stands on it. */
function* sheetFaults(
  { name, rows, formulas, merges }: OpenedSheet,
  names: readonly string[],
): Generator<string> {
  const place = (text: string): string => `worksheet "${name}": ${text}`;
  if (formulas > 0) yield place(`holds ${formulas} formulas; expected none`);
  if (merges > 0) yield place(`holds ${merges} merged cells; expected none`);
  if (typeof rows[0]?.[0]?.value !== "string") yield place("has no title in A1");
  for (const [at, row] of rows.entries()) {
    if (row.every((cell) => cell === null)) yield place(`row ${at + 1} is empty`);
    else if (row.includes(null)) yield place(`row ${at + 1} has an empty cell`);
    // An office may write of "null and void".
    const isComment = name === "Narrative" && String(row[1]?.value ?? "").startsWith("Comment");
    for (const cell of row) {
      if (!isComment && spoilt.test(String(cell?.value ?? "")))
        yield place(`row ${at + 1} reads "${String(cell?.value).slice(0, 60)}"`);
      if (cell?.link == null) continue;
      const target = sheetOfLink(cell.link);
      if (target === null ? !/^(https?|mailto):/.test(cell.link) : !names.includes(target))
        yield place(`row ${at + 1} has a link to ${cell.link}, which leads nowhere`);
    }
  }
}

/** Whether each sheet is listed in the contents, with a link to it, and each reference to a note has its note. */
function* referenceFaults(sheets: readonly OpenedSheet[], names: readonly string[]): Generator<string> {
  const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  // The title of the sheet may be the name of a sheet.
  const listed = rowsOf("Contents")
    .slice(1)
    .map(([first]) => first);
  for (const name of names) {
    const entry = listed.find((cell) => cell?.value === name);
    if (entry === undefined) yield `worksheet "Contents" does not list "${name}"`;
    else if (sheetOfLink(entry?.link ?? "") !== name)
      yield `worksheet "Contents": the entry "${name}" does not lead there`;
  }
  const notes = new Set(rowsOf("Notes").map(([first]) => first?.value));
  for (const { name, rows } of sheets)
    for (const [mark] of String(rows[0]?.[0]?.value ?? "").matchAll(/\[note \d+\]/g))
      if (!notes.has(mark))
        yield `worksheet "${name}" refers to ${mark}, which worksheet "Notes" does not hold`;
}

/** Compares an opened workbook with its document: its sheets, tables, words, links and properties. */
export function* bookFaults(book: OpenedBook, document: PackDocument): Generator<string> {
  const { sheets } = book;
  const tables = tablesIn(document);
  const expected = [...fixed, ...tables.map(({ label }) => label)];
  const names = sheets.map(({ name }) => name);
  if (names.join("\n") !== expected.join("\n"))
    yield `the worksheets are ${names.join(", ")}; expected ${expected.join(", ")}`;
  for (const sheet of sheets) yield* sheetFaults(sheet, names);
  yield* referenceFaults(sheets, expected);
  for (const table of tables) {
    const sheet = sheets.find(({ name }) => name === table.label);
    if (sheet !== undefined) yield* tableFaults(sheet, table);
  }
  yield* wordFaults(sheets, document);
  const properties = [
    ["title", book.title, document.title],
    ["author", book.author, document.letterhead.body],
    ["language", book.language, "en-GB"],
  ] as const;
  for (const [name, found, wanted] of properties)
    if (found !== wanted) yield `the ${name} of the file is "${found}"; expected "${wanted}"`;
}

/** The origin of the pack as a file states it, in pieces by number; compares it with the document's. */
export function originFault(pieces: ReadonlyMap<string, string>, { origin }: PackDocument): string | null {
  const json = Array.from(pieces, (_, index) => pieces.get(`PeelboardOrigin${index + 1}`) ?? "").join("");
  return json === JSON.stringify(origin)
    ? null
    : `the file states another origin than the pack's: ${json.slice(0, 80)}`;
}
