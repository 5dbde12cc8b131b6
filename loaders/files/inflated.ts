import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createInflateRaw } from "node:zlib";
import type { Allowance } from "./allowance.ts";

const chunkSize = 1 << 17;

/**
 * What comes out of deflated or gzipped pieces, as it comes: never more at once than a piece, and no further than the
 * allowance goes.
 * @throws SourceFaults beyond the allowance; an Error of zlib when the bytes are broken or cut off.
 */
export async function* inflated(
  pieces: AsyncIterable<Buffer>,
  form: "gzip" | "deflate",
  {
    packed,
    part,
    allowance,
  }: { readonly packed: number; readonly part: string; readonly allowance: Allowance },
): AsyncGenerator<Buffer> {
  const unpacking = form === "gzip" ? createGunzip({ chunkSize }) : createInflateRaw({ chunkSize });
  // Its fault comes out of the loop below; a reader that leaves early is none.
  const feeding = pipeline(Readable.from(pieces), unpacking).catch(() => undefined);
  try {
    for await (const piece of unpacking as AsyncIterable<Buffer>) {
      allowance.unpack(piece.length, packed, part);
      yield piece;
    }
  } finally {
    unpacking.destroy();
    await feeding;
  }
}

/** Whether an error says that packed bytes are broken, rather than that something else went wrong. */
export const isBrokenPacking = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
