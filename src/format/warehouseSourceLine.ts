import { formatList } from "./formatList.js";

/** Names the tables that a statement reads, of those that there are: "Source: Peelboard’s tables fact_grade and dim_force". */
export function warehouseSourceLine(sql: string, tables: readonly string[]): string {
  const words = new Set(sql.replaceAll(/--.*$/gm, " ").match(/[a-z_0-9]+/gi) ?? []);
  const read = tables.filter((name) => words.has(name));
  const named = read.length === 0 ? "warehouse" : `table${read.length === 1 ? "" : "s"} ${formatList(read)}`;
  return `Source: Peelboard’s ${named}; the Data page names the publications behind each.`;
}
