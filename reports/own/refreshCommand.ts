import type { Command } from "commander";
import { runSteps, type Step } from "../verb.ts";
import { dayHere } from "./dayHere.ts";

interface RefreshFlags {
  readonly check?: boolean;
  readonly force?: boolean;
  readonly template?: boolean;
  readonly data?: string;
  readonly verbose?: boolean;
}

/** Adds `refresh` to the program. */
export function addRefreshCommand(program: Command): void {
  program
    .command("refresh")
    .summary("fetch new editions of published tables")
    .description(
      "Fetches the published tables whose addresses are known (data/sources.json and your own data/local/sources.json), over https alone. What is held stays in use until the new file was fetched whole, read and loaded; then it tells what changed: rows added, changed and gone, another layout. Peelboard's own figures are never overwritten.",
    )
    .argument("[sources...]", "the sources to fetch, as `npx peelboard status` names them; all unless given")
    .option("--check", "ask whether there are new files, and fetch none")
    .option("--force", "fetch also what has not changed")
    .option("--template", "print a data/local/sources.json to fill in")
    .option("--data <folder>", "the folder that holds sources, local and warehouse (data unless given)")
    .option("--verbose", "on failure, say where in the program it happened")
    .addHelpText(
      "after",
      `
For example:
  npx peelboard refresh
  npx peelboard refresh --check
  npx peelboard refresh home-office/workforce_by_force_2007_2022
  npx peelboard refresh --template > data/local/sources.json

Ends with 0 when every source was fetched or had not changed, and with 1 when one failed; the others are fetched all the same.`,
    )
    .action(async (asked: readonly string[], { verbose = false, ...flags }: RefreshFlags) => {
      if (flags.template === true) {
        const { officeListTemplate } = await import("../../loaders/refresh/officeSources.ts");
        console.log(officeListTemplate);
        return;
      }
      process.exitCode = await runSteps([refreshStep(asked, flags)], { log: console.log, verbose });
    });
}

const refreshStep = (asked: readonly string[], { check, force, data }: RefreshFlags): Step => ({
  name: check === true ? "Asking for new editions" : "Fetching new editions",
  work: async (log) => {
    const { refresh, RefreshError } = await import("../../loaders/refresh/refresh.ts");
    const { dataFolder } = await import("./dataFolder.ts");
    const results = await refresh({
      data: dataFolder(data),
      asked,
      isCheck: check === true,
      isForced: force === true,
      today: dayHere(new Date()),
      now: () => new Date().toISOString(),
      log,
    });
    if (results.length === 0)
      log("No source has an address to fetch from: npx peelboard refresh --template shows how to give one.");
    const failed = results.filter(({ result }) => result === "failed");
    if (failed.length > 0)
      throw new RefreshError(
        `${failed.length} of ${results.length} could not be fetched: ${failed.map(({ source_id }) => source_id).join(", ")}. What was in use before stays in use${check === true ? "" : "; npx peelboard status tells it again"}.`,
      );
  },
});
