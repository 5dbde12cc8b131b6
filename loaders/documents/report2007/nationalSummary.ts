import type { Gathering } from "../gathering.ts";
import type { Block } from "../text/block.ts";
import { plain } from "../text/plainText.ts";
import { asRow } from "./asRow.ts";
import { type Counts, countsUnder, isGradeHeader } from "./countsUnder.ts";
import { isGroup, judgementNamed } from "./judgements.ts";
import { proposeCounts } from "./proposeCounts.ts";

const isTitle = (block: Block): boolean =>
  block.kind !== "row" && /^national summary of judge?ments/.test(plain(block.text));

const isContinued = (block: Block): boolean =>
  isTitle(block) || isGroup(block.text) || judgementNamed(block.text) !== null;

/** Reads the table that counts forces by grade for every judgement. @returns the judgements that it was read for. */
export function readNationalSummary(blocks: readonly Block[], gathered: Gathering): ReadonlySet<string> {
  const read = new Set<string>();
  const start = blocks.findIndex(
    (block, index) =>
      isTitle(block) && blocks.slice(index + 1, index + 4).some((next) => asRow(next) !== null),
  );
  const title = blocks[start];
  if (title === undefined) {
    gathered.miss(blocks.find(isTitle) ?? null, {
      expected: 'a table under "National summary of judgements"',
      found: "none",
      advice: "the distributions of the sections stand alone and were not checked against it",
    });
    return read;
  }
  let header: Block | null = null;
  let isBroken = false;
  for (const block of blocks.slice(start + 1, start + 60)) {
    const row = asRow(block);
    if (row === null && block.kind === "heading" && !isContinued(block)) break;
    if (row === null && /^grade\b/.test(plain(block.text))) break;
    if (row === null) {
      // Names of groups stand on lines of their own where a table lost its columns.
      if (isGroup(block.text) || judgementNamed(block.text) !== null) continue;
      isBroken = true;
      continue;
    }
    if (isGradeHeader(block)) {
      header = block;
      isBroken = false;
      continue;
    }
    const [name = "", ...rest] = row.cells;
    if (rest.every((cell) => cell === "") || isGroup(name)) continue;
    const judgement = judgementNamed(name);
    if (judgement === null) {
      gathered.miss(block, {
        expected: "a row named by a judgement of the 2007 inspection",
        found: block.text,
        advice: "if it is a judgement, add it to the items of Peelboard; its figures were not read",
      });
      continue;
    }
    const counts =
      header === null ? noHeader : isSplit(header, block, isBroken) ? split : countsUnder(header, block, 1);
    if (proposeCounts(gathered, block, judgement, counts, "the national summary")) read.add(judgement);
  }
  return read;
}

const isSplit = (header: Block, row: Block, isBroken: boolean): boolean =>
  isBroken || row.leaf !== header.leaf;

const noHeader: Counts = {
  problem: "no header with grades above the row",
  advice: "without a header no figure can be given to a grade; look at the page",
};

const split: Counts = {
  problem: "the table was split and its header is not repeated above the row",
  advice:
    "look at the page whether the columns go on in the same order; the sections of the report give the same figures",
};
