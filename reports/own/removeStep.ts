import { createInterface } from "node:readline/promises";
import { AddError } from "../../loaders/added/addError.ts";
import { idsNamed, removeTables } from "../../loaders/added/removeTables.ts";
import type { Step } from "../verb.ts";
import type { Entry } from "./addRun.ts";
import { dataFolder } from "./dataFolder.ts";

export interface RemoveFlags {
  readonly yes?: boolean;
  readonly data?: string;
}

/** `remove`: asks on a terminal, and nowhere else, since a script has nobody to answer. */
export const removeStep = (
  names: readonly string[],
  flags: RemoveFlags,
  { today }: Pick<Entry, "today">,
): Step => ({
  name: "Taking out tables that were added",
  work: async (log) => {
    const data = dataFolder(flags.data);
    const ids = await idsNamed(data, names);
    if (flags.yes !== true && process.stdin.isTTY && !(await confirms(ids)))
      throw new AddError("nothing was taken out");
    await removeTables(ids, { data, today, log });
    for (const id of ids) log(`${id} was taken out; the file that you added it from is where it was.`);
  },
});

async function confirms(ids: readonly string[]): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(`Take out ${ids.join(", ")}? Type yes: `);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}
