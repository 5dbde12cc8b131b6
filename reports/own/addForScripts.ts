import { FiguresGone } from "../../loaders/added/figuresGone.ts";
import { listTables } from "./addedList.ts";
import { type AddFlags, checkAsked, type Entry, isDescribed, outcomesOf } from "./addRun.ts";
import { dataFolder } from "./dataFolder.ts";

/** `add --json`: prints one object and nothing else; returns the exit code. */
export async function addForScripts(files: readonly string[], flags: AddFlags, entry: Entry): Promise<0 | 1> {
  const data = dataFolder(flags.data);
  const print = (result: unknown): void => console.log(JSON.stringify(result, null, 1));
  try {
    if (flags.list === true) {
      print({ tables: (await listTables(data)).map(({ lines: _, ...table }) => table) });
      return 0;
    }
    checkAsked(files, flags);
    const outcomes = await outcomesOf(files, flags, { data, entry, log: () => {}, told: () => {} });
    print({
      files: outcomes.map((outcome) =>
        outcome.status === "refused"
          ? {
              path: outcome.path,
              status: outcome.status,
              error: messageOf(outcome.error),
              faults: faultsOf(outcome.error),
              ...(outcome.error instanceof FiguresGone ? { difference: outcome.error.difference } : {}),
            }
          : outcome,
      ),
    });
    return outcomes.some((outcome) => outcome.status === "refused" && !isDescribed(outcome, flags)) ? 1 : 0;
  } catch (error) {
    print({ error: messageOf(error), faults: faultsOf(error) });
    return 1;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const faultsOf = (error: unknown): unknown =>
  error instanceof Error && "faults" in error ? error.faults : [];
