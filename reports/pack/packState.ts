import { isDeepStrictEqual } from "node:util";
import type { PackFormat, PackParameters } from "../../src/model/pack.ts";
import type { PackOrigin } from "../document.ts";
import { ManifestError, type PackManifest, readManifest, spoiltFiles } from "./manifest.ts";
import type { Workshop } from "./workshop.ts";

/**
 * Whether the pack in a folder is as one made now would be (`current`), has to be made (`due`), or is somebody's own work,
 * which nothing may write over unasked (`kept`).
 */
export type PackState =
  | { readonly state: "current" }
  | { readonly state: "due"; readonly formats: readonly PackFormat[] }
  | { readonly state: "kept"; readonly why: string };

/** Formats that people write on in. */
const writable: readonly PackFormat[] = ["docx", "xlsx", "ods", "html", "md"];

/** Whether a pack was asked for with other choices, and does not differ only because the office's file does. */
function isOwnChoice(then: PackOrigin, now: PackOrigin): boolean {
  if (then.office_sha256 === now.office_sha256) return !isDeepStrictEqual(then.parameters, now.parameters);
  // The office's file has no say in these; it may have changed the others.
  const chosen = ({ audience, rounds }: PackParameters): unknown => [audience, rounds];
  return !isDeepStrictEqual(chosen(then.parameters), chosen(now.parameters));
}

/** The manifest of a folder; null where there is none that can be read. */
async function manifestIn(folder: string): Promise<PackManifest | null> {
  try {
    return await readManifest(folder);
  } catch (error) {
    if (error instanceof ManifestError) return null;
    throw error;
  }
}

/** What is to be done about the pack of these parameters; one that is made again keeps the formats that it has. */
export async function packState(
  folder: string,
  parameters: PackParameters,
  { formats, origin }: { readonly formats: readonly PackFormat[]; readonly origin: Workshop["origin"] },
): Promise<PackState> {
  const manifest = await manifestIn(folder);
  if (manifest === null) return { state: "due", formats };
  const now = await origin(parameters);
  if (isOwnChoice(manifest.origin, now)) return { state: "kept", why: "made with other choices" };
  const spoilt = await spoiltFiles(folder, manifest);
  const written = spoilt.filter(({ file, isGone }) => !isGone && writable.includes(file.format));
  if (written.length > 0) return { state: "kept", why: written.map(({ fault }) => fault).join(" and ") };
  const present = manifest.files.map(({ format }) => format);
  const isCurrent =
    isDeepStrictEqual(manifest.origin, now) &&
    spoilt.length === 0 &&
    formats.every((format) => present.includes(format));
  return isCurrent ? { state: "current" } : { state: "due", formats: [...new Set([...formats, ...present])] };
}
