import { open } from "node:fs/promises";
import { join } from "node:path";
import type { Warehouse } from "../warehouse.ts";
import type { Column } from "./column.ts";
import type { Fault } from "./fault.ts";
import type { Publication } from "./publication.ts";

/** Faults are reported one by one up to here; a reader of a million bad rows is told the count instead. */
const listedFaults = 1_000;

/**
 * Reads a large file with DuckDB's own CSV reader into a Parquet file (its columns, and `source_row`, the line in the
 * file), and checks what the reader cannot: accepted values, least values, empty cells, the key.
 * @returns every fault found, none when the Parquet file may be used.
 */
export async function readVolume(
  warehouse: Warehouse,
  sources: string,
  publication: Publication,
  parquet: string,
): Promise<readonly Fault[]> {
  const { path: file, columns } = publication;
  const path = join(sources, file);
  const names = Object.keys(columns);
  const shape = await shapeFaults(path, file, names);
  if (shape.length > 0) return shape;
  const types = Object.entries(columns).map(([name, column]) => `${literal(name)}: ${literal(column.type)}`);
  await warehouse.run(`
    copy (
      select (row_number() over () + 1)::integer as source_row, *
      from read_csv(
        ${literal(path)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = [${["", ...(publication.missingMarkers ?? [])].map(literal).join(", ")}],
        columns = {${types.join(", ")}}, store_rejects = true, rejects_limit = 0,
        rejects_table = 'volume_rejects', rejects_scan = 'volume_scans'
      )
    ) to ${literal(parquet)} (format parquet, compression zstd, compression_level 1)`);
  const rejected = await rejectFaults(warehouse, file, columns);
  await warehouse.run("drop table if exists volume_rejects; drop table if exists volume_scans");
  const found = await Promise.all([
    valueFaults(warehouse, publication, parquet),
    keyFaults(warehouse, publication, parquet),
  ]);
  return [...rejected.faults, ...found.flat().map((fault) => atFileLine(fault, rejected.lines))];
}

async function shapeFaults(path: string, file: string, names: readonly string[]): Promise<readonly Fault[]> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const start = await handle.read({ buffer: Buffer.alloc(Math.min(size, 65_536)), position: 0 });
    const header =
      start.buffer
        .toString("utf8", 0, start.bytesRead)
        .replace(/^\uFEFF/, "")
        .split(/\r?\n/, 1)[0] ?? "";
    if (header !== names.join(",")) {
      return [{ problem: "wrong header", file, row: 1, value: header, expected: names.join(",") }];
    }
    const end = await handle.read({ buffer: Buffer.alloc(1), position: size - 1 });
    if (end.buffer.toString() !== "\n")
      return [{ problem: "truncated file", file, expected: "a line break after the last row" }];
    return [];
  } finally {
    await handle.close();
  }
}

const problemOfReject: Readonly<Record<string, string>> = {
  "MISSING COLUMNS": "short row",
  "TOO MANY COLUMNS": "long row",
  "UNQUOTED VALUE": "unclosed quote",
  "INVALID ENCODING": "not UTF-8",
};

async function rejectFaults(
  warehouse: Warehouse,
  file: string,
  columns: Readonly<Record<string, Column>>,
): Promise<{ readonly faults: readonly Fault[]; readonly lines: readonly number[] }> {
  const rejects = await warehouse.rows<{
    line: number;
    column_name: string | null;
    error_type: string;
    csv_line: string;
    error_message: string;
  }>(
    "select line, column_name, error_type::varchar as error_type, csv_line, error_message from volume_rejects order by line, column_idx",
  );
  const width = Object.keys(columns).length;
  const faults = rejects.map(({ line, column_name, error_type, csv_line, error_message }): Fault => {
    const column = columns[column_name ?? ""];
    const problem = problemOfReject[error_type];
    if (problem === undefined && column !== undefined && column_name !== null) {
      const value = /Could not convert string "(.*)" to/.exec(error_message)?.[1] ?? csv_line;
      return {
        problem: `bad ${column.noun}`,
        file,
        row: line,
        column: column_name,
        value,
        expected: column.expected,
      };
    }
    return {
      problem: problem ?? error_type.toLowerCase(),
      file,
      row: line,
      value: csv_line.trim(),
      expected: `${width} cells (${error_message.split("\n", 1)[0]})`,
    };
  });
  return { faults, lines: [...new Set(rejects.map(({ line }) => line))] };
}

/** The rows that DuckDB kept are numbered without those it rejected; this gives the line that a person sees. */
function atFileLine(fault: Fault, rejectedLines: readonly number[]): Fault {
  if (fault.row === undefined) return fault;
  let line = fault.row;
  for (const rejected of rejectedLines) if (rejected <= line) line += 1;
  return { ...fault, row: line };
}

async function valueFaults(
  warehouse: Warehouse,
  publication: Publication,
  parquet: string,
): Promise<readonly Fault[]> {
  const { path: file, columns } = publication;
  const refused = Object.entries(columns).flatMap(([name, column]) => {
    const rule = refusal(name, column);
    return rule === null ? [] : [{ name, column, rule }];
  });
  const counts = await warehouse.rows<Record<string, number>>(
    `select ${refused.map(({ name, rule }) => `count(*) filter (${rule}) as ${quoted(name)}`).join(", ")} from read_parquet(${literal(parquet)})`,
  );
  const faults = await Promise.all(
    refused
      .filter(({ name }) => (counts[0]?.[name] ?? 0) > 0)
      .map(async ({ name, column, rule }) => {
        const rows = await warehouse.rows<{ row: number; value: string | null }>(
          `select source_row as row, ${quoted(name)}::varchar as value from read_parquet(${literal(parquet)}) where ${rule} order by row limit ${listedFaults}`,
        );
        return rows.map(({ row, value }): Fault => {
          const problem =
            value === null
              ? `missing ${column.noun}`
              : column.values === undefined
                ? `bad ${column.noun}`
                : `unknown ${column.noun}`;
          return { problem, file, row, column: name, value: value ?? "", expected: column.expected };
        });
      }),
  );
  return faults.flat();
}

/** The SQL condition under which a cell is refused, or null where the column's type says it all. */
function refusal(name: string, column: Column): string | null {
  const cell = quoted(name);
  const rules = [
    ...(column.isOptional ? [] : [`${cell} is null`]),
    ...(column.values === undefined ? [] : [`${cell} not in (${column.values.map(literal).join(", ")})`]),
    ...(column.least === undefined ? [] : [`${cell} < ${column.least}`]),
    ...(column.pattern === undefined || column.type !== "VARCHAR"
      ? []
      : [`not regexp_full_match(${cell}, ${literal(column.pattern)})`]),
  ];
  return rules.length === 0 ? null : rules.join(" or ");
}

async function keyFaults(
  warehouse: Warehouse,
  publication: Publication,
  parquet: string,
): Promise<readonly Fault[]> {
  const key = publication.key.map(quoted).join(", ");
  const rows = await warehouse.rows<{ row: number; first_row: number; value: string }>(
    `select max(source_row) as row, min(source_row) as first_row, concat_ws(' | ', ${key}) as value
     from read_parquet(${literal(parquet)}) group by ${key} having count(*) > 1 order by row limit ${listedFaults}`,
  );
  return rows.map(({ row, first_row, value }) => ({
    problem: "duplicate key",
    file: publication.path,
    row,
    column: publication.key.join(", "),
    value,
    expected: `one row for it; row ${first_row} has it already`,
  }));
}

/** Names and paths come from our own declarations; they are quoted all the same. */
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
