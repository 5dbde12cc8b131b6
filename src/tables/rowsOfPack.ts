import type { PackedRows } from "../model/packedRows.js";

/** The rows of packed columns, as plain objects in their order; `packRows` in loaders/queries packed them. */
export function rowsOfPack<Row>({ count, columns }: PackedRows): readonly Row[] {
  const entries = Object.entries(columns);
  return Array.from({ length: count }, (_, index) => {
    const row: Record<string, unknown> = {};
    for (const [name, { values, rows }] of entries) row[name] = values[rows[index] ?? -1];
    return row as Row;
  });
}
