import type { Command } from "commander";
import { runSteps, type Step } from "../verb.ts";
import type { AddFlags } from "./addRun.ts";
import { dayHere } from "./dayHere.ts";
import type { RemoveFlags } from "./removeStep.ts";

const inLocal = "the folder that holds sources, local and warehouse (data unless given)";

/** Adds `add` and `remove`, for published tables, to the program. */
export function addAddCommand(program: Command): void {
  const run = async (step: Step, verbose = false): Promise<void> => {
    process.exitCode = await runSteps([step], { log: console.log, verbose });
  };
  program
    .command("add")
    .summary("add published tables of your own")
    .description(
      "Reads published tables as they come (CSV, TSV, XLSX, ODS and their .gz), says what was understood, compares it with what is held, keeps the file in data/local/published and loads it beside the national figures. A file is added whole or not at all.",
    )
    .argument("[files...]", "the files to add")
    .option("--check", "read and report, and add nothing")
    .option("--replace", "also take a file that lacks figures of the one whose place it takes")
    .option("--list", "list the tables that were added")
    .option("--template <file>", "of a table that is not known: write a description to fill in to this file")
    .option("--json", "print the result as JSON, for scripts")
    .option("--data <folder>", inLocal)
    .option("--verbose", "on failure, say where in the program it happened")
    .addHelpText(
      "after",
      `
For example:
  npx peelboard add ~/Downloads/police-workforce-sep18-tables.ods
  npx peelboard add --check *.ods
  npx peelboard add new-table.csv --template data/local/layouts/new-table.yaml

A file that lacks figures of the one whose place it would take is refused, unless --replace is given.
Ends with 0 when every file is in (or, with --check, could be), and with 1 when one was refused.`,
    )
    .action(async (files: readonly string[], { verbose = false, ...flags }: AddFlags & Verbose) => {
      const now = new Date();
      const entry = { today: dayHere(now), at: now.toISOString() };
      if (flags.json === true) {
        const { addForScripts } = await import("./addForScripts.ts");
        process.exitCode = await addForScripts(files, flags, entry);
        return;
      }
      const { addStep } = await import("./addStep.ts");
      await run(addStep(files, { verbose, ...flags }, entry), verbose);
    });
  program
    .command("remove")
    .summary("take out tables that were added")
    .description(
      "Takes tables that were added out of data/local/published and loads the warehouse without them.",
    )
    .argument("<ids...>", "their names, as `npx peelboard add --list` shows them, or beginnings of them")
    .option("--yes", "do not ask")
    .option("--data <folder>", inLocal)
    .option("--verbose", "on failure, say where in the program it happened")
    .addHelpText("after", "\nFor example:\n  npx peelboard remove police-workforce-30-september-2018 --yes")
    .action(async (ids: readonly string[], { verbose, ...flags }: RemoveFlags & Verbose) => {
      const { removeStep } = await import("./removeStep.ts");
      await run(removeStep(ids, flags, { today: dayHere(new Date()) }), verbose);
    });
}

interface Verbose {
  readonly verbose?: boolean;
}
