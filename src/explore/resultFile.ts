import {
  Bool,
  type DataType,
  DateDay,
  Float64,
  Int32,
  Table,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from "apache-arrow";
import type { QueryResult, ResultColumn, Value } from "../model/queryResult.js";
import { csvOfResult, jsonOfResult } from "../tables/resultFile.js";
import { resultNames } from "../tables/resultTable.js";
import { arrowResult } from "./arrowResult.js";

export type ResultFileKind = "csv" | "json" | "arrow";

const types: Readonly<Record<ResultFileKind, string>> = {
  csv: "text/csv;charset=utf-8",
  json: "application/json",
  arrow: "application/vnd.apache.arrow.file",
};

const isWhole = (values: readonly Value[]): boolean =>
  values.every((value) => value === null || (Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31));

function typeOf({ kind, values }: ResultColumn): DataType {
  if (kind === "boolean") return new Bool();
  if (kind === "date") return new DateDay();
  if (kind === "decimal") return new Float64();
  if (kind === "integer") return isWhole(values) ? new Int32() : new Float64();
  return new Utf8();
}

/** A result that was worked out when the site was built, as an Arrow table. */
export function tableOfResult(result: QueryResult): Table {
  const names = resultNames(result);
  return new Table(
    Object.fromEntries(
      result.columns.map((column, index) => {
        const values =
          column.kind === "date"
            ? column.values.map((value) => (value === null ? null : new Date(`${value}T00:00:00Z`)))
            : column.values;
        return [names[index] ?? column.name, vectorFromArray(values, typeOf(column))];
      }),
    ),
  );
}

/** A result as a file: Arrow as it came (IPC, which polars, pandas and R read), CSV and JSON from its columns. */
export function resultFile(kind: ResultFileKind, table: Table): Blob {
  const content =
    kind === "arrow"
      ? new Uint8Array(tableToIPC(table, "file"))
      : kind === "csv"
        ? csvOfResult(arrowResult(table))
        : jsonOfResult(arrowResult(table));
  return new Blob([content], { type: types[kind] });
}
