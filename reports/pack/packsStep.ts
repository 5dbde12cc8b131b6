import { join, relative } from "node:path";
import type { PackFormat } from "../../src/model/pack.ts";
import type { Log } from "../verb.ts";
import { everyForce, type ForceOutcome, usualJobs } from "./everyForce.ts";
import { packName, usualPacks } from "./packName.ts";
import type { PackOptions } from "./packOptions.ts";
import { packState } from "./packState.ts";
import { progress, refuseFailed } from "./progress.ts";
import { openWorkshop, type WorkshopOptions } from "./workshop.ts";

export interface ConferencePacksOptions extends WorkshopOptions {
  readonly log: Log;
  /** The folder that the packs' own folders are written into. */
  readonly out?: string;
  /** The forces whose packs are made; all unless given. */
  readonly forces?: readonly string[];
  /** How many packs are made at a time. */
  readonly jobs?: number;
}

/** What the site offers: for everyone, as it stands on the day of the release. */
const options: PackOptions = { pack: "conference", audience: "public" };
const formats: readonly PackFormat[] = ["pdf"];

type Failure = Extract<ForceOutcome, { readonly fault: string }>;

interface Sorted {
  /** Forces whose packs are to be made, by the formats wanted ("pdf", "pdf,docx"). */
  readonly due: ReadonlyMap<string, readonly string[]>;
  readonly current: number;
  readonly kept: readonly { readonly folder: string; readonly why: string }[];
  readonly failed: readonly Failure[];
}

/** Looks at what lies in the folder already. What it loads for that is let go before the packs are made. */
async function sorted(
  out: string,
  asked: readonly string[] | undefined,
  places: WorkshopOptions,
): Promise<Sorted> {
  const { forces, parameters, origin } = await openWorkshop(places);
  const due = new Map<string, string[]>();
  const kept: { readonly folder: string; readonly why: string }[] = [];
  const failed: Failure[] = [];
  let current = 0;
  for (const force of asked ?? forces.map(({ force_id }) => force_id)) {
    try {
      const wanted = parameters({ ...options, force });
      const folder = join(out, packName(wanted));
      const found = await packState(folder, wanted, { formats, origin });
      if (found.state === "current") current += 1;
      else if (found.state === "kept") kept.push({ folder, why: found.why });
      else {
        const key = found.formats.join(",");
        due.set(key, [...(due.get(key) ?? []), force]);
      }
    } catch (error) {
      failed.push({ force, fault: error instanceof Error ? error.message : String(error) });
    }
  }
  return { due, current, kept, failed };
}

/**
 * Makes the conference pack of each force as PDF, of the day of the release, for the site to offer. A pack that is as it would
 * be made now stays; one that somebody made with other choices, or wrote in, is left alone and named.
 * @throws SomeFailed when the pack of any force could not be made; the others are there.
 */
export async function makeConferencePacks({
  log,
  out = usualPacks,
  forces,
  jobs = usualJobs,
  ...places
}: ConferencePacksOptions): Promise<void> {
  const { due, current, kept, failed: refused } = await sorted(out, forces, places);
  const toMake = [...due.values()].flat().length;
  const tell = progress(toMake, log);
  const failed = [...refused];
  let done = 0;
  for (const [names, ofForces] of due) {
    const request = { options, formats: names.split(",") as PackFormat[], out, ...places };
    const onOutcome = (outcome: ForceOutcome): void => tell(outcome, ++done);
    const outcomes = await everyForce(request, ofForces, { jobs, onOutcome });
    failed.push(...outcomes.flatMap((outcome) => ("fault" in outcome ? [outcome] : [])));
  }
  const made = toMake - (failed.length - refused.length);
  log(`${made} made, ${current} up to date, in ${relative(process.cwd(), out) || "."}`);
  for (const { folder, why } of kept)
    log(
      `${relative(process.cwd(), folder)} is left as it is: ${why}. Move it away to have the usual pack made.`,
    );
  refuseFailed(failed, toMake + current + kept.length + refused.length);
}
