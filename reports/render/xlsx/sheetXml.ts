import type { BookCell, BookRow, BookSheet } from "../workbook/bookSheet.ts";
import { type CellStyle, rowHeight, safeAddress, styleOf } from "../workbook/cellStyle.ts";
import type { Book } from "../workbook.ts";
import { xmlDeclaration, xmlText } from "../xmlText.ts";
import { cellAddress } from "./address.ts";

export interface SheetRegisters {
  readonly placeOfStyle: (style: CellStyle) => number;
  readonly placeOfText: (text: string) => number;
}

const day = 86_400_000;
/** Excel counts days from here; its calendar before March 1900 is wrong. */
const dayNought = Date.UTC(1899, 11, 30);
const firstSure = 61;

/** Attributes and content of a cell: a text is a string whatever it begins with, so nothing runs as a formula. */
function valueXml(cell: BookCell, placeOfText: SheetRegisters["placeOfText"]): readonly [string, string] {
  if (cell.kind === "number") return ["", `<v>${cell.value}</v>`];
  const serial = cell.kind === "date" ? (Date.parse(cell.iso) - dayNought) / day : Number.NaN;
  if (serial >= firstSure) return ["", `<v>${serial}</v>`];
  return [' t="s"', `<v>${placeOfText(cell.text)}</v>`];
}

/** Widths count digits; the characters of a text are narrower on the whole. */
const characterShare = 0.95;
/** Of a line, and of the highest row that Excel shows, in points. */
const lineHeight = 15.75;
const highestRow = 409;

/** Room for the lines that a row will likely fill; programs make it fit when they are asked to. */
function roomXml({ look, cells }: BookRow, { widths, table }: BookSheet): string {
  if (look === "words" && table !== null) return "";
  const lines = cells.map(({ text }, column) =>
    Math.ceil((text.length * characterShare) / (widths[column] ?? 10)),
  );
  const most = Math.max(...lines);
  return most > 1 ? ` ht="${Math.min(highestRow, most * lineHeight)}"` : "";
}

function rowsXml(sheet: BookSheet, accent: string, registers: SheetRegisters): string {
  return sheet.rows
    .map((row, at) => {
      const cells = row.cells.map((cell, column) => {
        const [type, value] = valueXml(cell, registers.placeOfText);
        const style = registers.placeOfStyle(styleOf(cell, row, sheet, column, accent));
        return `<c r="${cellAddress(column, at)}" s="${style}"${type}>${value}</c>`;
      });
      const height = rowHeight(row.look, sheet);
      const higher = height === null ? roomXml(row, sheet) : ` ht="${height}" customHeight="1"`;
      return `<row r="${at + 1}"${higher}>${cells.join("")}</row>`;
    })
    .join("");
}

/** Headings and the names of rows stay in sight; the cursor stands in A1. */
function viewXml({ table }: BookSheet, index: number): string {
  const selected = index === 0 ? ' tabSelected="1"' : "";
  const top = table?.headerRow ?? 0;
  const pane =
    top === 0
      ? '<selection activeCell="A1" sqref="A1"/>'
      : `<pane xSplit="1" ySplit="${top}" topLeftCell="B${top + 1}" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="A1" sqref="A1"/>`;
  return `<sheetViews><sheetView showGridLines="${top === 0 ? 0 : 1}"${selected} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

/** Links of a sheet, and the addresses without, in the order of their relations. */
function linksXml({ rows }: BookSheet): { readonly xml: string; readonly outer: readonly string[] } {
  const outer: string[] = [];
  const links = rows.flatMap(({ cells }, at) =>
    cells.flatMap((cell, column) => {
      const ref = cellAddress(column, at);
      if (cell.sheet !== undefined)
        return [`<hyperlink ref="${ref}" location="${xmlText(`'${cell.sheet}'!A1`)}"/>`];
      const address = safeAddress(cell.address);
      return address === null ? [] : [`<hyperlink ref="${ref}" r:id="rIdLink${outer.push(address)}"/>`];
    }),
  );
  return { xml: links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`, outer };
}

/** Excel prints no longer head or foot. */
const longestRunning = 240;

function runningXml([head, foot]: Book["running"]): string {
  const line = (text: string): string => {
    const short = text.length <= longestRunning ? text : `${text.slice(0, longestRunning)}…`;
    return xmlText(`&L&9 ${short.replaceAll("&", "&&")}`);
  };
  return `<headerFooter><oddHeader>${line(head)}</oddHeader><oddFooter>${line(foot)}&amp;R&amp;9 &amp;P / &amp;N</oddFooter></headerFooter>`;
}

/** A worksheet as its part of the file, with the addresses that its relations have to name. */
export function sheetXml(
  sheet: BookSheet,
  index: number,
  { accent, running }: Pick<Book, "accent" | "running">,
  registers: SheetRegisters,
): { readonly xml: string; readonly outer: readonly string[] } {
  const { rows, widths, table } = sheet;
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const range = `A1:${cellAddress(columns - 1, rows.length - 1)}`;
  const widthsXml = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const { xml: links, outer } = linksXml(sheet);
  const orientation = table !== null && table.columns > 3 ? "landscape" : "portrait";
  return {
    outer,
    xml: `${xmlDeclaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${range}"/>${viewXml(sheet, index)}<sheetFormatPr defaultRowHeight="15.75"/><cols>${widthsXml.join("")}</cols><sheetData>${rowsXml(sheet, accent, registers)}</sheetData>${links}<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>${runningXml(running)}<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors>${table === null ? "" : '<tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>'}</worksheet>`,
  };
}
