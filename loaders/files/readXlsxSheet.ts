import { dateCell, numberCell, type ShownFormat, serialCell } from "./cellValue.ts";
import type { Cell, Merge, Sheet } from "./openedFile.ts";
import { readXml } from "./readXml.ts";
import { columnLetters, mostColumns, mostRows, sheetRows } from "./sheetRows.ts";
import { isTrue, type Reading, unescaped } from "./xlsxParts.ts";

interface SheetReading extends Reading {
  readonly strings: readonly string[];
  readonly styles: readonly (ShownFormat | null)[];
  readonly is1904: boolean;
  readonly hold: (text: string) => string;
}

interface OpenCell {
  readonly type: string;
  readonly style: number;
  isFormula: boolean;
  value: string;
  text: string;
}

/**
 * The cells of one sheet. The size that the sheet says it has is not looked at.
 * @throws SourceFaults when the sheet is not whole; cells that cannot be read are noted at the desk.
 */
export async function readXlsxSheet(part: string, name: string, reading: SheetReading): Promise<Sheet> {
  const { archive, desk, allowance } = reading;
  const sheet = sheetRows(name, desk, allowance);
  let cell: OpenCell | null = null;
  let isData = false;
  let collecting: "value" | "text" | null = null;
  let phonetic = 0;
  const misplaced = (value: string): never =>
    desk.refuse({
      problem: "a cell at a place that no spreadsheet has",
      sheet: name,
      row: sheet.row() + 1,
      value,
      expected: `a place from A1 to ${columnLetters(mostColumns - 1)}${mostRows}`,
    });
  await readXml(
    archive.part(part),
    part,
    { desk, allowance },
    {
      open: (element, value) => {
        collecting = null;
        if (element === "sheetData") isData = true;
        if (element === "mergeCell" && !isData)
          sheet.merge(mergeOf(value("ref") ?? "") ?? misplaced(value("ref") ?? ""));
        if (!isData) return;
        if (element === "row") {
          const written = value("r");
          const row = written === undefined ? sheet.row() : wholeNumber(written) - 1;
          if (!(row >= 0 && row < mostRows)) misplaced(written ?? String(row + 1));
          sheet.go(row, 0);
        } else if (element === "c") {
          const written = value("r");
          const place = written === undefined ? null : placeOf(written);
          if (written !== undefined && place === null) misplaced(written);
          if (place !== null) {
            if (place.row !== sheet.row()) misplaced(written ?? "");
            sheet.go(place.row, place.column);
          }
          cell = {
            type: value("t") ?? "n",
            style: Number(value("s") ?? 0),
            isFormula: false,
            value: "",
            text: "",
          };
        } else if (cell === null) return;
        else if (element === "f") cell.isFormula = true;
        else if (element === "rPh") phonetic += 1;
        else if (element === "v") collecting = "value";
        else if (element === "t" && phonetic === 0) collecting = "text";
      },
      text: (text) => {
        if (cell !== null && collecting !== null) cell[collecting] += text;
      },
      close: (element) => {
        collecting = null;
        if (element === "sheetData") isData = false;
        if (element === "rPh") phonetic -= 1;
        if (element === "row" && isData) sheet.endRow();
        if (element !== "c" || cell === null) return;
        const content = contentOfCell(cell, reading);
        if (content !== null && typeof content === "object") {
          const place = { sheet: name, row: sheet.row() + 1, column: columnLetters(sheet.column()) };
          const written = cell.value === "" ? {} : { value: cell.value };
          desk.note({ problem: content.problem, ...place, ...written, expected: content.expected });
          sheet.put(null);
        } else {
          if (typeof content === "number" && reading.styles[cell.style] === "percentage")
            sheet.markPercentage();
          sheet.put(content);
        }
        cell = null;
      },
    },
  );
  return withoutCovered(sheet.sheet(), allowance.check);
}

/** Why a cell cannot be read; told with its place and value. */
interface Unreadable {
  readonly problem: string;
  readonly expected: string;
}

const unreadable = (expected: string): Unreadable => ({ problem: "unreadable cell", expected });
const noResult: Unreadable = {
  problem: "a formula whose result is not in the file",
  expected: "the result beside the formula; open the file in a spreadsheet program and save it again",
};
const noText = unreadable("the number of one of the file's texts");
const noTruth = unreadable("1 or 0");
const noDay = unreadable("a day, such as 2018-09-30");
const noNumber = unreadable("a number, such as 1234.5");
const noKind = unreadable("a kind of cell that spreadsheets have");

function contentOfCell(
  { type, style, isFormula, value, text }: OpenCell,
  { strings, styles, is1904, hold }: SheetReading,
): Cell | Unreadable {
  if (isFormula && value === "" && type !== "str" && text === "") return noResult;
  if (type === "inlineStr") return hold(unescaped(text)) || null;
  if (value === "") return null;
  switch (type) {
    case "s": {
      const shared = /^\d{1,9}$/.test(value) ? strings[Number(value)] : undefined;
      return shared === undefined ? noText : shared || null;
    }
    case "str":
    // An error such as "#REF" is its text: only a layout knows whether it matters.
    case "e":
      return hold(unescaped(value));
    case "b":
      return /^(1|0|true|false)$/.test(value) ? isTrue(value) : noTruth;
    case "d":
      return dateCell(value) ?? noDay;
    case "n": {
      const number = numberCell(value.trim());
      const format = styles[style] ?? null;
      if (number === null) return value.trim() === "" ? null : noNumber;
      if (typeof number === "string" || format === null || format === "percentage") return number;
      const day = serialCell(number, format, is1904);
      return typeof day === "string" ? hold(day) : number;
    }
    default:
      return noKind;
  }
}

const wholeNumber = (text: string): number => (/^\d{1,7}$/.test(text) ? Number(text) : Number.NaN);

function placeOf(text: string): { readonly row: number; readonly column: number } | null {
  const [, letters = "", digits = ""] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text) ?? [];
  const row = wholeNumber(digits) - 1;
  let column = 0;
  for (let index = 0; index < letters.length; index += 1)
    column = column * 26 + letters.charCodeAt(index) - 64;
  return row >= 0 && row < mostRows && column >= 1 && column <= mostColumns
    ? { row, column: column - 1 }
    : null;
}

function mergeOf(text: string): Merge | null {
  const [from = "", to = from] = text.split(":");
  const first = placeOf(from);
  const last = placeOf(to);
  if (first === null || last === null || last.row < first.row || last.column < first.column) return null;
  return { firstRow: first.row, firstColumn: first.column, lastRow: last.row, lastColumn: last.column };
}

/** What a merged cell covers nobody sees; some writers leave old values there. */
function withoutCovered(sheet: Sheet, check: () => void): Sheet {
  if (sheet.merges.length === 0) return sheet;
  const rows = sheet.rows.map((row) => row);
  for (const { firstRow, firstColumn, lastRow, lastColumn } of sheet.merges) {
    check();
    for (let index = firstRow; index <= Math.min(lastRow, rows.length - 1); index += 1) {
      const row = rows[index] ?? [];
      const end = Math.min(lastColumn + 1, row.length);
      const from = index === firstRow ? firstColumn + 1 : firstColumn;
      if (from >= end || !row.slice(from, end).some((value) => value !== null)) continue;
      rows[index] = trimmed(row.map((value, column) => (column >= from && column < end ? null : value)));
    }
  }
  return { ...sheet, rows };
}

function trimmed(row: readonly Cell[]): readonly Cell[] {
  const last = row.findLastIndex((value) => value !== null);
  return last === row.length - 1 ? row : row.slice(0, last + 1);
}
