import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeHash } from "./codeHash.ts";
import type { Mart } from "./mart.ts";
import { paths } from "./paths.ts";
import type { ReadManifest } from "./readSources.ts";
import { fileHash } from "./sources/manifest.ts";
import type { Warehouse } from "./warehouse.ts";

export interface TableEntry {
  readonly name: string;
  readonly grain: string;
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Hash of the Parquet file's bytes. */
  readonly sha256: string;
  /** Hash of the rows themselves, in the order of the key; it does not change with the file format. */
  readonly content_sha256: string;
}

/** What a built warehouse holds and was made from. Nothing in it tells the time of the load. */
export interface WarehouseManifest {
  readonly release: string;
  /** Publication day of the latest report held; the grades say nothing of later ones. */
  readonly as_at: string | null;
  readonly code_version: string;
  /** Hash over the loaders and the vocabulary: two warehouses of one code hash and the same sources are the same. */
  readonly code_sha256: string;
  readonly tables: readonly TableEntry[];
  readonly sources: readonly { readonly path: string; readonly rows: number; readonly sha256: string }[];
}

/** Writes each mart as a zstd Parquet file in the order of its key, and manifest.json. */
export async function exportTables(
  warehouse: Warehouse,
  marts: readonly Mart[],
  sources: ReadManifest,
  directory: string,
): Promise<void> {
  // One thread writes one order of row groups: the same rows give the same bytes.
  await warehouse.run("set threads = 1");
  const tables: TableEntry[] = [];
  for (const mart of marts.toSorted((a, b) => a.name.localeCompare(b.name)))
    tables.push(await exportTable(warehouse, mart, directory));
  const [latest] = await warehouse.rows<{ as_at: string | null }>(
    "select latest_report_on as as_at from dim_release",
  );
  const { version } = JSON.parse(await readFile(join(paths.root, "package.json"), "utf8")) as {
    version: string;
  };
  const manifest: WarehouseManifest = {
    release: sources.release,
    as_at: latest?.as_at ?? null,
    code_version: version,
    code_sha256: await codeHash(["loaders", "src/model"]),
    tables,
    sources: [
      ...sources.sources.map(({ path, sha256 }) => ({
        path,
        rows: sources.rowCounts.get(path) ?? 0,
        sha256,
      })),
      ...sources.local.map(({ path, rowCount, sha256 }) => ({ path, rows: rowCount, sha256 })),
    ],
  };
  await writeFile(join(directory, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function exportTable(
  warehouse: Warehouse,
  { name, grain, key }: Mart,
  directory: string,
): Promise<TableEntry> {
  const file = join(directory, `${name}.parquet`);
  const order = key.map((column) => `"${column}"`).join(", ");
  await warehouse.run(
    `copy (select * from ${name} order by ${order}) to '${file.replaceAll("'", "''")}' (format parquet, compression zstd)`,
  );
  // A hash of the rows' hashes: half a million rows in one text would take a gigabyte.
  const [content] = await warehouse.rows<{ rows: number; hash: string }>(
    `select count(*) as rows, sha256(coalesce(string_agg(sha256(to_json(t)::varchar), chr(10) order by ${order}), '')) as hash from ${name} t`,
  );
  const columns = await warehouse.rows<{ name: string; type: string }>(
    "select column_name as name, data_type as type from information_schema.columns where table_catalog = current_database() and table_name = $name order by ordinal_position",
    { name },
  );
  return {
    name,
    grain,
    rows: content?.rows ?? 0,
    columns,
    sha256: await fileHash(file),
    content_sha256: content?.hash ?? "",
  };
}
