import { copyFile, mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { AddedTable } from "../added/addedTable.ts";
import { type EditionDifference, editionDifference } from "../added/editionDifference.ts";
import { storeName, tableFolders } from "../added/store.ts";
import { figuresName, readDescription, type StoredTable } from "../added/storedTable.ts";
import { openWarehouse } from "../warehouse.ts";

/** The edition in use, with its figures set by, since an edition of the same name takes its place. */
export interface FormerTable {
  readonly table: StoredTable;
  differenceTo(table: AddedTable): Promise<EditionDifference | null>;
  remove(): Promise<void>;
}

/** Sets the figures of an added table by; null where it is no longer in the store, or damaged. */
export async function formerTable(data: string, id: string, folder: string): Promise<FormerTable | null> {
  const found = (await tableFolders(data)).find((table) => table.id === id);
  if (found === undefined) return null;
  const read = await readDescription(found.path, `${storeName}/${id}`);
  if ("fault" in read) return null;
  await mkdir(folder, { recursive: true });
  const setBy = await mkdtemp(join(folder, "former-"));
  const remove = (): Promise<void> => rm(setBy, { recursive: true, force: true });
  try {
    await copyFile(join(found.path, figuresName), join(setBy, figuresName));
  } catch {
    await remove();
    return null;
  }
  return {
    table: read.table,
    remove,
    differenceTo: async (table) => {
      const now = (await tableFolders(data)).find((held) => held.id === table.id);
      if (now === undefined) return null;
      const warehouse = await openWarehouse(":memory:");
      try {
        return await editionDifference(warehouse, join(setBy, figuresName), join(now.path, figuresName));
      } finally {
        warehouse.close();
      }
    },
  };
}
