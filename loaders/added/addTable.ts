import type { AddedTable } from "./addedTable.ts";
import { type AddOptions, addTables, type RefusedFile, type UnderstoodFile } from "./addTables.ts";
import { addWords } from "./addWords.ts";

/**
 * Adds one published file to the store and loads the warehouse with it, whole or not at all; what was understood is told to `log`.
 * @returns the table, which was there already when the file brings nothing new.
 * @throws SourceFaults, AddError or UnknownLayout when the file is refused; then nothing has changed.
 */
export async function addTable({
  path,
  ...options
}: AddOptions & { readonly path: string }): Promise<AddedTable> {
  const told = (file: UnderstoodFile | RefusedFile): void => {
    // What changed since the former edition is told by the refresh, which also compares editions of different dates.
    if (!("status" in file)) for (const line of addWords({ ...file, former: null })) options.log(line);
  };
  // What a publisher takes back is taken back: it is the source, and the refresh says what is gone.
  const [outcome] = await addTables([path], { told, replaces: true, ...options });
  if (outcome === undefined) throw new Error(`nothing was read of ${path}`);
  if (outcome.status === "refused") throw outcome.error;
  return outcome.table;
}
