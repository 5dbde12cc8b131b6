import { mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { AddedTable } from "../added/addedTable.ts";
import type { FetchPlan } from "../sources/fetchPlan.ts";
import { editionLines } from "./editionLines.ts";
import type { FetchedFile } from "./fetchFile.ts";
import { formerTable } from "./formerTable.ts";
import type { SourceRefresh } from "./refreshSource.ts";
import type { HeldFile } from "./refreshState.ts";

/** A file that was fetched whole and could not be loaded; it is kept so that it can be looked at. */
export class RefusedEdition extends Error {
  override readonly name = "RefusedEdition";
}

/** Takes away a fetched file once it was read. */
export const removeFetched = ({ path }: FetchedFile): Promise<void> =>
  rm(dirname(path), { recursive: true, force: true });

/**
 * Adds a fetched file, which loads the warehouse with it or leaves everything as it was, and tells `log` what it changes.
 * @throws RefusedEdition, which names the file that was kept for a look and what to do.
 */
export async function useFetched(
  { source_id, fetch }: { readonly source_id: string; readonly fetch: FetchPlan },
  held: HeldFile | null,
  fetched: FetchedFile,
  { data, folder, today, log, add }: SourceRefresh,
): Promise<{ readonly message: string; readonly file: HeldFile }> {
  const former = held === null ? null : await formerTable(data, held.added_id, join(folder, "former"));
  try {
    const table = await added();
    const difference = former === null ? null : await former.differenceTo(table);
    const before = former?.table ?? (held === null ? null : asTold(held));
    const lines = [
      ...editionLines(before, difference, table),
      ...(before === null && fetch.layout && fetch.layout !== table.layout
        ? [
            `new layout: read by ${table.layout}, where ${fetch.layout} was expected; look at the figures before you use them`,
          ]
        : []),
      `it is data/local/published/${table.id}; Peelboard's own figures are as they were`,
    ];
    for (const line of lines) log(line);
    return { message: lines.join("\n"), file: heldFile(fetch.address, fetched, table, today) };
  } finally {
    await former?.remove();
    await removeFetched(fetched);
  }

  async function added(): Promise<AddedTable> {
    try {
      return await add({ path: fetched.path, address: fetch.address, log: (line) => log(`  ${line}`) });
    } catch (cause) {
      const refused = join(folder, "refused", basename(dirname(fetched.path)));
      await rm(refused, { recursive: true, force: true });
      await mkdir(refused, { recursive: true });
      const kept = join(refused, basename(fetched.path));
      await rename(fetched.path, kept);
      const said = cause instanceof Error ? cause.message : String(cause);
      const isUnknown = cause instanceof Error && cause.name === "UnknownLayout";
      throw new RefusedEdition(
        `${isUnknown ? "new layout: " : ""}${said}\nThe fetched file of ${source_id} was not used; it is kept for a look at data/local/.fetching/refused/${basename(refused)}/${basename(kept)}. To see what was understood of it: npx peelboard add --check with that file`,
        { cause },
      );
    }
  }
}

const asTold = (held: HeldFile) => ({
  id: held.added_id,
  layout: held.layout,
  edition: held.edition,
  added_on: held.fetched_on,
});

const heldFile = (address: string, fetched: FetchedFile, table: AddedTable, today: string): HeldFile => ({
  address,
  etag: fetched.etag,
  last_modified: fetched.last_modified,
  sha256: fetched.sha256,
  bytes: fetched.bytes,
  fetched_on: today,
  added_id: table.id,
  layout: table.layout,
  edition: table.edition,
  published_on: table.published_on,
});
