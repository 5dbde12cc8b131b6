import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { roundsOfSources } from "../../loaders/documents/roundVocabulary.ts";
import { paths } from "../../loaders/paths.ts";
import { readForceNames } from "../../loaders/readForceNames.ts";
import { readSources } from "../../loaders/readSources.ts";
import { openWarehouse, type Warehouse } from "../../loaders/warehouse.ts";

/** What takes long to make is made once in a thread, when it is first asked for. */
function once<Thing>(make: () => Promise<Thing>): () => Promise<Thing> {
  let made: Promise<Thing> | undefined;
  return () => (made ??= make());
}

export const knownNames = once(() => readForceNames(paths.sources));
export const knownRounds = once(() => roundsOfSources(paths.sources));
export const emptyWarehouse = once(() => openWarehouse(":memory:", { threads: 1 }));

let withSources: Promise<Warehouse> | undefined;

/** A warehouse with the raw tables of the embedded sources and none of the user's own data. */
export function sourcesIn(folder: string): Promise<Warehouse> {
  withSources ??= (async () => {
    const data = join(folder, "data");
    await mkdir(data);
    await symlink(paths.sources, join(data, "sources"));
    await symlink(`${paths.sources}.json`, join(data, "sources.json"));
    const warehouse = await openWarehouse(":memory:", { threads: 1 });
    await readSources(warehouse, join(data, "sources"), join(folder, "parquet"));
    return warehouse;
  })();
  return withSources;
}
