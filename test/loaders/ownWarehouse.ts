import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { load } from "../../loaders/load.ts";
import { ask, type Query } from "../../loaders/queries/ask.ts";
import { ownSources } from "./ownDataFixture.ts";
import { type TemporaryFolder, temporaryFolder } from "./temporaryFolder.ts";

export interface OwnWarehouse {
  /** Folder of the warehouse. */
  directory(): string;
  ask<T>(query: Query<T>): Promise<T>;
}

/** Builds the embedded data with the files of an invented office, once for the tests of a file, in a temporary folder. */
export function ownWarehouse({ today = "2026-11-21", isPrivate = false } = {}): OwnWarehouse {
  let folder: TemporaryFolder;
  const directory = (): string => join(folder.path, "warehouse");
  beforeAll(async () => {
    folder = await temporaryFolder();
    const sources = await ownSources(join(folder.path, "data"));
    await load({ log: () => {}, sources, warehouse: directory(), today, isPrivate });
  });
  afterAll(() => folder?.remove());
  return { directory, ask: (query) => ask(query, directory()) };
}
