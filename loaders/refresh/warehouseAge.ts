import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { storeName, tableFolders } from "../added/store.ts";
import { readDescription } from "../added/storedTable.ts";
import { ask } from "../queries/ask.ts";
import { isPrivate } from "../queries/release.ts";
import { fileHash, readManifest } from "../sources/manifest.ts";

const loaded = z.object({
  sources: z.array(z.object({ path: z.string(), sha256: z.string() })),
});

/** How the warehouse stands to the files that it was loaded from. */
export interface WarehouseAge {
  readonly state: "absent" | "up to date" | "older than its sources";
  /** Whether it holds figures under embargo; null where it cannot be asked. */
  readonly is_private: boolean | null;
  /** A line for each file that was changed, added or taken away since the load. */
  readonly changes: readonly string[];
}

/** A file of the office's own, and how the warehouse stands to it. */
export interface FileAge {
  /** Below the data folder. */
  readonly file: string;
  readonly state: "loaded" | "changed since the load" | "not loaded yet";
}

/** Compares the hashes that the warehouse's manifest.json records with the files that are there now. */
export async function warehouseAge(
  data: string,
  warehouse: string,
): Promise<WarehouseAge & { readonly files: readonly FileAge[] }> {
  const manifest = await manifestOf(warehouse);
  const before = new Map(manifest?.sources.map(({ path, sha256 }) => [path, sha256]));
  const now = await presentFiles(data);
  const stateOf = (path: string): FileAge["state"] => {
    const loadedHash = before.get(path);
    if (loadedHash === undefined) return "not loaded yet";
    return loadedHash === now.get(path) ? "loaded" : "changed since the load";
  };
  const files = [...now.keys()].map((file) => ({ file, state: stateOf(file) }));
  const own = files.filter(({ file }) => file.startsWith("local/"));
  if (manifest === null) return { state: "absent", is_private: null, changes: [], files: own };
  const changes = [
    ...files
      .filter(({ state }) => state !== "loaded")
      .map(({ file, state }) => `data/${placed(file)}: ${state}`),
    ...[...before.keys()]
      .filter((path) => !now.has(path))
      .map((path) => `data/${placed(path)}: gone since the load`),
  ];
  return {
    state: changes.length === 0 ? "up to date" : "older than its sources",
    is_private: await ask(isPrivate, warehouse).catch(() => null),
    changes: changes.map((line) => `${line}; run npx peelboard load`),
    files: own,
  };
}

/** Paths of the manifest are below data/sources, those of the office's own below data. */
const placed = (path: string): string => (path.startsWith("local/") ? path : `sources/${path}`);

async function manifestOf(warehouse: string): Promise<z.infer<typeof loaded> | null> {
  try {
    return loaded.parse(JSON.parse(await readFile(join(warehouse, "manifest.json"), "utf8")));
  } catch {
    return null;
  }
}

/** What an office program leaves while a file is open begins with a dot or a tilde. */
const isTableFile = (name: string): boolean => /^[^.~].*\.(csv|tsv|xlsx|ods)$/i.test(name);

/** The files that a load would read, each with its hash; embedded ones as data/sources.json states it. */
async function presentFiles(data: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const { path, sha256 } of (await readManifest(join(data, "sources"))).sources) files.set(path, sha256);
  const entries = await readdir(join(data, "local"), { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  for (const name of names.filter(isTableFile).toSorted())
    files.set(`local/${name}`, await fileHash(join(data, "local", name)).catch(() => ""));
  for (const { id, path } of await tableFolders(data)) {
    const read = await readDescription(path, id);
    const file = "fault" in read ? { file: "added.json", sha256: "" } : read.table;
    files.set(`${storeName}/${id}/${file.file}`, file.sha256);
  }
  return files;
}
