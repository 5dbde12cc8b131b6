import type { QueryResult } from "../model/queryResult.js";
import { quoted, unarmed } from "./csv.js";
import { resultNames } from "./resultTable.js";

/**
 * A result as CSV: numbers in full, dates in ISO form, nothing where the statement gives nothing. A text that a spreadsheet
 * would take for a formula gets an apostrophe before it.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function csvOfResult(result: QueryResult): string {
  const field = (value: string | number | boolean | null): string =>
    value === null ? "" : quoted(typeof value === "string" ? unarmed(value) : String(value));
  const rows = Array.from({ length: result.columns[0]?.values.length ?? 0 }, (_, row) =>
    result.columns.map(({ values }) => field(values[row] ?? null)).join(","),
  );
  const head = resultNames(result)
    .map((name) => quoted(unarmed(name)))
    .join(",");
  return `\uFEFF${[head, ...rows].map((line) => `${line}\r\n`).join("")}`;
}

/** A result as a JSON list with an object for each row. */
export function jsonOfResult(result: QueryResult): string {
  const names = resultNames(result);
  const rows = Array.from({ length: result.columns[0]?.values.length ?? 0 }, (_, row) =>
    JSON.stringify(
      Object.fromEntries(result.columns.map(({ values }, index) => [names[index], values[row] ?? null])),
    ),
  );
  return `[\n${rows.join(",\n")}\n]\n`;
}
