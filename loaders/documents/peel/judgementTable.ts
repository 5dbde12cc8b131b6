import { gradeOf, isGradeLike } from "../gradeWords.ts";
import type { Block } from "../text/block.ts";
import { itemsIn } from "../vocabularyIn.ts";
import { type PeelContext, proposeGrades } from "./peelContext.ts";

const leastGrades = 3;

const isHeader = (block: Block): boolean => {
  const filled = block.cells.filter((cell) => cell !== "");
  return block.kind === "row" && filled.length >= leastGrades && filled.every(isGradeLike);
};

/** Reads tables whose columns are grades and whose cells are the areas that were given them. */
export function readJudgementTables(blocks: readonly Block[], context: PeelContext): void {
  blocks.forEach((header, index) => {
    if (!isHeader(header)) return;
    const below = blocks.slice(index + 1);
    const end = below.findIndex((block) => block.kind !== "row" || isHeader(block));
    readTable(header, end < 0 ? below : below.slice(0, end), context);
  });
}

function readTable(header: Block, rows: readonly Block[], context: PeelContext): void {
  const { gathered, round } = context;
  const unread = (block: Block, expected: string, found: string): void =>
    gathered.miss(block, {
      expected,
      found,
      advice: "look at the page and enter the grades by hand; none of this was read",
    });
  const strange = header.cells.filter((cell) => cell !== "" && gradeOf(round.scale, cell) === null);
  if (strange.length > 0) {
    unread(header, `grades of PEEL ${round.round}`, `${strange.join(", ")} in the header ${header.text}`);
    return;
  }
  if (rows.length === 0) {
    unread(header, "areas below a header of grades", "no row below it");
    return;
  }
  const split = rows.find((row) => row.leaf !== header.leaf);
  if (split !== undefined) unread(split, "the header of grades repeated after a page break", split.text);
  const whole = rows.filter((row) => row.leaf === header.leaf);
  const uneven = whole.find((row) => row.cells.length !== header.cells.length);
  if (uneven !== undefined) {
    unread(
      uneven,
      `${header.cells.length} cells under ${header.cells.length} headers`,
      `${uneven.cells.length} cells: ${uneven.text}`,
    );
    return;
  }
  header.cells.forEach((cell, column) => {
    const grade = gradeOf(round.scale, cell);
    // A name may go on in the next line of its cell.
    const text = whole
      .map((row) => row.cells[column] ?? "")
      .join(" ")
      .replace(/\b(?:none|n\/a)\b/gi, " ")
      .trim();
    if (text === "") return;
    if (grade === null) {
      unread(header, "areas under a grade", `${text} under no grade`);
      return;
    }
    const { items, left } = itemsIn(text, round.items);
    if (left === "") proposeGrades(context, whole[0] ?? header, grade, items, "stated");
    else unread(header, `areas of PEEL ${round.round} under ${grade}`, `"${left}" in: ${text}`);
  });
}
