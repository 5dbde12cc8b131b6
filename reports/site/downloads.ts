import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Mart, readMarts } from "../../loaders/mart.ts";
import { paths } from "../../loaders/paths.ts";
import { ask } from "../../loaders/queries/ask.ts";
import { dataDictionary, sourceList } from "../../loaders/queries/dataDictionary.ts";
import { openWarehouse, type Warehouse } from "../../loaders/warehouse.ts";
import type { DictionaryTable, SourceRow } from "../../src/model/dictionary.ts";

/**
 * Writes the downloads of the Data page below `site`/downloads: every table as CSV and Parquet, the DuckDB file, and a
 * datapackage.json that describes them.
 * @see https://datapackage.org/standard/data-package/
 */
export async function writeDownloads(
  site: string,
  warehouseDirectory: string = paths.warehouse,
): Promise<void> {
  const directory = join(site, "downloads");
  await mkdir(directory, { recursive: true });
  const marts = await readMarts();
  const warehouse = await openWarehouse(join(warehouseDirectory, "peelboard.duckdb"), { readOnly: true });
  try {
    for (const mart of marts) {
      await copyFile(
        join(warehouseDirectory, `${mart.name}.parquet`),
        join(directory, `${mart.name}.parquet`),
      );
      await writeCsv(warehouse, mart, join(directory, `${mart.name}.csv`));
    }
  } finally {
    warehouse.close();
  }
  await copyFile(join(warehouseDirectory, "peelboard.duckdb"), join(directory, "peelboard.duckdb"));
  const tables = await ask(dataDictionary, warehouseDirectory);
  const sources = await ask(sourceList, warehouseDirectory);
  await writeFile(
    join(directory, "datapackage.json"),
    `${JSON.stringify(dataPackage(tables, sources, marts), null, 2)}\n`,
  );
}

/** A cell that a spreadsheet would take for a formula is written with an apostrophe before it. */
async function writeCsv(warehouse: Warehouse, { name, key }: Mart, file: string): Promise<void> {
  const columns = await warehouse.rows<{ name: string; type: string }>(
    "select column_name as name, data_type as type from information_schema.columns where table_name = $name order by ordinal_position",
    { name },
  );
  const selected = columns.map((column) =>
    column.type === "VARCHAR"
      ? `case when regexp_matches("${column.name}", '^[=+@\\t\\r-]') then '''' || "${column.name}" else "${column.name}" end as "${column.name}"`
      : `"${column.name}"`,
  );
  const order = key.map((column) => `"${column}"`).join(", ");
  await warehouse.run(
    `copy (select ${selected.join(", ")} from ${name} order by ${order}) to '${file.replaceAll("'", "''")}' (format csv, header)`,
  );
}

function dataPackage(
  tables: readonly DictionaryTable[],
  sources: readonly SourceRow[],
  marts: readonly Mart[],
): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "peelboard",
    title: "Police inspection grades, measures and responses in England and Wales",
    licenses: [
      {
        name: "OGL-UK-3.0",
        title: "Open Government Licence v3.0",
        path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
      },
    ],
    sources: sources.map(({ title, address }) => ({ title, ...(address === null ? {} : { path: address }) })),
    resources: tables.flatMap((table) => {
      const schema = tableSchema(
        table,
        marts.find(({ name }) => name === table.name),
      );
      return [
        {
          name: `${table.name}-csv`,
          path: `${table.name}.csv`,
          format: "csv",
          mediatype: "text/csv",
          encoding: "utf-8",
          description: table.grain,
          schema,
        },
        {
          name: `${table.name}-parquet`,
          path: `${table.name}.parquet`,
          format: "parquet",
          mediatype: "application/vnd.apache.parquet",
          description: table.grain,
        },
      ];
    }),
  };
}

function tableSchema({ columns, key }: DictionaryTable, mart: Mart | undefined): object {
  const foreignKeys = Object.entries(mart?.columns ?? {}).flatMap(([field, { references }]) => {
    const [resource, target] = references?.split(".") ?? [];
    return resource === undefined
      ? []
      : [{ fields: [field], reference: { resource: `${resource}-csv`, fields: [target] } }];
  });
  return {
    fields: columns.map(({ name, type, meaning }) => ({ name, type: fieldType(type), description: meaning })),
    primaryKey: key,
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

/** DuckDB's types in the words of Table Schema. */
function fieldType(type: string): "boolean" | "date" | "integer" | "number" | "string" {
  if (type === "BOOLEAN") return "boolean";
  if (type === "DATE") return "date";
  if (type === "DOUBLE") return "number";
  return type === "INTEGER" ? "integer" : "string";
}
