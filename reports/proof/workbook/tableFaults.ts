import { gradeLetter } from "../../../src/model/scale.ts";
import type { Cell, Table } from "../../document.ts";
import { type OpenedCell, type OpenedSheet, plain } from "./openedBook.ts";

/** Days from the end of 1899, as spreadsheets count them; null where they count otherwise. */
function serialOf(iso: string): number | null {
  const days = Date.parse(iso) / 86_400_000 + 25_569;
  return days >= 61 ? days : null;
}

/** A figure half-way between two that can be shown: the reader cuts it down, where spreadsheets and packs round it up. */
function isHalfWay(value: number, decimals: number): boolean {
  const units = Math.abs(value) * 10 ** decimals;
  return Math.abs(units - Math.floor(units) - 0.5) < 1e-6;
}

/** What is wrong with a cell; null for nothing. */
function cellFault(found: OpenedCell | null, cell: Cell): string | null {
  const text = plain(cell.text);
  if (found === null) return `is empty; expected "${text}"`;
  const { value, shown, link } = found;
  const isLinked = cell.address !== undefined && /^(https?|mailto):/.test(cell.address);
  if (isLinked && link === null && cell.address.length < 2_000) return `has lost its link to ${cell.address}`;
  const serial = cell.kind === "date" ? serialOf(cell.iso) : null;
  if (serial !== null)
    return value === serial && /^0?\d+ \p{L}+ \d{4}$/u.test(shown)
      ? null
      : `holds ${value} (shown as "${shown}"); expected the date ${text}`;
  if (cell.kind === "number") {
    if (value !== cell.value) return `holds ${JSON.stringify(value)}; expected the number ${cell.value}`;
    const isShown = text.includes(shown) || isHalfWay(cell.value, cell.decimals + (cell.isPercent ? 2 : 0));
    return isShown ? null : `shows "${shown}"; expected what the pack shows, "${text}"`;
  }
  if (typeof value !== "string") return `holds the number ${value}; expected the text "${text}"`;
  const isCut = text.length > 32_767 && text.startsWith(value.slice(0, 32_000));
  if (plain(value) !== text && !isCut)
    return `reads "${value.slice(0, 60)}"; expected "${text.slice(0, 60)}"`;
  if (cell.grade !== undefined && !shown.startsWith(`${gradeLetter(cell.grade)}\u2002`))
    return `shows a grade without its letter: "${shown}"`;
  return null;
}

/** Place of the header row of a sheet, counted from 0; -1 for none. */
export const headerRowOf = ({ rows }: OpenedSheet, headings: readonly string[]): number =>
  rows.findIndex(
    (row) =>
      row.length === headings.length &&
      row.every((cell, index) => cell?.value === plain(headings[index] ?? "")),
  );

/** Compares a worksheet with the table that it has to hold: title, header row, and every cell of every row. */
export function* tableFaults(sheet: OpenedSheet, table: Table): Generator<string> {
  const { label, caption, columns, rows, source } = table;
  const place = (text: string): string => `worksheet "${sheet.name}": ${text}`;
  const title = sheet.rows[0]?.[0]?.value;
  const marks =
    typeof title === "string" ? title.replaceAll(/ \[note \d+\]/g, "") : "a title that is no text";
  if (marks !== plain(`${label}: ${caption}`))
    yield place(`A1 reads "${title}"; expected the title "${label}: ${caption}"`);
  const headings = columns.map(({ heading }) => heading);
  if (new Set(headings.map((heading) => plain(heading).toLowerCase())).size < headings.length)
    yield place("two columns have one heading; a marked-up table needs different ones");
  const header = headerRowOf(sheet, headings);
  if (header < 1) {
    yield place(`has no header row that reads ${headings.map((heading) => `"${heading}"`).join(", ")}`);
    return;
  }
  const above = sheet.rows.slice(1, header).map(([first]) => first?.value);
  if (source !== null && !above.includes(plain(source))) yield place(`does not name its source: ${source}`);
  const body = sheet.rows.slice(header + 1);
  if (body.length !== rows.length) yield place(`holds ${body.length} rows; expected ${rows.length}`);
  for (const [at, cells] of rows.entries()) {
    if ((body[at]?.length ?? 0) > cells.length)
      yield place(`row ${header + at + 2} has more cells than the header`);
    for (const [index, cell] of cells.entries()) {
      const fault = cellFault(body[at]?.[index] ?? null, cell);
      if (fault !== null) yield place(`row ${header + at + 2}, column "${columns[index]?.heading}" ${fault}`);
    }
  }
}
