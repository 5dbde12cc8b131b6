import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Release } from "../../src/model/release.ts";
import type { WarehouseManifest } from "../exportTables.ts";
import { paths } from "../paths.ts";
import type { Query } from "./ask.ts";

/** Which release of the data the warehouse holds, and the day of the latest report in it. */
export const release: Query<Release> = async () => {
  const { release: name, as_at } = JSON.parse(
    await readFile(join(paths.warehouse, "manifest.json"), "utf8"),
  ) as WarehouseManifest;
  return { release: name, as_at };
};
