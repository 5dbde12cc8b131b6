import { createHash } from "node:crypto";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { readOwnJson, writeOwnJson } from "./ownJson.ts";

/** What a server said of a file, by which it can tell later whether it is still the same. */
export interface Validators {
  readonly etag: string | null;
  readonly last_modified: string | null;
}

const part = z.object({
  address: z.string(),
  etag: z.string().nullable(),
  last_modified: z.string().nullable(),
  /** As the server encoded the bytes that are there; a half of one encoding cannot go on in another. */
  encoding: z.string(),
});

/** The beginning of a file that was not fetched to its end. */
export interface Part extends z.infer<typeof part> {
  readonly bytes: number;
}

export interface PartPlace {
  /** The bytes so far. */
  readonly path: string;
  /** What is known of them. */
  readonly description: string;
}

/** Where a source's half-fetched file lies. */
export function partPlace(folder: string, sourceId: string): PartPlace {
  // The name tells a person whose file it is, the hash keeps two ids apart that give one name.
  const name = `${sourceId.replace(/[^a-z0-9]+/gi, "-").slice(0, 60)}-${createHash("sha256").update(sourceId).digest("hex").slice(0, 8)}`;
  return { path: join(folder, `${name}.part`), description: join(folder, `${name}.json`) };
}

/** The part that can be gone on with: of the same address, and of a server that can tell whether the file is still the same. */
export async function readPart({ path, description }: PartPlace, address: string): Promise<Part | null> {
  const found = await readOwnJson(description, part);
  if (found.state !== "read" || found.value.address !== address || resumeMark(found.value) === null)
    return null;
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => 0,
  );
  return bytes === 0 ? null : { ...found.value, bytes };
}

/** Notes what the bytes that follow are of. */
export async function beginPart(
  folder: string,
  { description }: PartPlace,
  described: z.infer<typeof part>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeOwnJson(description, described);
}

export async function dropPart({ path, description }: PartPlace): Promise<void> {
  await rm(path, { force: true });
  await rm(description, { force: true });
}

/** What If-Range may hold: a strong ETag, or else the date; a weak ETag promises no equal bytes. */
export const resumeMark = ({ etag, last_modified }: Validators): string | null =>
  etag === null ? last_modified : etag.startsWith("W/") ? null : etag;
