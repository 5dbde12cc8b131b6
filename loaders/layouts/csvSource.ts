import { symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { CsvHead } from "../files/csvHead.ts";
import { usualLimits } from "../files/openedFile.ts";
import { literal } from "../sources/columnSql.ts";
import { cell } from "./tableRows.ts";

/** The path at which DuckDB reads a file: it takes some signs in a path for patterns of names. */
export async function readablePath(path: string, isGzipped: boolean, temporary: string): Promise<string> {
  if (!/[*?[\]{}]/.test(path)) return path;
  const own = join(temporary, isGzipped ? "table.csv.gz" : "table.csv");
  await symlink(resolve(path), own);
  return own;
}

/** What DuckDB selects from to read a CSV or TSV file itself: columns c0, c1, ... and `source_row`. */
export function csvRelation(path: string, { delimiter, header, headerLine }: CsvHead): string {
  const columns = header.map((_, index) => `${literal(cell(index))}: 'VARCHAR'`);
  // Every cell is text and every row as wide as the header; anything else is an error of the statement.
  return `(
    select *, ${headerLine} + row_number() over () as source_row
    from read_csv(
      ${literal(path)}, auto_detect = false, header = true, skip = ${headerLine - 1},
      delim = ${literal(delimiter)}, quote = '"', escape = '"', max_line_size = ${usualLimits.lineBytes},
      columns = {${columns.join(", ")}}))`;
}

/** As `csvRelation`, of a file of ours whose first column is the row's number. */
export function numberedRelation(path: string, width: number): string {
  const columns = Array.from({ length: width }, (_, index) => `${literal(cell(index))}: 'VARCHAR'`);
  return `read_csv(
    ${literal(path)}, auto_detect = false, header = false, delim = ',', quote = '"', escape = '"',
    columns = {'source_row': 'INTEGER', ${columns.join(", ")}})`;
}
