import type { FileHandle } from "node:fs/promises";

/** Bytes that can be read at any place, from a file or from memory. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `start`, fewer than asked for at the end. */
  readonly read: (start: number, length: number) => Promise<Buffer>;
}

const chunkBytes = 1 << 17;

/** Bytes of a file that stays open. */
export const fileSource = (handle: FileHandle, size: number): ByteSource => ({
  size,
  read: async (start, length) => {
    const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - start)));
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  },
});

/** Bytes that are in memory already. */
export const memorySource = (bytes: Buffer): ByteSource => ({
  size: bytes.length,
  read: async (start, length) => bytes.subarray(start, start + length),
});

/** A stretch of the bytes, piece by piece. */
export async function* piecesOf(
  source: ByteSource,
  start = 0,
  length = source.size - start,
): AsyncGenerator<Buffer> {
  const end = Math.min(source.size, start + length);
  for (let at = start; at < end; at += chunkBytes) {
    const piece = await source.read(at, Math.min(chunkBytes, end - at));
    if (piece.length === 0) return;
    yield piece;
  }
}

/** The first bytes of pieces, and all of the pieces again. */
export async function peeked(
  pieces: AsyncIterable<Buffer>,
  length: number,
): Promise<{ readonly head: Buffer; readonly pieces: AsyncGenerator<Buffer> }> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first: Buffer[] = [];
  let held = 0;
  while (held < length) {
    const { done, value } = await iterator.next();
    if (done) break;
    first.push(value);
    held += value.length;
  }
  return {
    head: Buffer.concat(first).subarray(0, length),
    pieces: (async function* () {
      try {
        yield* first;
        yield* { [Symbol.asyncIterator]: () => iterator };
      } finally {
        await iterator.return?.();
      }
    })(),
  };
}
