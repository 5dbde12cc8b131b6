import type { SchemaTable } from "../../src/model/example.ts";
import { readViewDescriptions } from "../example.ts";
import type { Query } from "./ask.ts";
import { dataDictionary } from "./dataDictionary.ts";

/** The ordered type of the grades is named for what it is: its members are on the page. */
const shortType = (type: string): string => (type.startsWith("ENUM") ? "grade" : type.toLowerCase());

/**
 * Tables and flat views with the meaning of each column, the views first, then the facts. A view's column means what the
 * column of that name in the table behind it does.
 */
export const warehouseSchema: Query<readonly SchemaTable[]> = async (warehouse) => {
  const tables = await dataDictionary(warehouse);
  const described = await readViewDescriptions();
  const views = await Promise.all(
    Object.entries(described).map(async ([name, { grain, table, columns: own }]): Promise<SchemaTable> => {
      const behind = tables.find((candidate) => candidate.name === table)?.columns ?? [];
      const [counted] = await warehouse.rows<{ rows: number }>(`select count(*) as rows from ${name}`);
      const columns = await warehouse.rows<{ name: string; type: string }>(
        "select column_name as name, data_type as type from duckdb_columns() where not internal and table_name = $name order by column_index",
        { name },
      );
      return {
        name,
        kind: "view",
        grain,
        rows: counted?.rows ?? 0,
        columns: columns.map((column) => ({
          ...column,
          meaning: own[column.name] ?? behind.find(({ name: known }) => known === column.name)?.meaning ?? "",
        })),
      };
    }),
  );
  const all: readonly SchemaTable[] = [
    ...tables.map(({ name, grain, rows, columns }) => ({
      name,
      kind: "table" as const,
      grain,
      rows,
      columns,
    })),
    ...views,
  ];
  const rank = ({ name, kind }: SchemaTable): number =>
    kind === "view" ? 0 : name.startsWith("fact_") ? 1 : 2;
  return all
    .map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, type: shortType(column.type) })),
    }))
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
};
