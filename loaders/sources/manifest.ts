import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { accepts, partialDate } from "./column.ts";
import type { Fault } from "./fault.ts";
import { fetchPlan } from "./fetchPlan.ts";

const isoDate = z.iso.date();
const publicationDate = partialDate("publication date");

const source = z.strictObject({
  /** Path below data/sources; also the source's id in the warehouse, without ".csv". */
  path: z.string().endsWith(".csv"),
  title: z.string().min(1),
  publisher: z.string().min(1),
  /** Where the publication lives; null where the rows name their own pages or no address is known. */
  address: z.url().nullable(),
  /** As much of the publication's own date as is known: "2007-10"; null where nothing is. */
  published_on: z
    .string()
    .refine((text) => accepts(publicationDate, text), { error: publicationDate.expected })
    .nullable(),
  /** The day its pages were read; null where the collector did not record it. */
  retrieved_on: isoDate.nullable(),
  /** The day the figures entered Peelboard. */
  entered_on: isoDate,
  licence: z.string().min(1),
  note: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** How `npx peelboard refresh` gets the publication itself; absent where the address of no file is known. */
  fetch: fetchPlan.optional(),
});

const manifest = z.strictObject({ release: isoDate, sources: z.array(source).min(1) });

export type Source = z.infer<typeof source>;
export type SourceManifest = z.infer<typeof manifest>;

const manifestName = "../sources.json";

/**
 * Reads data/sources.json, which lies beside the folder of sources.
 * @throws Error naming the key that is wrong.
 */
export async function readManifest(sources: string): Promise<SourceManifest> {
  const path = join(sources, manifestName);
  const parsed = manifest.safeParse(jsonOf(await readFile(path, "utf8")));
  if (parsed.success) return parsed.data;
  throw new Error(`data/sources.json is not as expected:\n${z.prettifyError(parsed.error)}`);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`data/sources.json is not JSON: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
}

/** Faults of the manifest against the folder: a file that is missing, not listed, or not what was sealed. */
export async function manifestFaults(sources: string, listed: SourceManifest): Promise<readonly Fault[]> {
  const present = (await readdir(sources, { recursive: true }))
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".csv"));
  const paths = listed.sources.map(({ path }) => path);
  const faults: Fault[] = present
    .filter((path) => !paths.includes(path))
    .sort()
    .map((file) => ({
      problem: "source not in data/sources.json",
      file,
      expected: "an entry with title, publisher, address, dates, licence and sha256",
    }));
  for (const { path: file, sha256 } of listed.sources) {
    if (!present.includes(file))
      faults.push({ problem: "missing file", file, expected: "the file that data/sources.json lists" });
    else if ((await fileHash(join(sources, file))) !== sha256) {
      faults.push({
        problem: "file changed",
        file,
        expected: `the bytes that data/sources.json records; if the change is meant, run \`npx peelboard seal\``,
      });
    }
  }
  return faults;
}

/** Records the present sha256 of every listed file in data/sources.json. */
export async function sealManifest(sources: string): Promise<readonly string[]> {
  const listed = await readManifest(sources);
  const changed: string[] = [];
  const sealed = [];
  for (const entry of listed.sources) {
    const sha256 = await fileHash(join(sources, entry.path));
    if (sha256 !== entry.sha256) changed.push(entry.path);
    sealed.push({ ...entry, sha256 });
  }
  await writeFile(
    join(sources, manifestName),
    `${JSON.stringify({ ...listed, sources: sealed }, null, 2)}\n`,
  );
  return changed;
}

/** The sha256 of a file's bytes, in hexadecimal. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
