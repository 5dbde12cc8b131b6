import { isUtf8 } from "node:buffer";
import type { Allowance } from "./allowance.ts";
import { inWords } from "./allowance.ts";
import type { Desk } from "./refusal.ts";

const lineFeed = 10;
const carriageReturn = 13;
const mostBadLines = 50;

/**
 * Passes text on that was checked line by line: UTF-8 without NUL, in lines of a bearable length. Text in UTF-16 with a
 * byte order mark is turned into UTF-8. Lines that are no UTF-8 are told together, the rest of the file being looked through.
 * @throws SourceFaults with line and column of every fault, counted from 1.
 */
export async function* checkedText(
  pieces: AsyncIterable<Buffer>,
  delimiter: string,
  desk: Desk,
  allowance: Allowance,
): AsyncGenerator<Buffer> {
  const { lineBytes } = allowance.limits;
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  let lineEnd = 0;
  let badLines = 0;
  const checkLine = (bytes: Buffer): void => {
    if (bytes.length > lineBytes)
      desk.refuse({
        problem: `a line of more than ${inWords(lineBytes)}`,
        row: line,
        expected: "a table in lines; save it again as CSV UTF-8",
      });
  };
  const noteBadLines = (body: Buffer, from: number): void => {
    let number = from;
    for (let at = 0; at < body.length; ) {
      const end = body.indexOf(lineEnd, at);
      const bytes = body.subarray(at, end < 0 ? body.length : end);
      if (!isUtf8(bytes)) {
        badLines += 1;
        desk.note(notUtf8(bytes, number, delimiter));
        if (badLines >= mostBadLines) desk.settle();
      }
      at += bytes.length + 1;
      number += 1;
    }
  };
  for await (const piece of inUtf8(pieces, desk)) {
    allowance.check();
    const nul = piece.indexOf(0);
    if (nul >= 0) {
      const before = Buffer.concat([rest, piece.subarray(0, nul)]);
      desk.refuse({
        problem: "a NUL byte, which no text holds",
        row: line + count(before, lineEnd || lineFeed),
        expected: "text; the file may be damaged, or UTF-16 without its mark: save it again as CSV UTF-8",
      });
    }
    const body = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    if (lineEnd === 0) lineEnd = lineEndOf(body);
    const end = lineEnd === 0 ? 0 : body.lastIndexOf(lineEnd) + 1;
    rest = body.subarray(end);
    checkLine(rest);
    const whole = body.subarray(0, end);
    const first = line;
    for (let at = 0; at < whole.length; ) {
      const next = whole.indexOf(lineEnd, at) + 1;
      checkLine(whole.subarray(at, next));
      line += 1;
      at = next;
    }
    if (!isUtf8(whole)) noteBadLines(whole, first);
    if (badLines === 0 && whole.length > 0) yield whole;
  }
  if (!isUtf8(rest)) noteBadLines(rest, line);
  desk.settle();
  if (rest.length > 0) yield rest;
}

/** Line feeds end lines, or carriage returns where the first line ends in one alone; 0 when it is not yet seen. */
function lineEndOf(bytes: Buffer): number {
  const feed = bytes.indexOf(lineFeed);
  const back = bytes.indexOf(carriageReturn);
  if (back < 0 || (feed >= 0 && feed < back)) return feed < 0 ? 0 : lineFeed;
  // The byte after it tells; at the end of what is there, it is not yet known.
  if (back + 1 === bytes.length) return 0;
  return bytes[back + 1] === lineFeed ? lineFeed : carriageReturn;
}

function count(bytes: Buffer, byte: number): number {
  let found = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) found += 1;
  return found;
}

async function* inUtf8(pieces: AsyncIterable<Buffer>, desk: Desk): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null | undefined;
  const decoded = (piece: Uint8Array, isLast: boolean): Buffer => {
    try {
      return Buffer.from(decoder?.decode(piece, { stream: !isLast }) ?? "");
    } catch {
      return desk.refuse({
        problem: "text that is no UTF-16",
        expected: "the file saved again as CSV UTF-8",
      });
    }
  };
  for await (const piece of pieces) {
    if (decoder === undefined) {
      const encoding = utf16Of(piece);
      decoder = encoding === null ? null : new TextDecoder(encoding, { fatal: true });
    }
    yield decoder === null ? piece : decoded(piece, false);
  }
  if (decoder) yield decoded(new Uint8Array(), true);
}

/** By the byte order mark; null for text in UTF-8. */
export function utf16Of(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : null;
}

/** Windows-1252, in which Western spreadsheets save "CSV" without more, from byte 0x80; the gaps have no letter. */
const windowsLetters = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";
const hasNoWindowsLetter = (byte: number): boolean =>
  byte < 0x20 ? byte !== 9 && byte !== 13 : byte < 0xa0 && windowsLetters[byte - 0x80] === " ";
// A decoder of Node before 24 takes these bytes for control characters.
const inWindowsLetters = (bytes: Buffer): string =>
  bytes
    .toString("latin1")
    .replace(/[\x80-\x9f]/g, (letter) => windowsLetters[letter.charCodeAt(0) - 0x80] ?? "");

function notUtf8(line: Buffer, row: number, delimiter: string): Parameters<Desk["note"]>[0] {
  const mark = delimiter.charCodeAt(0);
  let at = 0;
  // The longest beginning that is UTF-8 ends before the first fault.
  for (let step = 2 ** 31; step >= 1; step /= 2)
    if (at + step <= line.length && isUtf8(line.subarray(0, wholeLetters(line, at + step)))) at += step;
  let isQuoted = false;
  let column = 1;
  let start = 0;
  for (let index = 0; index < at; index += 1) {
    if (line[index] === 0x22) isQuoted = !isQuoted;
    if (line[index] !== mark || isQuoted) continue;
    column += 1;
    start = index + 1;
  }
  const end = line.indexOf(mark, at);
  const cell = line.subarray(start, end < 0 ? line.length : end);
  const looksWindows = !cell.some(hasNoWindowsLetter);
  return {
    problem: looksWindows ? "not UTF-8; it looks like Windows-1252" : "not UTF-8",
    row,
    column: String(column),
    value: inWindowsLetters(cell.subarray(0, 200)).trim(),
    expected: 'text in UTF-8; in the spreadsheet program choose "CSV UTF-8" when you save it',
  };
}

/** Steps back over a letter that a cut would halve. */
function wholeLetters(bytes: Buffer, end: number): number {
  let at = end;
  while (at > 0 && at > end - 3 && ((bytes[at] ?? 0) & 0xc0) === 0x80) at -= 1;
  return at;
}
