import { join } from "node:path";
import { load } from "../load.ts";
import { isPrivate } from "../queries/release.ts";
import { openWarehouse } from "../warehouse.ts";
import type { TableFolder } from "./store.ts";

export interface LoadAgainOptions {
  /** The folder that holds `sources` and `local`. */
  readonly data: string;
  readonly warehouse: string;
  /** ISO day, for what is under embargo until then. */
  readonly today: string;
  readonly log: (line: string) => void;
  readonly tables: readonly TableFolder[];
  readonly beforeSwap: () => Promise<void>;
}

/** Loads the warehouse with these tables, and with what is under embargo where it was loaded with that before. */
export async function loadAgain({ data, ...options }: LoadAgainOptions): Promise<void> {
  await load({
    ...options,
    sources: join(data, "sources"),
    isPrivate: await wasPrivate(options.warehouse),
  });
}

async function wasPrivate(directory: string): Promise<boolean> {
  try {
    const warehouse = await openWarehouse(join(directory, "peelboard.duckdb"), { readOnly: true });
    try {
      return await isPrivate(warehouse);
    } finally {
      warehouse.close();
    }
  } catch {
    // No warehouse yet, or one of an earlier version, which knew no embargo.
    return false;
  }
}
