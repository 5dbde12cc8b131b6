import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { takeLock } from "../lock.ts";
import { formerPrefix, storeOf, type TableFolder, tableFolders } from "./store.ts";
import { tableId } from "./storedTable.ts";

const lockName = ".lock";
const stagedPrefix = ".adding-";
const removedPrefix = ".removed-";

/** The store, held by one process that may change it. */
export interface HeldStore {
  /** An empty folder for tables that are being read; it is cleared when the store is given back. */
  readonly staging: string;
  /**
   * Puts staged tables into the store and takes others out, around the work that tries the store as it would be: the work
   * is given the folders to read, and calls `keep` when they proved good. Without `keep`, or when the work fails after it,
   * everything is as it was.
   */
  change<T>(
    change: StoreChange,
    work: (folders: readonly TableFolder[], keep: () => Promise<void>) => Promise<T>,
  ): Promise<T>;
  release(): Promise<void>;
}

export interface StoreChange {
  /** Tables whose folders lie in `staging`. */
  readonly put: readonly TableFolder[];
  readonly take: readonly string[];
}

/**
 * Takes the store for changing it: of two adds at once the second is refused, and what a killed one left is cleared.
 * @param data the folder that holds `local`.
 * @throws Error when another process that still runs holds it.
 */
export async function holdStore(data: string): Promise<HeldStore> {
  const store = storeOf(data);
  await mkdir(store, { recursive: true });
  const lock = join(store, lockName);
  await takeLock(lock, "add or remove");
  await clearLeftovers(store);
  const staging = join(store, `${stagedPrefix}${process.pid}`);
  await mkdir(staging);
  return {
    staging,
    change: (change, work) => changeStore(data, change, work),
    release: async () => {
      await rm(staging, { recursive: true, force: true });
      await rm(lock, { force: true });
    },
  };
}

/** A move in the store and the way back. */
interface Move {
  readonly from: string;
  readonly to: string;
}

async function changeStore<T>(
  data: string,
  { put, take }: StoreChange,
  work: (folders: readonly TableFolder[], keep: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const store = storeOf(data);
  const present = await tableFolders(data);
  const staying = present.filter(({ id }) => !take.includes(id) && !put.some((table) => table.id === id));
  const done: Move[] = [];
  const move = async (from: string, to: string): Promise<void> => {
    await rename(from, to);
    done.push({ from, to });
  };
  const keep = async (): Promise<void> => {
    for (const { id, path } of present)
      if (take.includes(id)) await move(path, join(store, `${removedPrefix}${id}`));
    for (const { id, path } of put) {
      const place = join(store, id);
      // Until the new one stands in its place, the former one is what the store holds (tableFolders finds it).
      if (present.some((table) => table.id === id)) await move(place, join(store, `${formerPrefix}${id}`));
      await move(path, place);
    }
  };
  const folders = [...staying, ...put].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  try {
    const result = await work(folders, keep);
    await clearLeftovers(store, stagedPrefix);
    return result;
  } catch (error) {
    for (const { from, to } of done.toReversed()) await rename(to, from);
    throw error;
  }
}

/**
 * Puts right what a killed command left: a table without its former one's successor comes back, the rest goes.
 * @param spared beginning of names that are left alone, those of a command that is running.
 */
async function clearLeftovers(store: string, spared?: string): Promise<void> {
  for (const name of await readdir(store)) {
    if (spared !== undefined && name.startsWith(spared)) continue;
    const path = join(store, name);
    if (name.startsWith(formerPrefix)) {
      const id = name.slice(formerPrefix.length);
      const hasSuccessor = await stat(join(store, id)).catch(() => null);
      if (hasSuccessor === null && tableId.safeParse(id).success) {
        await rename(path, join(store, id));
        continue;
      }
    } else if (![stagedPrefix, removedPrefix, `${lockName}.`].some((prefix) => name.startsWith(prefix)))
      continue;
    await rm(path, { recursive: true, force: true });
  }
}
