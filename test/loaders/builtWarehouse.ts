import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { paths } from "../../loaders/paths.ts";
import type { Query } from "../../loaders/queries/ask.ts";
import { type Bound, openWarehouse, type Warehouse } from "../../loaders/warehouse.ts";

export interface BuiltWarehouse {
  /** Folder of the warehouse. */
  directory(): string;
  rows<T>(sql: string, values?: Readonly<Record<string, Bound>>): Promise<readonly T[]>;
  ask<T>(query: Query<T>): Promise<T>;
}

/** The warehouse of the embedded data, loaded once for all tests (test/dataFolder.ts), opened read-only for the tests of a file. */
export function builtWarehouse(): BuiltWarehouse {
  let warehouse: Warehouse;
  beforeAll(async () => {
    warehouse = await openWarehouse(join(paths.warehouse, "peelboard.duckdb"), { readOnly: true });
  });
  afterAll(() => warehouse?.close());
  return {
    directory: () => paths.warehouse,
    rows: (sql, values) => warehouse.rows(sql, values),
    ask: (query) => query(warehouse),
  };
}
