import { type Command, Option } from "commander";
import { runSteps } from "../verb.ts";
import { dayHere } from "./dayHere.ts";
import {
  missingGradesName,
  type TemplateFormat,
  templateFormats,
  templateList,
  writeTemplate,
} from "./templateStep.ts";

interface TemplateFlags {
  readonly format: TemplateFormat;
  readonly out?: string;
  readonly force?: string;
  readonly round?: string;
  readonly warehouse?: string;
  readonly list?: boolean;
  readonly verbose?: boolean;
}

/** Adds `template` to the program. */
export function addTemplateCommand(program: Command): void {
  program
    .command("template")
    .summary("write a template for figures of your own")
    .description(
      "Writes an annotated file into data/local that you fill in: measures, caseload, grades and more. A file that is there is left as it is.",
    )
    .argument("[kind]", "what to fill in; --list names them all")
    .addOption(new Option("--format <name>", "csv, xlsx or ods").choices(templateFormats).default("csv"))
    .option("--out <file>", "write it here (data/local/<kind>.<format> unless given)")
    .option("--force <name>", `with ${missingGradesName}: of one force alone`)
    .option("--round <name>", `with ${missingGradesName}: of one round alone, such as 2018/19`)
    .option("--warehouse <folder>", "the warehouse whose grades are missing (data/warehouse unless given)")
    .option("--list", "list what there are templates for")
    .option("--verbose", "on failure, say where in the program it happened")
    .addHelpText(
      "after",
      "\nFor example:\n  npx peelboard template caseload --format xlsx\n  npx peelboard template missing-grades --force Cumbria",
    )
    .action(async (kind: string | undefined, { list, verbose = false, ...flags }: TemplateFlags) => {
      if (list === true || kind === undefined) {
        for (const line of templateList()) console.log(line);
        return;
      }
      const step = {
        name: "Writing a template",
        work: async (log: (line: string) => void): Promise<void> => {
          await writeTemplate(kind, { ...flags, today: dayHere(new Date()), log });
        },
      };
      process.exitCode = await runSteps([step], { log: console.log, verbose });
    });
}
