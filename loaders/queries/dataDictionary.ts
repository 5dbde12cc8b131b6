import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DictionaryTable, SourceRow } from "../../src/model/dictionary.ts";
import type { WarehouseManifest } from "../exportTables.ts";
import { readMarts } from "../mart.ts";
import { paths } from "../paths.ts";
import type { Query } from "./ask.ts";

/** Every table with its grain, licence, rows and columns, from the descriptions beside the marts and the manifest. */
export const dataDictionary: Query<readonly DictionaryTable[]> = async () => {
  const manifest = JSON.parse(
    await readFile(join(paths.warehouse, "manifest.json"), "utf8"),
  ) as WarehouseManifest;
  const marts = await readMarts();
  return manifest.tables.map(({ name, rows, columns }): DictionaryTable => {
    const mart = marts.find((candidate) => candidate.name === name);
    return {
      name,
      grain: mart?.grain ?? "",
      licence: mart?.licence ?? "",
      key: mart?.key ?? [],
      rows,
      columns: columns.map((column) => ({ ...column, meaning: mart?.columns[column.name]?.meaning ?? "" })),
    };
  });
};

/** Every embedded source with its publisher, dates and licence. */
export const sourceList: Query<readonly SourceRow[]> = (warehouse) =>
  warehouse.rows<SourceRow>(
    `select source_id, title, publisher, address, published_on, retrieved_on, entered_on, licence, note, row_count
     from dim_source order by publisher, title`,
  );
