import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { formatBytes } from "../../src/format/formatBytes.ts";
import type { PackFormat } from "../../src/model/pack.ts";
import { everyForce } from "./everyForce.ts";
import { type MadePack, makePack, type PackRequest } from "./makePacks.ts";
import { manifestName, readManifest } from "./manifest.ts";
import { describeDiff, packDiff } from "./packDiff.ts";
import { optionsOfAddress, type PackOptions } from "./packOptions.ts";
import { progress, refuseFailed, SomeFailed } from "./progress.ts";
import { verifyPacks } from "./verifyPack.ts";
import { openWorkshop, type WorkshopOptions } from "./workshop.ts";
import { checkFolder } from "./writePack.ts";

type Log = (line: string) => void;

/** What was asked for on the command line. */
export interface Asked extends WorkshopOptions {
  readonly allForces?: boolean;
  readonly address?: string;
  readonly format: readonly PackFormat[];
  readonly out: string;
  readonly jobs: number;
}

/** What an option says wins over what an address says. */
function requestOf(name: string | undefined, asked: Asked & PackOptions): PackRequest {
  const { allForces, address, format, out, jobs, office, commentary, warehouse, ...options } = asked;
  return {
    options: {
      ...(address === undefined ? {} : optionsOfAddress(address)),
      ...options,
      ...(name === undefined ? {} : { pack: name }),
    },
    formats: format,
    out,
    ...(office === undefined ? {} : { office }),
    ...(commentary === undefined ? {} : { commentary }),
    ...(warehouse === undefined ? {} : { warehouse }),
  };
}

function tellPack({ folder, files, unfinished }: MadePack, log: Log): void {
  for (const { name, bytes } of files) log(`${join(folder, name)} (${formatBytes(bytes)})`);
  if (unfinished.length > 0) log(`This is a draft. Not yet filled in: ${unfinished.join("; ")}`);
}

/**
 * Makes the pack, or with `allForces` a pack for each force.
 * @throws SomeFailed when the pack of any force could not be made; the others are there.
 */
export async function makeAsked(
  name: string | undefined,
  asked: Asked & PackOptions,
  log: Log,
): Promise<void> {
  const request = requestOf(name, asked);
  await checkFolder(request.out);
  if (asked.allForces !== true) {
    tellPack(await makePack(request), log);
    return;
  }
  if (request.options.force !== undefined)
    throw new Error("--force and --all-forces ask for two things; leave one of them out.");
  const { forces, parameters } = await openWorkshop(request);
  // What is wrong for all forces is said once.
  const [first] = forces;
  if (first !== undefined) parameters({ ...request.options, force: first.force_id });
  const outcomes = await everyForce(
    request,
    forces.map(({ force_id }) => force_id),
    { jobs: asked.jobs, onOutcome: progress(forces.length, log) },
  );
  const failed = outcomes.flatMap((outcome) => ("fault" in outcome ? [outcome] : []));
  log(`${outcomes.length - failed.length} of ${forces.length} packs are in ${request.out}.`);
  refuseFailed(failed, forces.length);
}

/** Says what the later of two packs says differently. */
export async function compareTwo(earlier: string, later: string, log: Log): Promise<void> {
  const [from, to] = [await readManifest(earlier), await readManifest(later)];
  const whole = (key: "pack" | "force_id"): boolean =>
    from.origin.parameters[key] === to.origin.parameters[key];
  if (!whole("force_id"))
    log(
      `These packs are of two forces (${from.origin.parameters.force_id} and ${to.origin.parameters.force_id}).`,
    );
  log(`${from.title}, as at ${from.origin.parameters.as_at} -> as at ${to.origin.parameters.as_at}`);
  for (const line of describeDiff(packDiff(from.facts, to.facts))) log(line);
}

async function foldersIn(out: string): Promise<readonly string[]> {
  const entries = await readdir(out, { withFileTypes: true }).catch(() => []);
  const folders: string[] = [];
  for (const entry of entries)
    if (entry.isDirectory() && !entry.name.startsWith(".")) folders.push(join(out, entry.name));
  return folders;
}

/**
 * Makes packs again and says which are not the same.
 * @throws SomeFailed when any is not.
 */
export async function verifyAll(
  folders: readonly string[],
  places: WorkshopOptions,
  log: Log,
): Promise<void> {
  const chosen = folders.length > 0 ? folders : await foldersIn("packs");
  if (chosen.length === 0) throw new Error(`There is no pack in packs: no folder with a ${manifestName}.`);
  const found = await verifyPacks(chosen, places);
  for (const { folder, faults, changes } of found) {
    log(`${folder}: ${faults.length === 0 ? "the same, byte for byte" : "NOT the same"}`);
    for (const line of [...faults, ...changes]) log(`  ${line}`);
  }
  const failed = found.filter(({ faults }) => faults.length > 0).length;
  if (failed > 0)
    throw new SomeFailed(`${failed} of ${found.length} packs are not the same when made again.`);
}
