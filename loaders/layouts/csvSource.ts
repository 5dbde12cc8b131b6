import { symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { CsvHead } from "../files/csvHead.ts";
import { usualLimits } from "../files/openedFile.ts";
import { unpackText } from "../files/unpackText.ts";
import { literal } from "../sources/columnSql.ts";
import { cell } from "./tableRows.ts";

/**
 * The path at which DuckDB can read the text of a CSV or TSV file. What is packed is unpacked within the limits first:
 * DuckDB would not stop at a file that unpacks to more than any disk holds.
 */
export async function readablePath(path: string, isGzipped: boolean, temporary: string): Promise<string> {
  const own = join(temporary, "table.csv");
  if (isGzipped) {
    await unpackText(path, own);
    return own;
  }
  // DuckDB takes these in a path for patterns of names.
  if (!/[*?[\]{}]/.test(path)) return path;
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
