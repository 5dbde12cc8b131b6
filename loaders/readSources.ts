import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { gradeLetter, scales } from "../src/model/scale.ts";
import { sourceIdOf } from "./readLocalFiles.ts";
import { type OwnDataOptions, type OwnSource, readOwnData } from "./readOwnData.ts";
import { type Fault, SourceFaults } from "./sources/fault.ts";
import { manifestFaults, readManifest, type SourceManifest } from "./sources/manifest.ts";
import type { Publication } from "./sources/publication.ts";
import { publications } from "./sources/publications.ts";
import { readFacts } from "./sources/readFacts.ts";
import { readVolume } from "./sources/readVolume.ts";
import { readVocabulary } from "./sources/vocabulary.ts";
import type { Warehouse } from "./warehouse.ts";

/** A manifest with the number of rows that each file was found to have, and what the office added of its own. */
export interface ReadManifest extends SourceManifest {
  readonly rowCounts: ReadonlyMap<string, number>;
  readonly local: readonly OwnSource[];
  readonly isPrivate: boolean;
}

/**
 * Reads every source once, and what the office added beside them, checks each row and makes a raw table of it in the attached database `raw`.
 * Each raw table has the columns of its file and the file (`source_id`); tables of facts also the line (`source_row`).
 * @param parquet folder for the Parquet files that volume sources become.
 * @param own what of the office's own is read.
 * @throws SourceFaults with every fault of every file.
 */
export async function readSources(
  warehouse: Warehouse,
  sources: string,
  parquet: string,
  own: OwnDataOptions = {},
): Promise<ReadManifest> {
  await warehouse.run("attach ':memory:' as raw");
  await mkdir(parquet);
  const manifest = await readManifest(sources);
  const listed = new Set(manifest.sources.map(({ path }) => path));
  const all = publications(await readVocabulary(sources));
  const faults: Fault[] = [...(await manifestFaults(sources, manifest))];
  const missing = new Set(faults.filter(({ problem }) => problem === "missing file").map(({ file }) => file));
  const reported = new Set(faults.map(({ file }) => file));
  const rowCounts = new Map<string, number>();
  for (const publication of all) {
    if (missing.has(publication.path)) continue;
    if (!listed.has(publication.path)) {
      if (!reported.has(publication.path)) faults.push(unlisted(publication));
      continue;
    }
    const read = publication.reader === "facts" ? factsTable : volumeTable;
    const { count, faults: found } = await read(warehouse, sources, publication, parquet);
    rowCounts.set(publication.path, count);
    faults.push(...found);
  }
  for (const path of listed)
    if (!all.some((publication) => publication.path === path)) faults.push(undeclared(path));
  if (faults.length > 0) throw new SourceFaults(faults);
  const local = await readOwnData(warehouse, join(sources, ".."), own);
  const read: ReadManifest = { ...manifest, rowCounts, local, isPrivate: own.isPrivate ?? false };
  await ownTables(warehouse, read);
  return read;
}

interface TableRead {
  readonly count: number;
  readonly faults: readonly Fault[];
}

async function factsTable(
  warehouse: Warehouse,
  sources: string,
  publication: Publication,
): Promise<TableRead> {
  const { rows, faults } = await readFacts(sources, publication);
  if (faults.length > 0) return { count: 0, faults };
  const columns = Object.keys(publication.columns).map((name) => `"${name}" varchar`);
  await warehouse.run(
    `create table raw.${publication.table} (source_row integer, source_id varchar, ${columns.join(", ")})`,
  );
  const sourceId = sourceIdOf(publication.path);
  await warehouse.append(
    "raw",
    publication.table,
    rows.map(({ line, cells }) => [line, sourceId, ...cells]),
  );
  return { count: rows.length, faults };
}

async function volumeTable(
  warehouse: Warehouse,
  sources: string,
  publication: Publication,
  parquet: string,
): Promise<TableRead> {
  const file = join(parquet, `${publication.table}.parquet`);
  const faults = await readVolume(warehouse, sources, publication, file);
  if (faults.length > 0) return { count: 0, faults };
  await warehouse.run(
    `create view raw.${publication.table} as select *, '${sourceIdOf(publication.path)}' as source_id from read_parquet('${file.replaceAll("'", "''")}')`,
  );
  const [counted] = await warehouse.rows<{ count: number }>(
    `select count(*) as count from raw.${publication.table}`,
  );
  return { count: counted?.count ?? 0, faults };
}

/** What code knows, as tables that SQL can join: the scales, and the manifest itself. */
async function ownTables(
  warehouse: Warehouse,
  { release, sources, rowCounts, local, isPrivate }: ReadManifest,
): Promise<void> {
  await warehouse.run(`
    create table raw.peelboard__release (release varchar, is_private boolean);
    create table raw.peelboard__scales (scale_id varchar, position integer, grade varchar, letter varchar);
    create table raw.peelboard__manifest (
      source_id varchar, title varchar, publisher varchar, address varchar, published_on varchar, retrieved_on varchar,
      entered_on varchar, licence varchar, note varchar, sha256 varchar, row_count integer)`);
  await warehouse.append("raw", "peelboard__release", [[release, isPrivate]]);
  await warehouse.append(
    "raw",
    "peelboard__scales",
    Object.entries(scales).flatMap(([scale, grades]) =>
      grades.map((grade, index) => [scale, index + 1, grade, gradeLetter(grade)]),
    ),
  );
  await warehouse.append("raw", "peelboard__manifest", [
    ...sources.map((s) => [
      sourceIdOf(s.path),
      s.title,
      s.publisher,
      s.address,
      s.published_on,
      s.retrieved_on,
      s.entered_on,
      s.licence,
      s.note,
      s.sha256,
      rowCounts.get(s.path) ?? 0,
    ]),
    ...local.map((s) => [
      s.source_id,
      s.title,
      s.publisher,
      s.address,
      s.published_on,
      s.retrieved_on,
      null,
      s.licence,
      s.note,
      s.sha256,
      s.rowCount,
    ]),
  ]);
}

const unlisted = ({ path }: Publication): Fault => ({
  problem: "source not in data/sources.json",
  file: path,
  expected: "an entry in data/sources.json",
});

const undeclared = (file: string): Fault => ({
  problem: "source without a reader",
  file,
  expected: "a declaration in loaders/sources; see CONTRIBUTING.md, Add a source",
});
