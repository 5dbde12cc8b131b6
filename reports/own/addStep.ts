import { basename } from "node:path";
import { AddError } from "../../loaders/added/addError.ts";
import type { Step } from "../verb.ts";
import { listTables } from "./addedList.ts";
import { type AddFlags, checkAsked, type Entry, isDescribed, outcomesOf } from "./addRun.ts";
import { ending, tellTo } from "./addTelling.ts";
import { dataFolder } from "./dataFolder.ts";

/** `add` as a person runs it. */
export function addStep(
  files: readonly string[],
  { verbose = false, ...flags }: AddFlags & { readonly verbose?: boolean },
  entry: Entry,
): Step {
  const data = dataFolder(flags.data);
  if (flags.list === true)
    return {
      name: "Listing the tables that were added",
      work: async (log) => {
        const lines = (await listTables(data)).flatMap((table) => table.lines);
        for (const line of lines) log(line);
        if (lines.length === 0) log("No table was added yet: npx peelboard add FILE");
      },
    };
  return {
    name: flags.check === true ? "Reading published tables" : "Adding published tables",
    work: async (log) => {
      checkAsked(files, flags);
      const outcomes = await outcomesOf(files, flags, {
        data,
        entry,
        log,
        told: tellTo(log, { verbose, template: flags.template }),
      });
      for (const outcome of outcomes) if (outcome.status !== "refused") log(ending(outcome));
      if (outcomes.some(({ status }) => status === "added" || status === "replaced"))
        log("To see them on the site: npx peelboard start, page Your own data.");
      const refused = outcomes.filter(
        (outcome) => outcome.status === "refused" && !isDescribed(outcome, flags),
      );
      if (refused.length > 0)
        throw new AddError(
          `${refused.length} of ${outcomes.length} ${outcomes.length === 1 ? "file was" : "files were"} refused: ${refused.map(({ path }) => JSON.stringify(basename(path))).join(", ")}. What was held before is as it was.`,
        );
    },
  };
}
