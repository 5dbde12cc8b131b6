import { createReadStream } from "node:fs";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { accepts, type Column } from "./column.ts";
import type { Fault } from "./fault.ts";
import type { Publication } from "./publication.ts";

/** A row of a file: the line on which it begins, the header being line 1, its cells (null where empty), and what is wrong with it. */
export interface CheckedRow {
  readonly line: number;
  readonly cells: readonly (string | null)[];
  readonly faults: readonly Fault[];
}

/** Longer than any row; an unclosed quote is found here and not at the end of the file. */
const longestRow = 2_000_000;

/**
 * Reads a file row by row and checks each: number of cells, every cell, and the key. Blank lines are passed over.
 * After a quote that is never closed there are no rows, so the reading ends there, with that fault.
 * @param watchedKeys the keys to compare with each other; without it, all of them.
 */
export async function* checkedRows(
  sources: string,
  publication: Publication,
  watchedKeys?: ReadonlySet<string>,
): AsyncGenerator<CheckedRow> {
  const { path: file } = publication;
  const columns = Object.entries(publication.columns);
  const width = columns.length;
  const missing = new Set(["", ...(publication.missingMarkers ?? [])]);
  const keyFaults = keyChecker(publication, watchedKeys);
  const rows: CheckedRow[] = [];
  let read = { lines: 0, empty_lines: 0 };
  const check = (record: readonly string[], info: typeof read): null => {
    const line = read.lines + (info.empty_lines - read.empty_lines) + 1;
    if (read.lines > 0) {
      const cells = record.map((cell) => (missing.has(cell) ? null : cell));
      const faults =
        record.length === width
          ? [...cellFaults(file, columns, line, record, cells), ...keyFaults(line, cells)]
          : [widthFault(file, line, width, record)];
      rows.push({ line, cells, faults });
    }
    read = { lines: info.lines, empty_lines: info.empty_lines };
    return null;
  };
  const parser = parse({
    bom: true,
    relax_column_count: true,
    skip_empty_lines: width > 1,
    max_record_size: longestRow,
    // Rows are taken here and not from the stream, which forgets those before an error.
    on_record: check,
  });
  const parsed = finished(parser.resume());
  parsed.catch(() => {}); // A refused chunk rejects its own write as well, and that one is awaited.
  try {
    for await (const chunk of createReadStream(join(sources, file), { highWaterMark: 1 << 20 })) {
      await new Promise<void>((resolve, reject) =>
        parser.write(chunk, (cause) => (cause ? reject(cause) : resolve())),
      );
      yield* rows.splice(0);
    }
    parser.end();
    await parsed;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = read.lines + 1;
    rows.push({ line, cells: [], faults: [quoteFault(file, line, cause)] });
  }
  yield* rows;
}

function cellFaults(
  file: string,
  columns: readonly (readonly [string, Column])[],
  row: number,
  record: readonly string[],
  cells: readonly (string | null)[],
): readonly Fault[] {
  return columns.flatMap(([name, column], index): readonly Fault[] => {
    const value = record[index] ?? "";
    const place = { file, row, column: name, value };
    if (value.includes("\uFFFD"))
      return [
        { problem: "not UTF-8", ...place, expected: "text in UTF-8; save the file again as CSV UTF-8" },
      ];
    const cell = cells[index] ?? "";
    if (accepts(column, cell)) return [];
    const word = cell === "" ? "missing" : column.values === undefined ? "bad" : "unknown";
    return [{ problem: `${word} ${column.noun}`, ...place, expected: column.expected }];
  });
}

function keyChecker({ path: file, columns, key }: Publication, watchedKeys: ReadonlySet<string> | undefined) {
  const names = Object.keys(columns);
  const places = key.map((name) => names.indexOf(name));
  const lineOfKey = new Map<string, number>();
  return (row: number, cells: readonly (string | null)[]): readonly Fault[] => {
    const parts = places.map((place) => cells[place] ?? "");
    const value = parts.join(" | ");
    if (watchedKeys !== undefined && !watchedKeys.has(value)) return [];
    const identity = JSON.stringify(parts);
    const first = lineOfKey.get(identity);
    if (first === undefined) {
      lineOfKey.set(identity, row);
      return [];
    }
    const expected = `one row for it; row ${first} has it already`;
    return [{ problem: "duplicate key", file, row, column: key.join(", "), value, expected }];
  };
}

const widthFault = (file: string, row: number, width: number, record: readonly string[]): Fault => ({
  problem: record.length < width ? "short row" : "long row",
  file,
  row,
  value: record.join(","),
  expected: `${width} cells, found ${record.length}`,
});

const quoteFault = (file: string, row: number, { code }: CsvError): Fault =>
  code === "CSV_QUOTE_NOT_CLOSED" || code === "CSV_MAX_RECORD_SIZE"
    ? { problem: "unclosed quote", file, row, expected: 'a " that ends the cell' }
    : { problem: "stray quote", file, row, expected: 'a cell with " in it to be in quotes, each " doubled' };
