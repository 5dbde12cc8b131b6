import { createReadStream, createWriteStream } from "node:fs";
import { open, rm } from "node:fs/promises";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { FetchFault } from "./fetchFault.ts";
import { connectionFault } from "./webAnswer.ts";

export interface BodyOptions {
  readonly address: string;
  /** The file to write to. */
  readonly path: string;
  /** Bytes of it that are kept; the body goes on behind them. */
  readonly from: number;
  readonly mostBytes: number;
  readonly stallMs: number;
  /** Counts what came, also when the body fails. */
  readonly progress: { bytes: number };
  /** Why the whole fetch was ended, where its signal did so. */
  readonly ended: () => FetchFault | null;
}

const megabytes = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${Math.round(bytes / 100_000) / 10} MB`;

export const tooLarge = (address: string, mostBytes: number, declared: number | null): FetchFault =>
  new FetchFault(
    `${address}: the file is larger than the ${megabytes(mostBytes)} (most_bytes: ${mostBytes}) that are expected of it${declared === null ? "" : `: ${megabytes(declared)}`}; nothing of it was kept. If it has truly grown, fetch it by hand and run: npx peelboard add FILE`,
  );

/**
 * Writes a body to a file as it comes. What came before a fault stays in the file, so that the next try can go on behind it.
 * @throws FetchFault when the body stalls, is cut off or grows beyond its limit.
 */
export async function writeBody(body: IncomingMessage, options: BodyOptions): Promise<void> {
  const { address, path, from, mostBytes, stallMs, progress, ended } = options;
  const file = await open(path, from === 0 ? "w" : "r+");
  const stalled = setTimeout(
    () =>
      body.destroy(
        new FetchFault(`${address}: nothing came for ${stallMs / 1_000} seconds; try again later`, {
          isPassing: true,
        }),
      ),
    stallMs,
  );
  try {
    await file.truncate(from);
    for await (const chunk of body as AsyncIterable<Buffer>) {
      stalled.refresh();
      if (from + progress.bytes + chunk.length > mostBytes) throw tooLarge(address, mostBytes, null);
      const { bytesWritten } = await file.write(chunk, 0, chunk.length, from + progress.bytes);
      if (bytesWritten < chunk.length) throw diskFull(address, null);
      progress.bytes += bytesWritten;
    }
    const whole = wholeBytes(body.headers, from);
    if (whole !== null && from + progress.bytes < whole) throw cutOff(address, from + progress.bytes, null);
  } catch (cause) {
    if (cause instanceof FetchFault) throw cause;
    const why = ended();
    if (why !== null) throw why;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (code === "ENOSPC" || code === "EDQUOT") throw diskFull(address, cause);
    if (code === "ECONNRESET" || code === "ERR_STREAM_PREMATURE_CLOSE" || code === "")
      throw cutOff(address, from + progress.bytes, cause);
    throw connectionFault(address, cause as NodeJS.ErrnoException);
  } finally {
    clearTimeout(stalled);
    body.destroy();
    await file.close();
  }
}

/** Whether the end of a body can be told from a connection that was cut off: its length is declared, or it comes in chunks. */
export const hasKnownEnd = ({ headers }: Pick<IncomingMessage, "headers">): boolean =>
  headers["content-length"] !== undefined || /chunked/i.test(headers["transfer-encoding"] ?? "");

/** How long the whole file is, as the head of an answer says; null where it does not. */
export function wholeBytes(headers: IncomingHttpHeaders, from: number): number | null {
  const ofRange = /\/(\d{1,15})$/.exec(headers["content-range"] ?? "")?.[1];
  if (ofRange !== undefined) return Number(ofRange);
  return headers["content-length"] === undefined ? null : from + Number(headers["content-length"]);
}

const diskFull = (address: string, cause: unknown): FetchFault =>
  new FetchFault(`${address}: the disk is full; make room and run refresh again`, { cause });

const cutOff = (address: string, bytes: number, cause: unknown): FetchFault =>
  new FetchFault(
    `${address}: the connection was cut off after ${bytes} bytes; run refresh again, it goes on from there where the server allows`,
    { isPassing: true, cause },
  );

const decoders = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

/** Whether a body encoded so can be read; "" and "identity" are no encoding. */
export const isKnownEncoding = (encoding: string): boolean => encoding === "" || encoding in decoders;

/**
 * Undoes the encoding in which a server sent a file, though it was asked for none.
 * @throws FetchFault when the bytes are not so encoded, or grow beyond the limit.
 */
export async function decodeBody(
  { address, path, mostBytes }: Pick<BodyOptions, "address" | "path" | "mostBytes">,
  encoding: string,
  to: string,
): Promise<void> {
  const decoder = decoders[encoding as keyof typeof decoders];
  let bytes = 0;
  const bounded = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      if (bytes > mostBytes) done(tooLarge(address, mostBytes, null));
      else done(null, chunk);
    },
  });
  try {
    await pipeline(createReadStream(path), decoder(), bounded, createWriteStream(to));
  } catch (cause) {
    await rm(to, { force: true });
    if (cause instanceof FetchFault) throw cause;
    throw new FetchFault(
      `${address}: the server says that the file is encoded as ${encoding}, and it is not; try again later, or fetch it by hand`,
      { cause },
    );
  }
}
