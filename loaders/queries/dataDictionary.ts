import type { DictionaryTable, SourceRow } from "../../src/model/dictionary.ts";
import { type Mart, readMarts } from "../mart.ts";
import type { Warehouse } from "../warehouse.ts";
import type { Query } from "./ask.ts";

/** Every table with its grain, licence, rows and columns: the descriptions beside the marts and the tables themselves. */
export const dataDictionary: Query<readonly DictionaryTable[]> = async (warehouse) => {
  const marts = (await readMarts()).toSorted((a, b) => a.name.localeCompare(b.name));
  return Promise.all(marts.map((mart) => describeTable(warehouse, mart)));
};

async function describeTable(
  warehouse: Warehouse,
  { name, grain, licence, key, columns: described }: Mart,
): Promise<DictionaryTable> {
  const [counted] = await warehouse.rows<{ rows: number }>(`select count(*) as rows from ${name}`);
  const columns = await warehouse.rows<{ name: string; type: string }>(
    "select column_name as name, data_type as type from duckdb_columns() where not internal and table_name = $name order by column_index",
    { name },
  );
  return {
    name,
    grain,
    licence,
    key,
    rows: counted?.rows ?? 0,
    columns: columns.map((column) => ({ ...column, meaning: described[column.name]?.meaning ?? "" })),
  };
}

/** Every embedded source with its publisher, dates and licence. */
export const sourceList: Query<readonly SourceRow[]> = (warehouse) =>
  warehouse.rows<SourceRow>(
    `select source_id, title, publisher, address, published_on, retrieved_on, entered_on, licence, note, row_count
     from dim_source order by publisher, title`,
  );
