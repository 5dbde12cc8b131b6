import { decimalsOf, formatValue } from "../format/formatValue.js";
import type { QueryResult, ResultColumn, ValueKind } from "../model/queryResult.js";
import { type Column, type ColumnType, column } from "./column.js";

const types: Readonly<Record<ValueKind, ColumnType>> = {
  text: "text",
  grade: "grade",
  integer: "count",
  decimal: "decimal",
  date: "date",
  time: "text",
  boolean: "text",
};

const holdsAddresses = ({ kind, values }: ResultColumn): boolean =>
  kind === "text" && values.some((value) => typeof value === "string" && /^https?:\/\//.test(value));

/** A result may have two columns of one name; a table's keys and headings tell its columns apart. */
export function resultNames({ columns }: QueryResult): readonly string[] {
  const times = new Map<string, number>();
  return columns.map(({ name }) => {
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name} (${time})`;
  });
}

/** The columns of a query's result; a row is its position in the result. Addresses on the web are links. */
export function resultTable(result: QueryResult): readonly Column<number>[] {
  const names = resultNames(result);
  return result.columns.map((held, index) => {
    const decimals = decimalsOf(held);
    const name = names[index] ?? held.name;
    const shown = column<number, string | number>(
      { key: name, heading: name, type: holdsAddresses(held) ? "link" : types[held.kind] },
      (row) => {
        const value = held.values[row] ?? null;
        return typeof value === "boolean" ? formatValue(value, held) : value;
      },
      (value) => formatValue(value, held, decimals),
      () => "no value",
    );
    return shown.type === "link"
      ? { ...shown, address: (row) => (typeof held.values[row] === "string" ? held.values[row] : null) }
      : shown;
  });
}
