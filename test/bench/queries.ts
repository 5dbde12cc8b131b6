import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { paths } from "../../loaders/paths.ts";
import type { Query } from "../../loaders/queries/ask.ts";
import { openWarehouse, type Warehouse } from "../../loaders/warehouse.ts";
import { type Benchmark, type Measured, timed } from "./measured.ts";

const runs = 15;

/** Every query that needs nothing but the warehouse; a new file in loaders/queries is a new row. */
export const queries: Benchmark = {
  name: "queries",
  measure: async (log) => {
    const file = join(paths.warehouse, "peelboard.duckdb");
    if (!existsSync(file)) {
      log("no warehouse: the queries are not timed; run `npx peelboard load` first");
      return [];
    }
    const warehouse = await openWarehouse(file, { readOnly: true });
    try {
      const rows: Measured[] = [];
      for (const [name, query] of await queriesOf(warehouse)) {
        log(`asking ${name}`);
        rows.push({ what: `query ${name}`, unit: "ms", figures: await timed(runs, () => query(warehouse)) });
      }
      return rows;
    } finally {
      warehouse.close();
    }
  },
};

/** Exports that answer when given a warehouse; those that first want a force give a function, not an answer. */
async function queriesOf(warehouse: Warehouse): Promise<readonly (readonly [string, Query<unknown>])[]> {
  const folder = join(paths.root, "loaders/queries");
  const files = (await readdir(folder)).filter((file) => file.endsWith(".ts") && file !== "ask.ts");
  const found: [string, Query<unknown>][] = [];
  for (const file of files.toSorted()) {
    const module = (await import(pathToFileURL(join(folder, file)).href)) as Readonly<
      Record<string, unknown>
    >;
    for (const [name, value] of Object.entries(module)) {
      if (typeof value !== "function" || value.length !== 1) continue;
      const answer: unknown = value(warehouse);
      if (!(answer instanceof Promise)) continue;
      await answer;
      found.push([name, value as Query<unknown>]);
    }
  }
  return found;
}
