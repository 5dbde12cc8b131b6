import { crc32 } from "node:zlib";
import type { Allowance } from "./allowance.ts";
import { type ByteSource, piecesOf } from "./byteSource.ts";
import { inflated, isBrokenPacking } from "./inflated.ts";
import type { Desk } from "./refusal.ts";
import { type ZipEntry, zipEntries } from "./zipEntries.ts";

/** A zip archive whose list of contents was read and believed in nothing but names and places. */
export interface ZipArchive {
  readonly has: (name: string) => boolean;
  readonly names: readonly string[];
  /** The bytes of a part as they unpack. @throws SourceFaults when it is missing, broken or beyond the allowance. */
  readonly part: (name: string) => AsyncGenerator<Buffer>;
  /** The first bytes of a part as text; empty when there is no such part. */
  readonly beginning: (name: string, length: number) => Promise<string>;
}

/** @throws SourceFaults as `zipEntries` does. */
export async function openZip(source: ByteSource, desk: Desk, allowance: Allowance): Promise<ZipArchive> {
  const entries = await zipEntries(source, desk);
  const part = (name: string): AsyncGenerator<Buffer> => {
    const entry = entries.get(name);
    return entry === undefined ? missing(name, desk) : unpacked(source, entry, desk, allowance);
  };
  return {
    has: (name) => entries.has(name),
    names: [...entries.keys()],
    part,
    beginning: async (name, length) => {
      if (!entries.has(name)) return "";
      let text = "";
      for await (const piece of part(name)) {
        text += piece.toString("latin1");
        if (text.length >= length) break;
      }
      return text.slice(0, length);
    },
  };
}

// A generator, so that a missing part is told where it is read, as a broken one is.
async function* missing(name: string, desk: Desk): AsyncGenerator<Buffer> {
  yield desk.refuse({
    problem: `the part ${name} is missing`,
    expected: "a whole spreadsheet; open it in a spreadsheet program and save it again",
  });
}

async function* unpacked(
  source: ByteSource,
  entry: ZipEntry,
  desk: Desk,
  allowance: Allowance,
): AsyncGenerator<Buffer> {
  const broken = (): never =>
    desk.refuse({
      problem: `the part ${entry.name} is damaged`,
      expected: "the file as it was published; download or copy it again",
    });
  const header = await source.read(entry.offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) return broken();
  const nameLength = header.readUInt16LE(26);
  const name = (await source.read(entry.offset + 30, nameLength)).toString("utf8").replaceAll("\\", "/");
  if (name !== entry.name) return broken();
  const start = entry.offset + 30 + nameLength + header.readUInt16LE(28);
  const packed = piecesOf(source, start, entry.packedBytes);
  const place = { packed: source.size, part: entry.name, allowance };
  let bytes = 0;
  let crc = 0;
  try {
    for await (const piece of entry.isStored ? packed : inflated(packed, "deflate", place)) {
      if (entry.isStored) allowance.unpack(piece.length, source.size, entry.name);
      bytes += piece.length;
      crc = crc32(piece, crc);
      // More than was declared is a lie, and not read to its end.
      if (bytes > entry.bytes) return broken();
      yield piece;
    }
  } catch (error) {
    if (isBrokenPacking(error)) return broken();
    throw error;
  }
  if (bytes !== entry.bytes || crc !== entry.crc) return broken();
}
