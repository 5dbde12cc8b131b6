import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { tableId } from "./storedTable.ts";

/** A table of the store: its id and the folder that holds it at this moment. */
export interface TableFolder {
  readonly id: string;
  readonly path: string;
}

/** Where the added tables lie below the data folder, as messages name it. */
export const storeName = "local/published";

/** Beginning of the name under which a table waits while its new edition takes its place. */
export const formerPrefix = ".former-";

/** The folder of the added tables. */
export const storeOf = (data: string): string => join(data, storeName);

/**
 * The tables that were added, in the order of their ids. One whose replacement was killed half-way is found where it waits,
 * so that no moment shows neither.
 */
export async function tableFolders(data: string): Promise<readonly TableFolder[]> {
  const store = storeOf(data);
  const names = await namesIn(store);
  const whole = names.filter((name) => tableId.safeParse(name).success);
  const waiting = names
    .filter((name) => name.startsWith(formerPrefix))
    .map((name) => name.slice(formerPrefix.length))
    .filter((id) => tableId.safeParse(id).success && !whole.includes(id));
  return [
    ...whole.map((id) => ({ id, path: join(store, id) })),
    ...waiting.map((id) => ({ id, path: join(store, `${formerPrefix}${id}`) })),
  ].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return [];
    throw cause;
  }
}
