import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { storeName } from "./store.ts";

const manifest = z.object({ sources: z.array(z.object({ path: z.string(), sha256: z.string() })) });

/** The hashes of the added files that a warehouse was loaded with; none where there is no warehouse. */
export async function loadedTables(directory: string): Promise<ReadonlySet<string>> {
  try {
    const { sources } = manifest.parse(JSON.parse(await readFile(join(directory, "manifest.json"), "utf8")));
    return new Set(
      sources.filter(({ path }) => path.startsWith(`${storeName}/`)).map(({ sha256 }) => sha256),
    );
  } catch {
    return new Set();
  }
}
