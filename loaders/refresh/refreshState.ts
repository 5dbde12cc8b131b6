import { join } from "node:path";
import { z } from "zod";
import { readOwnJson, setAside, writeOwnJson } from "./ownJson.ts";

const sourceState = z.object({
  /** ISO time. */
  last_tried_at: z.string().max(40),
  last_result: z.enum(["new edition", "unchanged", "failed"]),
  last_message: z.string().max(4_000),
  /** Of the file that is in use: where it came from, and what the server said of it. Null before the first one. */
  held: z
    .object({
      address: z.string(),
      etag: z.string().nullable(),
      last_modified: z.string().nullable(),
      sha256: z.string(),
      bytes: z.number(),
      /** ISO day. */
      fetched_on: z.string(),
      /** The table in data/local/published. */
      added_id: z.string(),
      layout: z.string(),
      edition: z.string().nullable(),
      published_on: z.string().nullable(),
    })
    .nullable(),
});

/** What is known of the last refresh of a source. */
export type SourceState = z.infer<typeof sourceState>;
export type HeldFile = NonNullable<SourceState["held"]>;

const state = z.object({ sources: z.record(z.string(), sourceState) });

const stateOf = (data: string): string => join(data, "local/refresh.json");

/** What data/local/refresh.json holds of each source; a file that cannot be read is told to `log` and counts as none. */
export async function readRefreshState(
  data: string,
  log?: (line: string) => void,
): Promise<ReadonlyMap<string, SourceState>> {
  const found = await readOwnJson(stateOf(data), state);
  if (found.state === "broken")
    log?.(`data/local/refresh.json cannot be read (${found.reason}); it is set aside with the next refresh`);
  return new Map(found.state === "read" ? Object.entries(found.value.sources) : []);
}

/** Notes the last refresh of one source; a file that cannot be read is set aside first, and that is told. */
export async function writeSourceState(
  data: string,
  source_id: string,
  written: SourceState,
  log: (line: string) => void,
): Promise<void> {
  const found = await readOwnJson(stateOf(data), state);
  if (found.state === "broken")
    log(
      `data/local/refresh.json could not be read (${found.reason}); it now lies beside as ${await setAside(stateOf(data))}`,
    );
  const sources = new Map(found.state === "read" ? Object.entries(found.value.sources) : []);
  sources.set(source_id, { ...written, last_message: written.last_message.slice(0, 4_000) });
  await writeOwnJson(stateOf(data), { sources: Object.fromEntries(sources) });
}
