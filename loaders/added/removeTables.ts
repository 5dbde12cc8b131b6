import { join } from "node:path";
import { AddError } from "./addError.ts";
import type { AddOptions } from "./addTables.ts";
import { loadAgain } from "./loadAgain.ts";
import { tableFolders } from "./store.ts";
import { holdStore } from "./storeChange.ts";

/**
 * The ids of added tables that words name, each an id or the beginning of one alone.
 * @throws AddError when there is none of that name, or several.
 */
export async function idsNamed(data: string, words: readonly string[]): Promise<readonly string[]> {
  const known = (await tableFolders(data)).map(({ id }) => id);
  return [
    ...new Set(
      words.map((word) => {
        const found = known.includes(word)
          ? [word]
          : known.filter((id) => word !== "" && id.startsWith(word));
        const [id] = found;
        if (id === undefined)
          throw new AddError(
            `no added table is called ${JSON.stringify(word)}; ${known.length === 0 ? "none was added yet" : "npx peelboard add --list shows their names"}`,
          );
        if (found.length > 1)
          throw new AddError(
            `${JSON.stringify(word)} begins several names: ${found.join(", ")}; write one of them`,
          );
        return id;
      }),
    ),
  ];
}

/**
 * Takes added tables out of the store and loads the warehouse without them, all or none.
 * @throws Error when the warehouse cannot be loaded without them; nothing has changed then.
 */
export async function removeTables(
  ids: readonly string[],
  { data, warehouse = join(data, "warehouse"), ...options }: Omit<AddOptions, "address" | "told">,
): Promise<void> {
  const store = await holdStore(data);
  try {
    const take = await idsNamed(data, ids);
    await store.change({ put: [], take }, (tables, beforeSwap) =>
      loadAgain({ data, warehouse, tables, beforeSwap, ...options }),
    );
  } finally {
    await store.release();
  }
}
