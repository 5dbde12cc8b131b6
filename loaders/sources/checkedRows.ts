import { createReadStream } from "node:fs";
import { join } from "node:path";
import { CsvError, parse } from "csv-parse";
import { accepts } from "./column.ts";
import type { Fault } from "./fault.ts";
import type { Publication } from "./publication.ts";

/** A row of a file: the line on which it begins, the header being line 1, its cells, and what is wrong with it. */
export interface CheckedRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly faults: readonly Fault[];
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number; readonly empty_lines: number };
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
  const { path: file, columns } = publication;
  const width = Object.keys(columns).length;
  const keyFault = keyChecker(publication, watchedKeys);
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: width > 1,
    max_record_size: longestRow,
  });
  const input = createReadStream(join(sources, file), { highWaterMark: 1 << 20 });
  input.on("error", (cause) => parser.destroy(cause)).pipe(parser);
  let read = { lines: 0, empty_lines: 0 };
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const line = read.lines + (info.empty_lines - read.empty_lines) + 1;
      const isHeader = read.lines === 0;
      read = info;
      if (isHeader) continue;
      if (record.length !== width) {
        yield { line, cells: record, faults: [widthFault(file, line, width, record)] };
      } else {
        yield {
          line,
          cells: record,
          faults: [...cellFaults(publication, line, record), ...keyFault(line, record)],
        };
      }
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    yield { line: read.lines + 1, cells: [], faults: [quoteFault(file, read.lines + 1, cause)] };
  } finally {
    input.destroy();
  }
}

function cellFaults(
  { path: file, columns }: Publication,
  row: number,
  record: readonly string[],
): readonly Fault[] {
  return Object.entries(columns).flatMap(([name, column], index): readonly Fault[] => {
    const value = record[index] ?? "";
    const place = { file, row, column: name, value };
    if (value.includes("\uFFFD"))
      return [
        { problem: "not UTF-8", ...place, expected: "text in UTF-8; save the file again as CSV UTF-8" },
      ];
    if (accepts(column, value)) return [];
    const word = value === "" ? "missing" : column.values === undefined ? "bad" : "unknown";
    return [{ problem: `${word} ${column.noun}`, ...place, expected: column.expected }];
  });
}

function keyChecker({ path: file, columns, key }: Publication, watchedKeys: ReadonlySet<string> | undefined) {
  const names = Object.keys(columns);
  const places = key.map((name) => names.indexOf(name));
  const lineOfKey = new Map<string, number>();
  return (row: number, record: readonly string[]): readonly Fault[] => {
    const value = places.map((place) => record[place] ?? "").join(" | ");
    if (watchedKeys !== undefined && !watchedKeys.has(value)) return [];
    const first = lineOfKey.get(value);
    if (first === undefined) {
      lineOfKey.set(value, row);
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
