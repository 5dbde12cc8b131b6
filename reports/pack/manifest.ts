import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type PackFormat, packFormats } from "../../src/model/pack.ts";
import type { PackDocument, PackOrigin } from "../document.ts";
import { factKinds, type PackFact } from "./packFacts.ts";

export interface PackFile {
  readonly name: string;
  readonly format: PackFormat;
  readonly bytes: number;
  readonly sha256: string;
}

/** What lies beside the files of a pack: what it was made from, what it says, and the hash of each file. It tells no time. */
export interface PackManifest {
  readonly title: string;
  readonly is_draft: boolean;
  readonly unfinished: readonly string[];
  readonly origin: PackOrigin;
  readonly files: readonly PackFile[];
  readonly facts: readonly PackFact[];
}

export const manifestName = "manifest.json";

export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The manifest of a document that was written as these files. */
export const manifestOf = (
  { title, unfinished, origin }: PackDocument,
  files: readonly { readonly name: string; readonly format: PackFormat; readonly bytes: Uint8Array }[],
  facts: readonly PackFact[],
): PackManifest => ({
  title,
  is_draft: unfinished.length > 0,
  unfinished,
  origin,
  files: files.map(({ name, format, bytes }) => ({
    name,
    format,
    bytes: bytes.byteLength,
    sha256: hashOf(bytes),
  })),
  facts,
});

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const manifestSchema = z.object({
  title: z.string(),
  is_draft: z.boolean(),
  unfinished: z.array(z.string()),
  origin: z.object({
    parameters: z.object({
      pack: z.string(),
      force_id: z.string().nullable(),
      peers: z.object({
        peers: z.string(),
        peer: z.array(z.string()),
        "peer-name": z.string(),
        tolerance: z.string(),
      }),
      rounds: z.array(z.string()),
      as_at: z.string(),
      since: z.string().nullable(),
      audience: z.string(),
      sections: z.array(z.string()),
      report_id: z.string().nullable(),
      meeting: z.string().nullable(),
    }),
    release: z.string(),
    latest_report_on: z.string().nullable(),
    warehouse_sha256: sha256,
    code_version: z.string(),
    code_sha256: sha256,
    office_sha256: sha256.nullable(),
  }),
  files: z.array(
    z.object({
      // A name that climbs out of the folder would have another file compared.
      name: z.string().regex(/^[\w.-]+$/),
      format: z.enum(packFormats),
      bytes: z.number(),
      sha256,
    }),
  ),
  facts: z.array(
    z.object({ kind: z.enum(factKinds), key: z.string(), subject: z.string(), value: z.string() }),
  ),
});

export class ManifestError extends Error {
  override readonly name = "ManifestError";
}

/**
 * Reads the manifest of a pack's folder.
 * @throws ManifestError when there is none, or it is not as it was written.
 */
export async function readManifest(folder: string): Promise<PackManifest> {
  const file = join(folder, manifestName);
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (cause) {
    throw new ManifestError(
      `${folder} holds no pack: there is no ${manifestName} in it. Name the folder that \`peelboard pack\` wrote.`,
      { cause },
    );
  }
  try {
    return manifestSchema.parse(JSON.parse(text)) as PackManifest;
  } catch (cause) {
    const what =
      cause instanceof z.ZodError
        ? z.prettifyError(cause)
        : "it is no JSON; it was cut off or changed by hand";
    throw new ManifestError(`${file} is not as it was written:\n${what}\nMake the pack again.`, { cause });
  }
}

/** A file that is not as its manifest says. */
export interface SpoiltFile {
  readonly file: PackFile;
  readonly isGone: boolean;
  /** What became of it, in words. */
  readonly fault: string;
}

/** Files that were changed, cut off or taken away since they were written. */
export async function spoiltFiles(
  folder: string,
  { files }: Pick<PackManifest, "files">,
): Promise<readonly SpoiltFile[]> {
  const spoilt: SpoiltFile[] = [];
  for (const file of files) {
    const bytes = await readFile(join(folder, file.name)).catch(() => null);
    if (bytes === null) spoilt.push({ file, isGone: true, fault: `${file.name} is gone` });
    else if (hashOf(bytes) !== file.sha256)
      spoilt.push({ file, isGone: false, fault: `${file.name} was changed after it was written` });
  }
  return spoilt;
}
