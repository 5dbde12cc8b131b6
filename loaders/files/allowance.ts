import type { FileLimits } from "./openedFile.ts";
import type { Desk } from "./refusal.ts";

/** A cell in an array, and a number that is no small integer. */
const bytesOfACell = 24;
/** What a string takes beside its letters. */
const bytesOfAString = 32;

const megabyte = 1_000_000;

/** Below this much an archive may be packed as tightly as it likes: it can do no harm. */
const harmless = 50 * megabyte;
/** A spreadsheet of half a million equal rows packs about 100 to 1; deflate ends at 1,032 to 1. */
const tightestPacking = 400;

/** Counts what a file asks for against its limits, whatever the file says of itself. */
export interface Allowance {
  readonly limits: FileLimits;
  /** Bytes that came out of something packed. @throws SourceFaults beyond the limit. */
  readonly unpack: (bytes: number, packed: number, part: string) => void;
  /** Cells that are held, empty ones before a filled one included. @throws SourceFaults beyond the limit. */
  readonly hold: (cells: number, sheet: string) => void;
  /** Text that is held once. @throws SourceFaults beyond the limit. */
  readonly keep: (text: string) => void;
  /** @throws SourceFaults when the time is over. */
  readonly check: () => void;
}

/** What a file may ask for, from now on. */
export function openAllowance(limits: FileLimits, desk: Desk): Allowance {
  const end = performance.now() + limits.milliseconds;
  let unpacked = 0;
  let cells = 0;
  let held = 0;
  const checkMemory = (): void => {
    if (held > limits.memoryMegabytes * megabyte)
      desk.refuse({
        problem: "the file holds more than fits in memory",
        expected: `at most ${limits.memoryMegabytes} MB of cells; split the file, or save the one sheet that is needed as CSV`,
      });
  };
  const check = (): void => {
    if (performance.now() > end)
      desk.refuse({
        problem: "the file takes too long to read",
        expected: `at most ${limits.milliseconds / 1000} seconds; save the one sheet that is needed as CSV`,
      });
  };
  return {
    limits,
    check,
    unpack: (bytes, packed, part) => {
      unpacked += bytes;
      if (unpacked > limits.unpackedBytes)
        desk.refuse({
          problem: `unpacks to more than ${inWords(limits.unpackedBytes)} (at ${part})`,
          expected: "a file of a plausible size; split it, or save the one sheet that is needed as CSV",
        });
      if (unpacked > harmless && unpacked > packed * tightestPacking)
        desk.refuse({
          problem: `is packed more than ${tightestPacking} to 1 (at ${part}), as files made to do harm are`,
          expected: "a file that a spreadsheet program saved; open it there and save it again",
        });
      check();
    },
    hold: (added, sheet) => {
      cells += added;
      held += added * bytesOfACell;
      if (cells > limits.cells)
        desk.refuse({
          problem: `more than ${limits.cells.toLocaleString("en-GB")} cells`,
          sheet,
          expected: "fewer cells; delete what lies far from the table, or save the table alone as CSV",
        });
      checkMemory();
    },
    keep: (text) => {
      held += text.length + bytesOfAString;
      checkMemory();
    },
  };
}

/** "2 GB", "500 MB", "12,000 bytes". */
export function inWords(bytes: number): string {
  if (bytes >= 1_000 * megabyte) return `${bytes / (1_000 * megabyte)} GB`;
  if (bytes >= megabyte) return `${bytes / megabyte} MB`;
  return `${bytes.toLocaleString("en-GB")} bytes`;
}
