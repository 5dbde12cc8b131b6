import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { accepts, type Column } from "./column.ts";
import type { Fault } from "./fault.ts";
import type { Publication } from "./publication.ts";

/** A checked row: its line in the file, then its cells in the order of the publication's columns; empty is null. */
export interface FactRow {
  readonly line: number;
  readonly cells: readonly (string | null)[];
}

export interface FactsRead {
  readonly rows: readonly FactRow[];
  readonly faults: readonly Fault[];
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a small curated file and checks every row once: header, number of cells, each cell, and the key.
 * Every fault of the file is returned; a file with faults gives its good rows too, but they must not be used.
 */
export async function readFacts(sources: string, publication: Publication): Promise<FactsRead> {
  const { path: file, columns, key } = publication;
  const names = Object.keys(columns);
  const bytes = await readFile(join(sources, file));
  const text = decode(bytes);
  if (text === null)
    return faulty({
      problem: "not UTF-8",
      file,
      expected: "text in UTF-8; save the file again as CSV UTF-8",
    });
  if (text !== "" && !text.endsWith("\n")) {
    return faulty({
      problem: "truncated file",
      file,
      value: text.slice(-40),
      expected: "a line break after the last row",
    });
  }
  let parsed: readonly Parsed[];
  try {
    parsed = parse(text, { bom: true, info: true, relax_column_count: true }) as unknown as readonly Parsed[];
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return faulty({
      problem: "not a CSV file",
      file,
      row: Number(cause.lines ?? 0),
      expected: `closed quotes (${cause.message})`,
    });
  }
  const [header, ...body] = parsed;
  if (header === undefined || header.record.join(",") !== names.join(",")) {
    return faulty({
      problem: "wrong header",
      file,
      row: 1,
      value: header?.record.join(",") ?? "",
      expected: names.join(","),
    });
  }
  const faults: Fault[] = [];
  const lineOfKey = new Map<string, number>();
  const rows = body.map(({ record, info }): FactRow => {
    const line = info.lines;
    if (record.length === names.length) faults.push(...cellFaults(file, line, columns, record));
    else faults.push(widthFault(file, line, names.length, record));
    const rowKey = key.map((name) => record[names.indexOf(name)] ?? "").join(" | ");
    const first = lineOfKey.get(rowKey);
    if (first === undefined) lineOfKey.set(rowKey, line);
    else
      faults.push({
        problem: "duplicate key",
        file,
        row: line,
        column: key.join(", "),
        value: rowKey,
        expected: `one row for it; row ${first} has it already`,
      });
    return { line, cells: record.map((cell) => (cell === "" ? null : cell)) };
  });
  return { rows, faults };
}

const faulty = (fault: Fault): FactsRead => ({ rows: [], faults: [fault] });

function cellFaults(
  file: string,
  row: number,
  columns: Readonly<Record<string, Column>>,
  record: readonly string[],
): readonly Fault[] {
  return Object.entries(columns).flatMap(([name, column], index) => {
    const value = record[index] ?? "";
    if (accepts(column, value)) return [];
    const problem =
      value === ""
        ? `missing ${column.noun}`
        : column.values === undefined
          ? `bad ${column.noun}`
          : `unknown ${column.noun}`;
    return [{ problem, file, row, column: name, value, expected: column.expected }];
  });
}

const widthFault = (file: string, row: number, width: number, record: readonly string[]): Fault => ({
  problem: record.length < width ? "short row" : "long row",
  file,
  row,
  value: record.join(","),
  expected: `${width} cells, found ${record.length}`,
});

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
