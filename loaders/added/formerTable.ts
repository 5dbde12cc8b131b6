import { join } from "node:path";
import { openWarehouse } from "../warehouse.ts";
import { type EditionDifference, editionDifference } from "./editionDifference.ts";
import { isAsAdded } from "./readAddedTables.ts";
import type { StagedTable } from "./stageTable.ts";
import { tableFolders } from "./store.ts";
import { figuresName, readDescription, type StoredTable } from "./storedTable.ts";

/** A table that the store holds already, and what a new file of it changes. */
export interface FormerTable {
  readonly table: StoredTable;
  readonly difference: EditionDifference;
}

/**
 * The table of the store that a staged one would replace: of the same layout, title and edition, or of the same bytes, which a
 * better description may name differently. One that is damaged is replaced without a comparison.
 */
export async function formerTable(
  data: string,
  { table, folder }: Pick<StagedTable, "table" | "folder">,
): Promise<FormerTable | null> {
  for (const held of await tableFolders(data)) {
    const described = await readDescription(held.path, held.id);
    if ("fault" in described) continue;
    const former = described.table;
    if (former.id !== table.id && former.sha256 !== table.sha256) continue;
    if (!(await isAsAdded(held.path, former))) continue;
    const [before, after] = [join(held.path, figuresName), join(folder, figuresName)];
    const difference = await differenceOf(before, after);
    if (difference !== null) return { table: former, difference };
  }
  return null;
}

async function differenceOf(before: string, after: string): Promise<EditionDifference | null> {
  const warehouse = await openWarehouse(":memory:");
  try {
    return await editionDifference(warehouse, before, after);
  } catch {
    return null;
  } finally {
    warehouse.close();
  }
}
