import { readdir } from "node:fs/promises";
import { packFormats } from "../../src/model/pack.ts";
import type { PackOrigin } from "../document.ts";
import { hashOf, manifestName, type PackManifest, readManifest, spoiltFiles } from "./manifest.ts";
import { describeDiff, packDiff } from "./packDiff.ts";
import { openProofreader, type Proofreader } from "./proofreader.ts";
import { openWorkshop, type Workshop, type WorkshopOptions } from "./workshop.ts";
import { renderPack } from "./writePack.ts";

/** Files that are not as the manifest says: changed, cut off or gone since they were written; and files that it does not know. */
async function changedFiles(folder: string, manifest: PackManifest): Promise<readonly string[]> {
  const faults = (await spoiltFiles(folder, manifest)).map(({ fault }) => fault);
  const known = new Set([manifestName, ...manifest.files.map(({ name }) => name)]);
  for (const name of await readdir(folder)) if (!known.has(name)) faults.push(`${name} is not of this pack`);
  return faults;
}

/** Why a pack made again may differ, by what it was made from. */
function differentOrigin(then: PackOrigin, now: PackOrigin): readonly string[] {
  return [
    ...(then.warehouse_sha256 === now.warehouse_sha256
      ? []
      : [`the warehouse holds other figures than then (release ${then.release}, now ${now.release})`]),
    ...(then.code_sha256 === now.code_sha256
      ? []
      : [`Peelboard was changed since (version ${then.code_version}, now ${now.code_version})`]),
    ...(then.office_sha256 === now.office_sha256
      ? []
      : ["the office's file or commentary was changed since"]),
  ];
}

/** What was found of one pack: nothing, when it was made again byte for byte. */
export interface Verification {
  readonly folder: string;
  readonly faults: readonly string[];
  /** What the pack would say today that it does not say. */
  readonly changes: readonly string[];
}

/**
 * Makes packs again from the parameters in their manifests and compares them byte by byte with the files.
 * @throws ManifestError for a folder that holds no pack.
 */
export async function verifyPacks(
  folders: readonly string[],
  options: WorkshopOptions = {},
): Promise<readonly Verification[]> {
  const workshop = await openWorkshop(options);
  const proofreader = openProofreader(packFormats);
  try {
    const found: Verification[] = [];
    for (const folder of folders) found.push(await verifyPack(folder, workshop, proofreader));
    return found;
  } finally {
    await proofreader.close();
  }
}

async function verifyPack(
  folder: string,
  workshop: Workshop,
  proofreader: Proofreader,
): Promise<Verification> {
  const manifest = await readManifest(folder);
  const { document, facts } = await workshop.document(manifest.origin.parameters);
  const name = (manifest.files[0]?.name ?? "").replace(/\.[^.]+$/, "");
  const formats = manifest.files.map(({ format }) => format);
  const again = await renderPack(document, { formats, name, proofreader });
  const differing = again.filter(
    ({ format, bytes }) => manifest.files.find((file) => file.format === format)?.sha256 !== hashOf(bytes),
  );
  const changed = await changedFiles(folder, manifest);
  const why = differing.length === 0 ? [] : differentOrigin(manifest.origin, document.origin);
  const reason = why.length === 0 ? "" : `: ${why.join("; ")}`;
  return {
    folder,
    faults: [...changed, ...differing.map((file) => `${file.name} made again is not the same${reason}`)],
    changes: differing.length === 0 ? [] : describeDiff(packDiff(manifest.facts, facts)),
  };
}
