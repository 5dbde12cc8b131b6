import { type Fault, SourceFaults } from "../../sources/fault.ts";

/**
 * The text of bytes in UTF-8, without a byte order mark; UTF-16 with its mark is read as well.
 * @throws SourceFaults with line and column of the first byte that is no UTF-8.
 */
export function utf8Text(bytes: Uint8Array, file: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new SourceFaults([notUtf8(bytes, file)]);
  }
}

function notUtf8(bytes: Uint8Array, file: string): Fault {
  const valid = validLength(bytes);
  const before = bytes.subarray(0, valid);
  const lineStart = before.lastIndexOf(0x0a) + 1;
  const row = before.reduce((lines, byte) => (byte === 0x0a ? lines + 1 : lines), 1);
  const column = [...new TextDecoder("utf-8").decode(before.subarray(lineStart))].length + 1;
  const byte = bytes[valid] ?? 0;
  return {
    problem: "not UTF-8",
    file,
    row,
    column: String(column),
    value: `byte 0x${byte.toString(16).padStart(2, "0")}`,
    expected:
      "text in UTF-8; save the file again as UTF-8 (in a text editor: Save as, encoding UTF-8), or read the PDF or Word file that the text was taken from",
  };
}

/** How many bytes from the first on are whole characters of UTF-8. */
function validLength(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // A prefix is sound when all of it is, but for a character cut at its end; the first unsound one is found by halving.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isSound(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  let length = low;
  while (length > 0 && !isWhole(bytes.subarray(0, length))) length -= 1;
  return length;
}

const isSound = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

const isWhole = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};
