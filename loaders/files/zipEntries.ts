import type { ByteSource } from "./byteSource.ts";
import type { Desk } from "./refusal.ts";

/** A part of a zip archive, as its list of contents has it. */
export interface ZipEntry {
  /** With slashes, whatever the archive has. */
  readonly name: string;
  readonly isStored: boolean;
  readonly crc: number;
  readonly packedBytes: number;
  readonly bytes: number;
  /** Where the part's own header begins. */
  readonly offset: number;
}

const endMark = 0x06054b50;
const end64Mark = 0x06064b50;
const locator64Mark = 0x07064b50;
const listMark = 0x02014b50;
const endLength = 22;
const locatorLength = 20;
/** A spreadsheet has some dozen parts; one with a picture in every row some thousand. */
const mostEntries = 5_000;
const mostListBytes = 4_000_000;

const cutOff = {
  problem: "the archive has no readable list of contents",
  expected: "a whole file; it may be cut off: download or copy it again",
} as const;

/**
 * The parts of a zip archive by its list of contents, the only place where spreadsheet programs look.
 * @throws SourceFaults when the list is missing, too long, or holds a name that climbs out, a name twice, a password
 *   or a kind of packing that spreadsheets do not use.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.12 to 4.3.16 and 4.5.3
 */
export async function zipEntries(source: ByteSource, desk: Desk): Promise<ReadonlyMap<string, ZipEntry>> {
  const { count, start, length } = await listPlace(source, desk);
  if (count > mostEntries || length > mostListBytes)
    desk.refuse({
      problem: `an archive of ${count.toLocaleString("en-GB")} parts`,
      expected: `a spreadsheet, which has a few dozen; beyond ${mostEntries.toLocaleString("en-GB")} it is not read`,
    });
  const list = await source.read(start, length);
  if (list.length < length) desk.refuse(cutOff);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > list.length || list.readUInt32LE(at) !== listMark) desk.refuse(cutOff);
    const nameLength = list.readUInt16LE(at + 28);
    const extraLength = list.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + list.readUInt16LE(at + 32);
    if (next > list.length) desk.refuse(cutOff);
    const name = list.toString("utf8", at + 46, at + 46 + nameLength).replaceAll("\\", "/");
    const extra = list.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    checkName(name, desk);
    const flags = list.readUInt16LE(at + 8);
    const method = list.readUInt16LE(at + 10);
    if ((flags & 1) !== 0)
      desk.refuse({
        problem: "the file is locked with a password",
        expected: "a file saved without a password",
      });
    if (method !== 0 && method !== 8)
      desk.refuse({
        problem: `the part ${name} is packed in a way (${method}) that spreadsheets do not use`,
        expected: "a file that a spreadsheet program saved; open it there and save it again",
      });
    if (entries.has(name))
      desk.refuse({
        problem: `the archive holds the part ${name} twice`,
        expected: "each part once; open the file in a spreadsheet program and save it again",
      });
    if (!name.endsWith("/"))
      entries.set(name, {
        name,
        isStored: method === 0,
        crc: list.readUInt32LE(at + 16),
        ...sizes(list, at, extra),
      });
    at = next;
  }
  checkOverlap([...entries.values()], start, desk);
  return entries;
}

/** Where the list of contents lies; large archives say so in a second record (zip64). */
async function listPlace(
  source: ByteSource,
  desk: Desk,
): Promise<{ readonly count: number; readonly start: number; readonly length: number }> {
  const tailStart = Math.max(0, source.size - endLength - 0xffff - locatorLength);
  const tail = await source.read(tailStart, source.size - tailStart);
  let at = tail.length - endLength;
  while (
    at >= 0 &&
    !(tail.readUInt32LE(at) === endMark && at + endLength + tail.readUInt16LE(at + 20) === tail.length)
  )
    at -= 1;
  if (at < 0) return desk.refuse(cutOff);
  const place = {
    count: tail.readUInt16LE(at + 10),
    length: tail.readUInt32LE(at + 12),
    start: tail.readUInt32LE(at + 16),
  };
  if (place.count !== 0xffff && place.length !== 0xffffffff && place.start !== 0xffffffff) return place;
  const locator = at - locatorLength;
  if (locator < 0 || tail.readUInt32LE(locator) !== locator64Mark) return place;
  const record = await source.read(Number(tail.readBigUInt64LE(locator + 8)), 56);
  if (record.length < 56 || record.readUInt32LE(0) !== end64Mark) return desk.refuse(cutOff);
  return {
    count: Number(record.readBigUInt64LE(32)),
    length: Number(record.readBigUInt64LE(40)),
    start: Number(record.readBigUInt64LE(48)),
  };
}

/** Sizes and place of a part; those that need more than 32 bits stand in its extra field 1, in this order. */
function sizes(list: Buffer, at: number, extra: Buffer): Pick<ZipEntry, "packedBytes" | "bytes" | "offset"> {
  const wide: number[] = [];
  for (let field = 0; field + 4 <= extra.length; field += 4 + extra.readUInt16LE(field + 2)) {
    if (extra.readUInt16LE(field) !== 1) continue;
    const end = Math.min(extra.length, field + 4 + extra.readUInt16LE(field + 2));
    for (let value = field + 4; value + 8 <= end; value += 8) wide.push(Number(extra.readBigUInt64LE(value)));
  }
  const sized = (place: number): number => {
    const value = list.readUInt32LE(place);
    return value === 0xffffffff ? (wide.shift() ?? value) : value;
  };
  const bytes = sized(at + 24);
  const packedBytes = sized(at + 20);
  return { bytes, packedBytes, offset: sized(at + 42) };
}

/** Nothing is ever written under these names, but a file that tries is not one to be trusted. */
function checkName(name: string, desk: Desk): void {
  if (name.startsWith("/") || /^[a-z]:/i.test(name) || name.includes("\0") || name.split("/").includes(".."))
    desk.refuse({
      problem: "a part of the archive has a name that leads out of it",
      value: name,
      expected: "a file that a spreadsheet program saved; do not open this one, ask its sender",
    });
}

/** Parts that share their bytes unpack to far more than the file could hold. */
function checkOverlap(entries: readonly ZipEntry[], listStart: number, desk: Desk): void {
  const inOrder = entries.toSorted((a, b) => a.offset - b.offset);
  for (const [index, entry] of inOrder.entries()) {
    const end = inOrder[index + 1]?.offset ?? listStart;
    if (entry.offset + 30 + entry.packedBytes > end)
      desk.refuse({
        problem: `the part ${entry.name} of the archive overlaps another`,
        expected: "a file that a spreadsheet program saved, undamaged; download or copy it again",
      });
  }
}
