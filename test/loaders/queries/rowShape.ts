type Row = Readonly<Record<string, unknown>>;

/** The keys that more than one row has. */
export function repeatedKeys<T extends object>(
  rows: readonly T[],
  key: readonly (keyof T & string)[],
): readonly string[] {
  const keys = rows.map((row) => key.map((column) => String(row[column])).join(" | "));
  return keys.filter((value, index) => keys.indexOf(value) !== index);
}

/** The columns, of those that must always have a value, that are null, undefined or empty text in some row. */
export function valuelessColumns(rows: readonly object[], columns: readonly string[]): readonly string[] {
  if (rows.length === 0) throw new Error("no rows to look at");
  return columns.filter((column) =>
    rows.some((row) => {
      const value = (row as Row)[column];
      return value === null || value === undefined || value === "" || Number.isNaN(value);
    }),
  );
}
