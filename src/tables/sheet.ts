import { formatBasis } from "../format/formatBasis.js";
import { warnings } from "../format/warnings.js";
import type { FigureFacts } from "../model/figureFacts.js";
import { bases } from "../model/status.js";
import type { SheetCell, SheetTable } from "./sheetCell.js";

export type RowLook = "title" | "heading" | "words" | "header" | "body";

export interface SheetRow {
  readonly look: RowLook;
  readonly cells: readonly SheetCell[];
}

/** A worksheet that no writer of files has touched: rows from A1 on, none empty, no cells merged. */
export interface Sheet {
  /** At most 31 characters, without those that Excel refuses. */
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** In characters, one for each column. */
  readonly widths: readonly number[];
  /** Where the table stands: its header row, counted from 1, and how many rows and columns follow; null for words alone. */
  readonly table: { readonly headerRow: number; readonly rows: number; readonly columns: number } | null;
}

/** A workbook as sheets, with what its properties say. */
export interface Workbook {
  readonly title: string;
  /** ISO date of the data release. */
  readonly releasedOn: string;
  readonly sheets: readonly Sheet[];
}

const wordsWidth = 96;

const textCell = (text: string): SheetCell => ({ kind: "text", text });

const row = (look: RowLook, ...texts: readonly string[]): SheetRow => ({ look, cells: texts.map(textCell) });

const wordsSheet = (name: string, rows: readonly SheetRow[]): Sheet => ({
  name,
  rows,
  widths: [wordsWidth],
  table: null,
});

/** A heading with lines under it; nothing where there are no lines. */
const block = (heading: string, lines: readonly string[]): readonly SheetRow[] =>
  lines.length === 0 ? [] : [row("heading", heading), ...lines.map((line) => row("words", line))];

const ownSources = (tables: readonly SheetTable[]): readonly string[] =>
  tables.some(({ headings }) => headings.includes("Source"))
    ? ["Each row of the table names its source."]
    : [];

function coverSheet(facts: FigureFacts, tables: readonly SheetTable[], names: readonly string[]): Sheet {
  const { headline, subtitle, sources, release, choices, address } = facts;
  return wordsSheet("Cover", [
    row("title", headline),
    ...(subtitle === "" ? [] : [row("words", subtitle)]),
    ...block("Data", [release]),
    ...block("What was chosen on the page", choices),
    ...block("Address of the page", [address]),
    ...block("Source", sources.length === 0 ? ownSources(tables) : sources),
    ...block("Licence and status", [warnings.licence, warnings.notAnOfficialStatistic]),
    ...block("Sheets of this workbook", [
      "Notes: warnings, and what the codes in the table mean",
      ...tables.map(({ caption }, index) => `${names[index]}: ${caption}`),
    ]),
  ]);
}

function notesSheet({ warnings: warned, notes }: FigureFacts, tables: readonly SheetTable[]): Sheet {
  const cells = tables.flatMap(({ rows }) => rows.flat());
  const held = new Set(cells.map(({ text }) => text));
  const numbers = cells.filter((cell) => cell.kind === "number");
  return wordsSheet("Notes", [
    row("title", "Notes"),
    ...block("Warnings", warned),
    ...block("About the figures", notes),
    ...block("Codes in the table", [...new Set(tables.flatMap((table) => table.notes))]),
    ...block("How the figures are known", bases.filter((basis) => held.has(basis)).map(formatBasis)),
    ...block("Numbers", [
      ...(numbers.length === 0
        ? ["The table holds no numbers."]
        : ["Cells hold numbers in full and show them rounded."]),
      ...(numbers.some(({ isPercent }) => isPercent)
        ? ["A percentage is held as a proportion: 0.25 is shown as 25%."]
        : []),
    ]),
  ]);
}

/** Wide enough for most of its texts, and never so wide that the next column leaves the screen. */
export function columnWidth(
  { headings, rows }: Pick<SheetTable, "headings" | "rows">,
  index: number,
): number {
  const lengths = rows.map((cells) => cells[index]?.text.length ?? 0).toSorted((a, b) => a - b);
  const most = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  const longestWord = Math.max(...(headings[index] ?? "").split(" ").map((word) => word.length));
  return Math.min(48, Math.max(10, most + 2, longestWord + 3));
}

function tableSheet(table: SheetTable, name: string): Sheet {
  const { caption, headings, rows } = table;
  return {
    name,
    rows: [
      row("title", caption),
      row("words", "This sheet holds one table. The sheet Notes says what its codes mean."),
      row("header", ...headings),
      ...rows.map((cells) => ({ look: "body" as const, cells })),
    ],
    widths: headings.map((_, index) => columnWidth(table, index)),
    table: { headerRow: 3, rows: rows.length, columns: headings.length },
  };
}

/**
 * Tables as a workbook: a cover, notes, and a sheet for each table, laid out as the Analysis Function asks: the title in
 * A1, one table a sheet, one header row, nothing merged, nothing empty.
 * @see https://analysisfunction.civilservice.gov.uk/policy-store/making-spreadsheets-accessible-a-brief-checklist-of-the-basics/
 */
export function workbookOf(
  facts: FigureFacts,
  tables: readonly SheetTable[],
  { releasedOn }: { readonly releasedOn: string },
): Workbook {
  const names = tables.map((_, index) => (tables.length === 1 ? "Table" : `Table ${index + 1}`));
  return {
    title: facts.headline,
    releasedOn,
    sheets: [
      coverSheet(facts, tables, names),
      notesSheet(facts, tables),
      ...tables.map((table, index) => tableSheet(table, names[index] ?? "Table")),
    ],
  };
}
