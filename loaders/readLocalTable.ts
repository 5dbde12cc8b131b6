import { stat } from "node:fs/promises";
import { basename, extname } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { delimiterOf } from "./files/delimitedText.ts";
import type { Cell, Sheet } from "./files/openedFile.ts";
import { openText } from "./files/openText.ts";
import { type Fault, SourceFaults } from "./sources/fault.ts";
import { commentMark, type LocalTable, type LocalTableRow } from "./sources/local/localTable.ts";

/** An office fills these in by hand; a file beyond this is something else. */
const largestBytes = 50_000_000;
const longestRow = 2_000_000;

/**
 * Reads the table of an office's own file: of a spreadsheet the sheet that is called after the kind, else the first; others are
 * notes. Text is in UTF-8 or UTF-16, its columns set apart by commas, semicolons or tabs. A cell that a spreadsheet shows as a
 * percentage is read as it shows: "45.1%", not 0.451.
 * @param path where it lies.
 * @param file as messages name it.
 * @throws SourceFaults when the file cannot be opened at all.
 */
export async function readLocalTable(path: string, file: string): Promise<LocalTable> {
  const { size } = await stat(path);
  if (size > largestBytes)
    throw fault({
      problem: "file too large",
      file,
      value: `${size} bytes`,
      expected: `at most ${largestBytes} bytes; add published tables with \`npx peelboard add\``,
    });
  const form = extname(path).toLowerCase();
  if (form === ".csv" || form === ".tsv")
    return tableOf(file, null, size === 0 ? [] : textRows(await openText(path, file), file));
  const { sheets } = await openedAs(path, file);
  const kind = plainName(basename(file, extname(file)));
  const named = sheets.find(({ name }) => plainName(name) === kind);
  const sheet = named ?? sheets[0];
  const table = tableOf(file, sheet?.name ?? null, sheet === undefined ? [] : sheetRows(sheet));
  return named === undefined && sheets.length > 1 ? { ...table, firstOf: sheets.length } : table;
}

/** "most_similar_groups" for "Most similar groups": people write sheets' names as they please. */
const plainName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");

const fault = (one: Fault): SourceFaults => new SourceFaults([one]);

/** Faults name the file by its place below the data folder, as those of CSV files do. */
async function openedAs(path: string, file: string): Promise<{ readonly sheets: readonly Sheet[] }> {
  // The readers of spreadsheets are large: a load without one does not wait for them.
  const { openFile } = await import("./files/openFile.ts");
  try {
    return await openFile(path);
  } catch (cause) {
    if (!(cause instanceof SourceFaults)) throw cause;
    throw new SourceFaults(cause.faults.map((one) => ({ ...one, file })));
  }
}

/** The first row is the header; comments above it and blank rows are passed over. */
function tableOf(file: string, sheet: string | null, rows: readonly LocalTableRow[]): LocalTable {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  const start = filled.findIndex(({ cells }) => !(cells[0] ?? "").startsWith(commentMark));
  const header = start < 0 ? undefined : filled[start];
  if (header === undefined) return { file, sheet, header: null, rows: [] };
  const width = header.cells.findLastIndex((cell) => cell !== "") + 1;
  return {
    file,
    sheet,
    header: { ...header, cells: header.cells.slice(0, width) },
    rows: filled.slice(start + 1),
  };
}

/** Spaces at the ends, the ones that do not break among them, are slips of the hand and not part of a name. */
const trimmed = (text: string): string => text.replace(/^[\s\u00A0]+|[\s\u00A0]+$/g, "");

const textOf = (cell: Cell): string => (cell === null ? "" : trimmed(String(cell)));

const sheetRows = ({ rows, percentages }: Sheet): readonly LocalTableRow[] =>
  rows.map((cells, index) => {
    const shown = percentages?.get(index);
    const texts = cells.map((cell, column) =>
      typeof cell === "number" && shown?.includes(column) ? percentage(cell) : textOf(cell),
    );
    return { line: index + 1, cells: texts };
  });

/** What a spreadsheet shows of 0.4512, with every digit: 45.12%; beyond twelve they are the noise of its arithmetic. */
const percentage = (value: number): string => `${Number((value * 100).toPrecision(12))}%`;

function textRows(text: string, file: string): readonly LocalTableRow[] {
  const above = linesAbove(text);
  // Names of columns hold none of the marks that may stand between them.
  const [header = ""] = text.slice(above.length, above.length + longestRow).split(/[\r\n]/, 1);
  const delimiter = delimiterOf(header);
  const rows: LocalTableRow[] = [];
  let read = { lines: 0, empty_lines: 0 };
  try {
    parse(text.slice(above.length), {
      delimiter,
      // A row added on another machine may end otherwise than those before it.
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: longestRow,
      on_record: (cells: readonly string[], { lines, empty_lines }) => {
        const line = above.lines + read.lines + (empty_lines - read.empty_lines) + 1;
        rows.push({ line, cells: cells.map(trimmed) });
        read = { lines, empty_lines };
        return null;
      },
    });
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const isOpen = cause.code === "CSV_QUOTE_NOT_CLOSED" || cause.code === "CSV_MAX_RECORD_SIZE";
    throw fault({
      problem: isOpen ? "unclosed quote" : "stray quote",
      file,
      row: above.lines + read.lines + 1,
      expected: isOpen ? 'a " that ends the cell' : 'a cell with " in it to be in quotes, each " doubled',
    });
  }
  return rows;
}

/** A comment, also in the quotes that a spreadsheet puts about it, or a line without a word. */
const lineAbove = /^"?#[^\r\n]*(\r\n|\n|\r|$)|^[ \t,;]*(\r\n|\n|\r)/;

/** Lines of comment at the start are cut off before the reading: they hold quotes as they please. */
function linesAbove(text: string): { readonly length: number; readonly lines: number } {
  let [length, lines] = [0, 0];
  for (;;) {
    const [line = ""] = text.slice(length, length + longestRow).match(lineAbove) ?? [];
    if (line === "") return { length, lines };
    length += line.length;
    lines += 1;
  }
}
