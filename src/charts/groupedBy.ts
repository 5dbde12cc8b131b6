/** Rows by key, keys and rows in the order they arrive. Map.groupBy, which Node 20 does not have. */
export function groupedBy<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}
