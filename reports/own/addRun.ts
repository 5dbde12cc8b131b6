import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { AddError } from "../../loaders/added/addError.ts";
import {
  type AddOptions,
  type AddOutcome,
  addTables,
  checkTables,
  type RefusedFile,
} from "../../loaders/added/addTables.ts";
import { UnknownLayout } from "../../loaders/layouts/readTable.ts";
import { clearFailure, recordFailure } from "../../loaders/refresh/failures.ts";
import type { Log } from "../verb.ts";

export interface AddFlags {
  readonly check?: boolean;
  readonly replace?: boolean;
  readonly list?: boolean;
  readonly template?: string;
  readonly json?: boolean;
  readonly data?: string;
}

/** What the command line's entry says of the time. */
export interface Entry {
  /** ISO day. */
  readonly today: string;
  /** ISO time. */
  readonly at: string;
}

export interface AddRun {
  readonly data: string;
  readonly entry: Entry;
  readonly log: Log;
  readonly told: NonNullable<AddOptions["told"]>;
}

/** Adds or checks files as the flags say, and keeps the register of failures. */
export async function outcomesOf(
  files: readonly string[],
  flags: AddFlags,
  { data, entry, log, told }: AddRun,
): Promise<readonly AddOutcome[]> {
  const options: AddOptions = { data, today: entry.today, log, told, replaces: flags.replace === true };
  if (flags.check === true) return withTemplate(await checkTables(files, options), flags, log);
  const note = async (file: string, error: unknown): Promise<void> => {
    // A name mistyped is no file that failed.
    if (existsSync(file)) await recordFailure(data, { verb: "add", file, error, at: entry.at, log });
  };
  let outcomes: readonly AddOutcome[];
  try {
    outcomes = await addTables(files, options);
  } catch (error) {
    // Which of them the load stumbled over is in the message; all of them are not in.
    if (error instanceof AddError) for (const file of files) await note(file, error);
    throw error;
  }
  for (const outcome of outcomes) {
    if (outcome.status === "refused") await note(outcome.path, outcome.error);
    else await clearFailure(data, { verb: "add", file: outcome.path, log });
  }
  return withTemplate(outcomes, flags, log);
}

/** Whether the file was refused for want of a description and one was written to fill in: what was asked for is done. */
export const isDescribed = ({ error }: RefusedFile, { template }: AddFlags): boolean =>
  template !== undefined && error instanceof UnknownLayout;

/** Refuses what cannot be meant. */
export function checkAsked(files: readonly string[], { template }: AddFlags): void {
  if (files.length === 0)
    throw new AddError(
      "name at least one file: npx peelboard add FILE; npx peelboard add --help shows examples",
    );
  if (template !== undefined && files.length > 1)
    throw new AddError("--template describes one file; name that one alone");
}

/** Writes the description to fill in, when one was asked for and the file needs it. */
async function withTemplate(
  outcomes: readonly AddOutcome[],
  { template }: AddFlags,
  log: Log,
): Promise<readonly AddOutcome[]> {
  const [outcome] = outcomes;
  if (template === undefined || outcome === undefined) return outcomes;
  if (outcome.status !== "refused") {
    log(`No description was written: the layout ${outcome.table.layout} reads the file already.`);
    return outcomes;
  }
  if (!(outcome.error instanceof UnknownLayout)) return outcomes;
  await mkdir(dirname(resolve(template)), { recursive: true });
  try {
    // What somebody began to fill in is never written over.
    await writeFile(template, outcome.error.template, { flag: "wx" });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "EEXIST")
      throw new AddError(`there is a file ${template} already; choose another name for the description`, {
        cause,
      });
    throw cause;
  }
  log(
    `Wrote a description to fill in: ${template}. Fill it in, keep it in data/local/layouts, and add the file again.`,
  );
  return outcomes;
}
