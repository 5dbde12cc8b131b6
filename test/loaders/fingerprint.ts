import { readdir, realpath } from "node:fs/promises";
import { join } from "node:path";
import { fileHash } from "../../loaders/sources/manifest.ts";

/** Where a warehouse lies and the sha256 of each of its files, to tell whether anything touched it. */
export async function fingerprint(
  warehouse: string,
): Promise<{ readonly folder: string; readonly files: Readonly<Record<string, string>> }> {
  const names = (await readdir(warehouse)).toSorted();
  const hashes = await Promise.all(
    names.map(async (name) => [name, await fileHash(join(warehouse, name))] as const),
  );
  return { folder: await realpath(warehouse), files: Object.fromEntries(hashes) };
}
