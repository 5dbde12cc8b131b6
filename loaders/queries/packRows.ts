import type { PackedRows } from "../../src/model/packedRows.ts";

type Value = string | number | boolean | null;

/** Rows of text, numbers, booleans and nulls as packed columns; `rowsOfPack` reads them back in the browser. */
export function packRows(rows: readonly object[]): PackedRows {
  const names = Object.keys(rows[0] ?? {});
  const columns = names.map((name) => {
    const places = new Map<Value, number>();
    const ofRows = rows.map((row) => {
      const value = (row as Readonly<Record<string, Value | undefined>>)[name] ?? null;
      const place = places.get(value) ?? places.size;
      places.set(value, place);
      return place;
    });
    return [name, { values: [...places.keys()], rows: ofRows }] as const;
  });
  return { count: rows.length, columns: Object.fromEntries(columns) };
}
