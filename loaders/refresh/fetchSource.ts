import { join } from "node:path";
import type { FetchPlan } from "../sources/fetchPlan.ts";
import { readManifest } from "../sources/manifest.ts";
import { officeSources } from "./officeSources.ts";

/** A publication that has, or could have, an address of its file. */
export interface FetchSource {
  readonly source_id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published_on: string | null;
  readonly retrieved_on: string | null;
  /** Null where the address of no file is known. */
  readonly fetch: FetchPlan | null;
  /** Whether it is of the office's own list, which may name files in the office's own network. */
  readonly isOwn: boolean;
}

/**
 * The embedded sources, without Peelboard's own reference tables, and those of the office's data/local/sources.json.
 * @param data the folder that holds `sources` and `local`.
 * @throws SourceFaults with every fault of the office's list.
 */
export async function fetchSources(data: string): Promise<readonly FetchSource[]> {
  return [...(await embeddedSources(data)), ...(await officeSources(data))];
}

/** The sources of data/sources.json that somebody else publishes. */
export async function embeddedSources(data: string): Promise<readonly FetchSource[]> {
  const { sources } = await readManifest(join(data, "sources"));
  return sources
    .filter(({ path }) => !path.startsWith("peelboard/"))
    .map(({ path, title, publisher, published_on, retrieved_on, fetch }) => ({
      source_id: path.replace(/\.csv$/, ""),
      title,
      publisher,
      published_on,
      retrieved_on,
      fetch: fetch ?? null,
      isOwn: false,
    }));
}
