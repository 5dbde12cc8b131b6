import { type Command, InvalidArgumentError, Option, program } from "commander";
import { addAddCommand } from "./own/addCommand.ts";
import { addReadCommand } from "./own/readCommand.ts";
import { addRefreshCommand } from "./own/refreshCommand.ts";
import { addStatusCommand } from "./own/statusCommand.ts";
import { addTemplateCommand } from "./own/templateCommand.ts";
import { addPackCommand } from "./pack/packCommand.ts";
import {
  benchStep,
  checkStep,
  type LoadPlaces,
  lintStep,
  loadStep,
  type Privacy,
  packsStep,
  previewStep,
  privateSiteStep,
  type ServePlace,
  sealStep,
  serveStep,
  siteStep,
  testStep,
  typecheckStep,
} from "./steps.ts";
import { runSteps, type Step } from "./verb.ts";

function portNumber(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("Expected a whole number from 0 to 65535.");
  return port;
}

/** Adds a verb whose options become its steps. */
function verb<T>(
  name: string,
  summary: string,
  description: string,
  steps: (options: T) => readonly Step[],
): Command {
  return program
    .command(name)
    .summary(summary)
    .description(description)
    .option("--verbose", "on failure, say where in the program it happened")
    .action(async (options: T & { readonly verbose?: boolean }) => {
      const { verbose = false, ...rest } = options;
      process.exitCode = await runSteps(steps(rest as T), { log: console.log, verbose });
    });
}

const withPrivacy = (command: Command): Command =>
  command.option(
    "--private",
    "with figures under embargo, for this machine alone: nothing is made for others",
  );

const withAddress = (command: Command): Command =>
  command
    .addOption(
      new Option("--port <number>", "port to answer on; when it is taken, the next free one")
        .argParser(portNumber)
        .env("PORT")
        .default(3000),
    )
    .option("--host <address>", "address to answer on; 0.0.0.0 lets other machines in", "127.0.0.1");

program
  .name("peelboard")
  .description(
    "Police inspection grades, measures and responses in England and Wales, each figure with its source.",
  )
  .addHelpText("after", "\nTo see the site: npx peelboard start");

withPrivacy(
  withAddress(
    verb(
      "start",
      "build everything and show it",
      "Loads the figures, checks them, makes a pack of each force, builds the site and serves it on this machine.",
      (place: ServePlace & Privacy) =>
        place.private === true
          ? [loadStep({ private: true }), checkStep, privateSiteStep, serveStep(place)]
          : [loadStep(), checkStep, packsStep({ goesOn: true }), siteStep, serveStep(place)],
    ),
  ),
);
verb(
  "build",
  "load, check, make the packs and build the site",
  "Loads the figures, checks them, makes a pack of each force into packs and builds the site into dist.",
  () => [loadStep(), checkStep, packsStep({ goesOn: false }), siteStep],
);
withPrivacy(
  verb(
    "load",
    "load the figures",
    "Reads data/sources and your own files in data/local, checks each row and writes the warehouse (data/warehouse).",
    (places: LoadPlaces & Privacy) => [loadStep(places)],
  ),
)
  .option("--sources <folder>", "read the published figures from here")
  .option("--warehouse <folder>", "write the warehouse here");
verb(
  "check",
  "check the warehouse",
  "Runs the checks over the loaded warehouse and lists the rows that offend.",
  () => [checkStep],
);
verb(
  "site",
  "build the site",
  "Builds the site into dist from the loaded warehouse, and checks its pages and links.",
  () => [siteStep],
);
withAddress(
  verb(
    "serve",
    "show the built site",
    "Serves the site in dist on this machine until you press Ctrl+C.",
    (place: ServePlace) => [serveStep(place)],
  ),
);
withPrivacy(
  withAddress(
    verb(
      "dev",
      "work on the pages",
      "Loads the figures, then previews the site: a page follows its file as you save.",
      (place: ServePlace & Privacy) => [loadStep({ private: place.private === true }), previewStep(place)],
    ),
  ),
);
addTemplateCommand(program);
addAddCommand(program);
addReadCommand(program);
addRefreshCommand(program);
addStatusCommand(program);
addPackCommand(program);
verb(
  "seal",
  "accept changed sources",
  "Records the fingerprint of each file in data/sources, after you changed one on purpose.",
  () => [sealStep],
);
verb(
  "bench",
  "measure speed",
  "Times the load, the queries, the build, the pages and the packs, beside DuckDB alone.",
  (chosen: { readonly only?: string }) => [benchStep(chosen)],
).option("--only <name>", "run one benchmark: volume, own-data, load, build, queries, pages or packs");

verb("lint", "check style and format", "Runs Biome over the project.", () => [lintStep]);
verb("typecheck", "check types", "Runs the TypeScript compiler over the project.", () => [typecheckStep]);
verb("test", "run every test", "Runs all tests, those in a real browser too.", () => [testStep]);

// Whoever reads only the first lines (`| head`) has had enough; that is no fault to show.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  throw error;
});

await program.parseAsync();
