import { copyFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { formatCount } from "../../src/format/formatCount.ts";
import type { BuiltPack } from "../../src/model/builtPack.ts";
import { packNames } from "../../src/model/pack.ts";
import {
  ManifestError,
  manifestName,
  type PackManifest,
  readManifest,
  spoiltFiles,
} from "../pack/manifest.ts";
import { SiteError } from "./siteFault.ts";

/** Which packs a site may offer, and why it may not offer the others. */
export interface Offer {
  readonly packs: readonly BuiltPack[];
  readonly refused: readonly { readonly folder: string; readonly why: string }[];
}

/** Why a pack is not for the site; null when it is. */
function refusal({ is_draft, origin, files }: PackManifest, warehouse_sha256: string): string | null {
  if (origin.parameters.audience !== "public") return "for the office alone";
  if (is_draft) return "a draft";
  if (origin.warehouse_sha256 !== warehouse_sha256) return "made from other data than the site shows";
  return files.length === 0 ? "without a file" : null;
}

/** By force, then pack, the latest day first. */
function inOrder(a: BuiltPack, b: BuiltPack): number {
  return (
    (a.force_id ?? "").localeCompare(b.force_id ?? "", "en") ||
    packNames.indexOf(a.pack) - packNames.indexOf(b.pack) ||
    b.as_at.localeCompare(a.as_at, "en") ||
    a.folder.localeCompare(b.folder, "en")
  );
}

/**
 * Looks through the folder of packs for those that the site may offer: public, finished, made from the data that the site
 * shows, and each file as it was written. A folder that is not there holds none.
 */
export async function offeredPacks(directory: string, warehouse_sha256: string): Promise<Offer> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  // A name with other letters was not given by us, and would have to be escaped in an address.
  const folders = entries.filter((entry) => entry.isDirectory() && /^[a-z0-9][\w.-]*$/i.test(entry.name));
  const packs: BuiltPack[] = [];
  const refused: { readonly folder: string; readonly why: string }[] = [];
  for (const { name: folder } of folders) {
    try {
      const manifest = await readManifest(join(directory, folder));
      const why = refusal(manifest, warehouse_sha256);
      const spoilt = why === null ? await spoiltFiles(join(directory, folder), manifest) : [];
      if (why !== null) refused.push({ folder, why });
      else if (spoilt.length > 0)
        refused.push({ folder, why: spoilt.map(({ fault }) => fault).join(" and ") });
      else {
        const { pack, force_id, as_at } = manifest.origin.parameters;
        packs.push({ folder, pack, force_id, as_at, title: manifest.title, files: manifest.files });
      }
    } catch (error) {
      if (!(error instanceof ManifestError)) throw error;
      refused.push({ folder, why: `without a ${manifestName} that can be read` });
    }
  }
  return { packs: packs.toSorted(inOrder), refused };
}

/** What was found, in words: how many packs are offered, and for each reason which are not. */
export function describeOffer({ packs, refused }: Offer): readonly string[] {
  const reasons = [...new Set(refused.map(({ why }) => why))];
  return [
    `${formatCount(packs.length)} ${packs.length === 1 ? "pack is" : "packs are"} offered for download`,
    ...reasons.map((reason) => {
      const names = refused.filter(({ why }) => why === reason).map(({ folder }) => folder);
      const more = names.length > 3 ? ` and ${names.length - 3} more` : "";
      return `Not offered, ${reason}: ${names.slice(0, 3).join(", ")}${more}`;
    }),
  ];
}

/**
 * Copies the packs offered into `site`/packs: the files that their manifests name, and the manifests.
 * @throws SiteError when a pack was changed since it was looked at.
 */
export async function copyPacks(
  packs: readonly BuiltPack[],
  { from, site }: { readonly from: string; readonly site: string },
): Promise<void> {
  for (const { folder, files } of packs) {
    const target = join(site, "packs", folder);
    await mkdir(target, { recursive: true });
    for (const name of [manifestName, ...files.map((file) => file.name)])
      await copyFile(join(from, folder, name), join(target, name));
    const spoilt = await spoiltFiles(target, { files });
    if (spoilt.length > 0)
      throw new SiteError(
        `The pack ${join(from, folder)} was changed while the site was built: ${spoilt.map(({ fault }) => fault).join(" and ")}. Build the site again.`,
      );
  }
}
