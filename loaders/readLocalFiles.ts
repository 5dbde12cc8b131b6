import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { paths } from "./paths.ts";
import { type Fault, SourceFaults } from "./sources/fault.ts";
import { type LocalFile, localFiles } from "./sources/local.ts";
import { fileHash } from "./sources/manifest.ts";
import { readFacts } from "./sources/readFacts.ts";
import type { Bound, Warehouse } from "./warehouse.ts";

/** A file of the user's own that was found and read. */
export interface LocalSource extends Pick<LocalFile, "path" | "title" | "note"> {
  readonly sha256: string;
  readonly rowCount: number;
}

/** What the rows of a file say, as SQL reads them: the line of the file, its source, then its cells. */
type RawRow = readonly Bound[];

/**
 * Reads what lies in the folder `local` of the data folder, checks it like every source and makes a raw table of each file
 * that may be there; a file that is not there gives an empty table. The tables of the embedded sources must be there.
 * @param data the folder that holds `local`.
 * @throws SourceFaults with every fault of every file, an unknown CSV file among them: it is a known one misspelt.
 */
export async function readLocalFiles(warehouse: Warehouse, data: string): Promise<readonly LocalSource[]> {
  const names = await warehouse.rows<{ name: string; force_id: string }>(
    await readFile(join(paths.staging, "stg_force_name.sql"), "utf8"),
  );
  const forceNames = new Map(names.map(({ name, force_id }) => [name, force_id]));
  const files = localFiles(forceNames);
  const present = await csvFilesOf(data);
  const faults: Fault[] = present
    .filter((path) => !files.some((file) => file.path === path))
    .map((file) => unknownFile(file, files));
  const sources: LocalSource[] = [];
  for (const file of files) {
    const { path, title, note } = file;
    const isPresent = present.includes(path);
    const read = isPresent ? await readFacts(data, file) : { rows: [], faults: [] };
    const found = read.faults.length > 0 ? read.faults : file.faultsOf(read.rows, forceNames);
    faults.push(...found);
    if (found.length > 0) continue;
    await rawTable(
      warehouse,
      file,
      read.rows.map(({ line, cells }) => [line, sourceIdOf(path), ...cells]),
    );
    if (isPresent)
      sources.push({
        path,
        title,
        note,
        sha256: await fileHash(join(data, path)),
        rowCount: read.rows.length,
      });
  }
  if (faults.length > 0) throw new SourceFaults(faults);
  return sources;
}

/** The source id of a file of the user's own: its path without the ending. */
export const sourceIdOf = (path: string): string => path.replace(/\.csv$/, "");

/** The CSV files directly in the folder of the user's own files, as paths below the data folder; none when it is absent. */
async function csvFilesOf(data: string): Promise<readonly string[]> {
  try {
    const names = await readdir(join(data, "local"));
    return names
      .filter((name) => name.toLowerCase().endsWith(".csv"))
      .toSorted()
      .map((name) => `local/${name}`);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
    throw cause;
  }
}

async function rawTable(
  warehouse: Warehouse,
  { table, columns }: LocalFile,
  rows: readonly RawRow[],
): Promise<void> {
  const typed = Object.keys(columns).map((name) => `"${name}" varchar`);
  await warehouse.run(
    `create table raw.${table} (source_row integer, source_id varchar, ${typed.join(", ")})`,
  );
  await warehouse.append("raw", table, rows);
}

const unknownFile = (file: string, known: readonly LocalFile[]): Fault => ({
  problem: "unknown file",
  file,
  expected: `a file that data/LOCAL.md describes (${known.map(({ path }) => path).join(", ")}); rename it or move it away`,
});
