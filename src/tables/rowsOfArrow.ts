import { tableFromIPC } from "apache-arrow";

/**
 * The rows of an Arrow table that `loaders/queries/arrowTable` wrote, as plain objects. Columns that were left out because
 * they held only null are absent; list them in `empty` to have them back as null.
 */
export function rowsOfArrow<T>(bytes: ArrayBuffer, empty: readonly (keyof T & string)[] = []): readonly T[] {
  const table = tableFromIPC(new Uint8Array(bytes));
  // Column by column: reading an Arrow row through its proxy costs many times as much.
  const columns = table.schema.fields.map(({ name }) => [name, table.getChild(name)] as const);
  const blanks = Object.fromEntries(empty.map((name) => [name, null]));
  return Array.from({ length: table.numRows }, (_, index) => {
    const row: Record<string, unknown> = { ...blanks };
    for (const [name, column] of columns) row[name] = column?.get(index) ?? null;
    return row as T;
  });
}
