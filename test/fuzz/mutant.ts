import { unzipSync, zipSync } from "fflate";
import type { Chance } from "./chance.ts";

/** What is put where something else stood: what breaks readers. */
const words = [
  "\0",
  "\n",
  "\r",
  "\r\n",
  '"',
  '""',
  ",",
  ";",
  "\t",
  "\ufeff",
  "\u00a0",
  "\u200b",
  "\ud7ff",
  "'",
  "<",
  ">",
  "&",
  "&amp;",
  "&#0;",
  "&#x110000;",
  "]]>",
  "<![CDATA[",
  "<!--",
  "-->",
  "<?x",
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  "&a;",
  "/>",
  "</",
  "{",
  "}",
  "[",
  "]",
  ":",
  "- ",
  "#",
  "|",
  "*a",
  "&a",
  "!!js/function",
  "=1+1",
  "..",
  "../",
  "__proto__",
  "constructor",
  "NaN",
  "null",
  "true",
  "2018-02-30",
  "9999-12-31",
  "0000-00-00",
  "XFD1048576",
  "A1:XFD1048576",
  "PT1H",
  "West Midlands",
  "£",
  "\u202e",
  "😀",
].map((word) => Buffer.from(word));
const numbers = [
  "0",
  "-1",
  "1",
  "255",
  "256",
  "65535",
  "65536",
  "16384",
  "1048576",
  "2147483647",
  "2147483648",
  "4294967295",
  "4294967296",
  "9007199254740993",
  "99999999999999999999",
  "1e308",
  "1e309",
  "-0",
  "0.1e-400",
  "1,000",
  "1.5.2",
  "0x10",
  "٣",
].map((number) => Buffer.from(number));
const badBytes = [0x00, 0x80, 0xa3, 0xc0, 0xed, 0xf5, 0xff, 0xfe].map((byte) => Buffer.from([byte]));

const replaced = (bytes: Buffer, start: number, end: number, by: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, start), by, bytes.subarray(end)]);

/** A stretch of bytes at random, mostly short. */
function stretch(bytes: Buffer, chance: Chance): readonly [start: number, end: number] {
  const start = chance.below(bytes.length + 1);
  const longest = chance.oneOf([1, 4, 16, 64, 512, bytes.length]);
  return [start, Math.min(bytes.length, start + chance.below(longest + 1))];
}

const changes: readonly ((bytes: Buffer, chance: Chance, others: readonly Uint8Array[]) => Buffer)[] = [
  // A bit.
  (bytes, chance) => {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) {
      const at = chance.below(copy.length);
      copy[at] = (copy[at] ?? 0) ^ (1 << chance.below(8));
    }
    return copy;
  },
  // A byte of any kind, or one that is no text.
  (bytes, chance) => {
    const at = chance.below(bytes.length + 1);
    return replaced(bytes, at, at + chance.below(2), chance.oneOf(badBytes));
  },
  // The end is cut off.
  (bytes, chance) => bytes.subarray(0, chance.below(bytes.length + 1)),
  // The beginning too.
  (bytes, chance) => bytes.subarray(chance.below(Math.min(64, bytes.length + 1))),
  // A stretch is lost, doubled, or repeated many times.
  (bytes, chance) => replaced(bytes, ...stretch(bytes, chance), new Uint8Array()),
  (bytes, chance) => {
    const [start, end] = stretch(bytes, chance);
    return replaced(bytes, end, end, bytes.subarray(start, end));
  },
  (bytes, chance) => {
    const [start, end] = stretch(bytes, chance);
    const times = Math.min(
      chance.oneOf([3, 50, 1_000, 20_000]),
      Math.floor(chance.oneOf([2_000, 5_000, 10_000, 50_000]) / Math.max(1, end - start)),
    );
    return replaced(
      bytes,
      end,
      end,
      Buffer.concat(Array.from({ length: times }, () => bytes.subarray(start, end))),
    );
  },
  // A stretch of another file, or of this one elsewhere.
  (bytes, chance, others) => {
    const other = Buffer.from(chance.oneOf(others));
    return replaced(bytes, ...stretch(bytes, chance), other.subarray(...stretch(other, chance)));
  },
  (bytes, chance) => replaced(bytes, ...stretch(bytes, chance), bytes.subarray(...stretch(bytes, chance))),
  // A word that means something somewhere.
  (bytes, chance) => {
    const [start] = stretch(bytes, chance);
    return replaced(bytes, start, start + chance.below(4), chance.oneOf(words));
  },
  // A number goes to an extreme.
  (bytes, chance) => {
    const found = [...bytes.toString("latin1").matchAll(/\d+/g)];
    if (found.length === 0) return bytes;
    const { index, 0: digits } = chance.oneOf(found);
    return replaced(bytes, index, index + digits.length, chance.oneOf(numbers));
  },
];

/** A sound file changed in one to four places; the same for the same chance. */
export function mutant(seeds: readonly Uint8Array[], chance: Chance, isArchive: boolean): Uint8Array {
  const seed = chance.oneOf(seeds);
  if (isArchive && chance.below(4) > 0) return rezipped(seed, seeds, chance);
  return changed(seed, seeds, chance);
}

function changed(bytes: Uint8Array, others: readonly Uint8Array[], chance: Chance): Buffer {
  let result: Buffer = Buffer.from(bytes);
  for (let left = chance.oneOf([1, 1, 2, 4]); left > 0; left -= 1)
    result = chance.oneOf(changes)(result, chance, others);
  return result;
}

/** A part is changed, lost, renamed or taken from another file; the archive around it is sound. */
function rezipped(seed: Uint8Array, seeds: readonly Uint8Array[], chance: Chance): Uint8Array {
  const parts = unzipSync(seed);
  const name = chance.oneOf(Object.keys(parts));
  const part = parts[name] ?? new Uint8Array();
  const kind = chance.below(20);
  if (kind === 0) delete parts[name];
  else if (kind === 1) {
    delete parts[name];
    parts[changed(Buffer.from(name), seeds, chance).subarray(0, 200).toString("latin1")] = part;
  } else {
    const others = Object.values(unzipSync(chance.oneOf(seeds)));
    parts[name] = changed(part, others, chance);
  }
  return zipSync(parts, { level: 0, mtime: "2026-01-01T00:00:00" });
}
