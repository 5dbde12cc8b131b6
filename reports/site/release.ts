import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

/** Which data the site shows; both null until a warehouse has been loaded. */
export interface Release {
  readonly release: string | null;
  /** ISO date of the newest figure or of the load, as the warehouse states it. */
  readonly as_at: string | null;
}

const manifest = z.looseObject({
  release: z.string().nullish(),
  as_at: z.iso.date().nullish(),
});

/**
 * Reads the data release from the warehouse's manifest; a warehouse that was never loaded has none.
 * @throws Error naming the file when the manifest cannot be read as one.
 */
export function readRelease(path: string): Release {
  if (!existsSync(path)) return { release: null, as_at: null };
  try {
    const { release, as_at } = manifest.parse(JSON.parse(readFileSync(path, "utf8")));
    return { release: release ?? null, as_at: as_at ?? null };
  } catch (cause) {
    throw new Error(`${path} is not a warehouse manifest; load the warehouse again`, { cause });
  }
}
