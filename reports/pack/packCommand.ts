import { type Command, InvalidArgumentError } from "commander";
import { audiences, type PackFormat, packFormats, packNames } from "../../src/model/pack.ts";
import { packSections } from "../../src/model/packSections.ts";
import { peerKinds, peerTolerances } from "../../src/model/peerSet.ts";
import { runSteps, type Step } from "../verb.ts";
import { usualJobs } from "./everyForce.ts";
import { packTitle } from "./parametersInWords.ts";
import type { WorkshopOptions } from "./workshop.ts";

interface PackFlags {
  readonly force?: string;
  readonly allForces?: boolean;
  readonly list?: boolean;
  readonly address?: string;
  readonly format: readonly PackFormat[];
  readonly out: string;
  readonly office?: string;
  readonly commentary?: string;
  readonly warehouse?: string;
  readonly jobs: number;
  readonly verbose?: boolean;
  readonly [option: string]: unknown;
}

function formatList(text: string): readonly PackFormat[] {
  const names = text === "all" ? packFormats : text.split(",").map((name) => name.trim().toLowerCase());
  const stranger = names.find((name) => !(packFormats as readonly string[]).includes(name));
  if (stranger !== undefined)
    throw new InvalidArgumentError(`"${stranger}" is no format. Expected ${packFormats.join(", ")}, or all.`);
  return packFormats.filter((format) => names.includes(format));
}

function jobCount(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1) throw new InvalidArgumentError("Expected a whole number from 1.");
  return jobs;
}

/** What packs there are, their sections and formats. */
function listing(): readonly string[] {
  return [
    ...packNames.flatMap((pack) => [
      `${pack}: ${packTitle(pack)}`,
      ...packSections[pack].map(({ slug, heading }) => `    ${slug.padEnd(16)}${heading}`),
    ]),
    `formats: ${packFormats.join(", ")}`,
  ];
}

/** Adds `pack` with its own verbs to the program. */
export function addPackCommand(program: Command): void {
  const run = async (steps: readonly Step[], verbose = false): Promise<void> => {
    process.exitCode = await runSteps(steps, { log: console.log, verbose });
  };
  // What stands after "verify" is an option of verify, though pack has some of the same names.
  const pack = program
    .enablePositionalOptions()
    .command("pack")
    .enablePositionalOptions()
    .summary("make packs for meetings, panels and responses")
    .description(
      "Makes a pack: what is held of a force on a day, as PDF, Word, spreadsheets, one web page and Markdown. Each file is read back before it is kept.",
    )
    .argument("[name]", `which pack: ${packNames.join(", ")}`)
    .option("--force <name>", "the force, as the site's addresses name it: cumbria")
    .option("--all-forces", "a pack for each of the 43 forces")
    .option(
      "--as-at <date>",
      "what had been published by this day (2019-06-30); the day of the release unless given",
    )
    .option("--since <date>", "the day of the last pack, from which changes are told; none for none")
    .option("--peers <kind>", `the forces to compare with: ${peerKinds.join(", ")}`)
    .option("--tolerance <percent>", `for forces of similar size: ${peerTolerances.join(", ")}`)
    .option("--peer <names>", "with --peers own: the forces, with commas between them")
    .option("--peer-name <text>", "with --peers own: what the set is called")
    .option("--rounds <names>", "inspection rounds, with commas between them; all unless given")
    .option("--sections <names>", "sections, with commas between them; all unless given (see --list)")
    .option("--audience <name>", `who it is for: ${audiences.join(", ")}`)
    .option("--report <id>", "the inspection that a response answers; the force's latest unless given")
    .option("--meeting <name>", "whose commentary goes in; the office's next meeting unless given")
    .option(
      "--address <address>",
      'choose as an address of the site does: "/compare?force=cumbria&peers=region"',
    )
    .option("--format <formats>", `with commas between them: ${packFormats.join(",")}, or all`, formatList, [
      "pdf",
    ])
    .option("--out <folder>", "where the packs go", "packs")
    .option("--office <file>", "the office's file (data/local/office.yaml unless given)")
    .option("--commentary <folder>", "where commentary lies (data/local/commentary unless given)")
    .option("--warehouse <folder>", "the warehouse to make it from (data/warehouse unless given)")
    .option(
      "--jobs <number>",
      "with --all-forces: how many threads make packs; each has a second one that reads them back",
      jobCount,
      usualJobs,
    )
    .option("--list", "list the packs, their sections and formats")
    .option("--verbose", "on failure, say where in the program it happened")
    .addHelpText(
      "after",
      "\nFor example:\n  npx peelboard pack conference --force cumbria --as-at 2019-06-30 --format pdf,docx,xlsx,ods,html --out packs/",
    )
    .action(async (name: string | undefined, { list, verbose, ...flags }: PackFlags) => {
      if (list === true) {
        for (const line of listing()) console.log(line);
        return;
      }
      await run(
        [
          {
            name: flags.allForces === true ? "Making a pack for each force" : "Making the pack",
            work: async (log) => (await import("./packStep.ts")).makeAsked(name, flags, log),
          },
        ],
        verbose,
      );
    });
  const withVerbose = (command: Command): Command =>
    command.option("--verbose", "on failure, say where in the program it happened");
  withVerbose(
    pack
      .command("diff")
      .summary("what changed between two packs")
      .description("Says what the second pack says differently: judgements, findings, responses, figures.")
      .argument("<earlier>", "folder of the earlier pack")
      .argument("<later>", "folder of the later pack"),
  ).action((earlier: string, later: string, { verbose }: { readonly verbose?: boolean }) =>
    run(
      [
        {
          name: "Comparing two packs",
          work: async (log) => (await import("./packStep.ts")).compareTwo(earlier, later, log),
        },
      ],
      verbose,
    ),
  );
  withVerbose(
    pack
      .command("verify")
      .summary("make packs again and compare")
      .description("Makes packs again from their manifests and compares every byte.")
      .argument("[folders...]", "folders of packs; all in packs unless given")
      .option("--office <file>", "the office's file")
      .option("--commentary <folder>", "where commentary lies")
      .option("--warehouse <folder>", "the warehouse to make them from"),
  ).action(
    (folders: readonly string[], { verbose, ...places }: WorkshopOptions & { readonly verbose?: boolean }) =>
      run(
        [
          {
            name: "Making the packs again",
            work: async (log) => (await import("./packStep.ts")).verifyAll(folders, places, log),
          },
        ],
        verbose,
      ),
  );
}
