import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { load } from "../../loaders/load.ts";
import type { Query } from "../../loaders/queries/ask.ts";
import { type Bound, openWarehouse, type Warehouse } from "../../loaders/warehouse.ts";
import { type TemporaryFolder, temporaryFolder } from "./temporaryFolder.ts";

export interface BuiltWarehouse {
  /** Folder of the warehouse. */
  directory(): string;
  rows<T>(sql: string, values?: Readonly<Record<string, Bound>>): Promise<readonly T[]>;
  ask<T>(query: Query<T>): Promise<T>;
}

/** Builds the embedded data once for the tests of a file, in a temporary folder, and opens it read-only. */
export function builtWarehouse(): BuiltWarehouse {
  let folder: TemporaryFolder;
  let warehouse: Warehouse;
  beforeAll(async () => {
    folder = await temporaryFolder();
    await load({ log: () => {}, warehouse: join(folder.path, "warehouse") });
    warehouse = await openWarehouse(join(folder.path, "warehouse/peelboard.duckdb"), { readOnly: true });
  });
  afterAll(async () => {
    warehouse?.close();
    await folder?.remove();
  });
  return {
    directory: () => join(folder.path, "warehouse"),
    rows: (sql, values) => warehouse.rows(sql, values),
    ask: (query) => query(warehouse),
  };
}
