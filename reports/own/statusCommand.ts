import { join } from "node:path";
import type { Command } from "commander";
import { describeError } from "../verb.ts";
import { dayHere } from "./dayHere.ts";

interface StatusFlags {
  readonly json?: boolean;
  readonly data?: string;
  readonly warehouse?: string;
  readonly verbose?: boolean;
}

/** Adds `status` to the program. */
export function addStatusCommand(program: Command): void {
  program
    .command("status")
    .summary("how old the figures are, and what was refused")
    .description(
      "Tells each source's age, when its next edition is expected and on what basis, whether it can be fetched and how the last refresh ended; your own files and added tables; files that were refused; and whether the warehouse is older than its sources. Changes nothing.",
    )
    .option("--json", "the same as JSON, for scripts")
    .option("--data <folder>", "the folder that holds sources, local and warehouse (data unless given)")
    .option("--warehouse <folder>", "the warehouse to tell of (the one in the data folder unless given)")
    .option("--verbose", "on failure, say where in the program it happened")
    .addHelpText(
      "after",
      "\nFor example:\n  npx peelboard status\n  npx peelboard status --json > status.json",
    )
    .action(async ({ json = false, verbose = false, ...places }: StatusFlags) => {
      try {
        const { knownStatus } = await import("../../loaders/refresh/knownStatus.ts");
        const { statusLines } = await import("./statusLines.ts");
        const { dataFolder } = await import("./dataFolder.ts");
        const data = dataFolder(places.data);
        const today = dayHere(new Date());
        const known = await knownStatus(data, places.warehouse ?? join(data, "warehouse"));
        if (json) console.log(JSON.stringify({ today, ...known }, null, 2));
        else for (const line of statusLines(known, today)) console.log(line);
      } catch (error) {
        console.error(`The status cannot be told.\n${describeError(error, verbose)}`);
        process.exitCode = 1;
      }
    });
}
