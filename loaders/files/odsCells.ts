import { dateCell, isFormulaError, numberCell, timeCell } from "./cellValue.ts";
import type { Cell } from "./openedFile.ts";
import type { Desk } from "./refusal.ts";
import { columnLetters, type SheetRows } from "./sheetRows.ts";

type Attribute = (name: string) => string | undefined;

/** Takes the elements of a table and puts its cells into the sheet. */
export interface OdsCells {
  readonly open: (sheet: SheetRows, name: string, value: Attribute) => void;
  readonly text: (text: string) => void;
  readonly close: (sheet: SheetRows, name: string) => void;
  /** How often a row or cell stands, once where the file does not say. */
  readonly times: (sheet: SheetRows, written: string | undefined) => number;
}

interface OpenCell {
  readonly isCovered: boolean;
  readonly times: number;
  readonly type: string | undefined;
  /** Of the attribute that goes with the type. */
  readonly value: string | undefined;
  readonly isFormula: boolean;
  readonly columns: number;
  readonly rows: number;
  text: string;
  paragraphs: number;
}

const valueAttributes: ReadonlyMap<string, string> = new Map([
  ["float", "office:value"],
  ["percentage", "office:value"],
  ["currency", "office:value"],
  ["date", "office:date-value"],
  ["time", "office:time-value"],
  ["boolean", "office:boolean-value"],
  ["string", "office:string-value"],
]);

const longestRun = 32_767;

/** `hold` makes a text one that may be kept. */
export function odsCells(desk: Desk, hold: (text: string) => string): OdsCells {
  let cell: OpenCell | null = null;
  /** Whether a paragraph of the cell is open, and whether white space is dropped where it now stands. */
  let isParagraph = false;
  let isAfterSpace = true;
  const times = (sheet: SheetRows, written: string | undefined): number => {
    if (written === undefined) return 1;
    const count = /^\d{1,10}$/.test(written) ? Number(written) : 0;
    if (count > 0) return count;
    return desk.refuse({
      problem: "a repetition that is no count",
      sheet: sheet.name,
      row: sheet.row() + 1,
      value: written,
      expected: "a whole number; open the file in a spreadsheet program and save it again",
    });
  };
  const append = (text: string): void => {
    if (cell !== null) cell.text += text;
    isAfterSpace = false;
  };
  return {
    times,
    open: (sheet, name, value) => {
      if (name === "table:table-cell" || name === "table:covered-table-cell") {
        const type = value("office:value-type");
        cell = {
          isCovered: name === "table:covered-table-cell",
          times: times(sheet, value("table:number-columns-repeated")),
          type,
          value: type === undefined ? undefined : value(valueAttributes.get(type) ?? "office:value"),
          isFormula: value("table:formula") !== undefined,
          columns: times(sheet, value("table:number-columns-spanned")),
          rows: times(sheet, value("table:number-rows-spanned")),
          text: "",
          paragraphs: 0,
        };
      }
      if (cell === null) return;
      if (name === "text:p" || name === "text:h") {
        if (cell.paragraphs > 0) cell.text += "\n";
        cell.paragraphs += 1;
        isParagraph = true;
        isAfterSpace = true;
      } else if (name === "text:s") append(" ".repeat(Math.min(longestRun, times(sheet, value("text:c")))));
      else if (name === "text:tab") append("\t");
      else if (name === "text:line-break") append("\n");
    },
    text: (text) => {
      if (cell === null || !isParagraph) return;
      // White space in the file is one space, and none at the start: several are written as text:s.
      const single = text.replace(/[ \t\r\n]+/g, " ");
      const shown = isAfterSpace && single.startsWith(" ") ? single.slice(1) : single;
      if (shown === "") return;
      append(shown);
      isAfterSpace = shown.endsWith(" ");
    },
    close: (sheet, name) => {
      if (cell === null) return;
      if (name === "text:p" || name === "text:h") {
        if (isAfterSpace && cell.text.endsWith(" ")) cell.text = cell.text.slice(0, -1);
        isParagraph = false;
      }
      if (name !== "table:table-cell" && name !== "table:covered-table-cell") return;
      const { columns, rows } = cell;
      if (!cell.isCovered && (columns > 1 || rows > 1))
        sheet.merge({
          firstRow: sheet.row(),
          firstColumn: sheet.column(),
          lastRow: sheet.row() + rows - 1,
          lastColumn: sheet.column() + columns - 1,
        });
      const content = cell.isCovered ? null : contentOfCell(cell, sheet, desk, hold);
      if (cell.type === "percentage" && typeof content === "number") sheet.markPercentage(cell.times);
      sheet.put(content, cell.times);
      cell = null;
    },
  };
}

function contentOfCell(cell: OpenCell, sheet: SheetRows, desk: Desk, hold: (text: string) => string): Cell {
  const { type, value, text, isFormula } = cell;
  const shown = text === "" ? null : hold(text);
  if (isFormula && (type === undefined ? shown === null : value === undefined && type !== "string")) {
    desk.note({
      problem: "a formula whose result is not in the file",
      ...placeIn(sheet),
      expected: "the result beside the formula; open the file in a spreadsheet program and save it again",
    });
    return null;
  }
  // Older LibreOffice writes 0 where a formula failed, and shows the error.
  if (isFormula && isFormulaError(text)) return shown;
  const reader = type === undefined ? undefined : readers.get(type);
  if (reader === undefined) return value === undefined || value === "" ? shown : hold(value);
  const read = reader.read(value ?? "");
  if (read === null)
    desk.note({
      problem: `unreadable ${type}`,
      ...placeIn(sheet),
      value: value ?? "",
      expected: reader.expected,
    });
  return typeof read === "string" ? hold(read) : read;
}

const placeIn = (
  sheet: SheetRows,
): { readonly sheet: string; readonly row: number; readonly column: string } => ({
  sheet: sheet.name,
  row: sheet.row() + 1,
  column: columnLetters(sheet.column()),
});

interface ValueReader {
  readonly read: (value: string) => Cell;
  readonly expected: string;
}

const number: ValueReader = { read: numberCell, expected: "a number, such as 1234.5" };

/** By the type that a cell says it has; a cell of any other type is its text. */
const readers: ReadonlyMap<string, ValueReader> = new Map([
  ["float", number],
  ["percentage", number],
  ["currency", number],
  ["date", { read: dateCell, expected: "a day, such as 2018-09-30" }],
  ["time", { read: timeCell, expected: "a time, such as PT10H30M00S" }],
  [
    "boolean",
    {
      read: (value) => (value === "true" ? true : value === "false" ? false : null),
      expected: "true or false",
    },
  ],
]);
