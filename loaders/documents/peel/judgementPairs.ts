import { gradeOf, isGradeLike } from "../gradeWords.ts";
import type { Block } from "../text/block.ts";
import { plain } from "../text/plainText.ts";
import { itemsIn } from "../vocabularyIn.ts";
import { type PeelContext, proposeGrades } from "./peelContext.ts";

const pair = /^(.{3,120}?)\s*(?:[:–—]|\s-)\s*(['‘"“]?[A-Za-z ]{4,25}['’"”]?)\.?$/;

/** Reads lines and rows of two cells that give an area and its grade: "Effectiveness: Good". */
export function readJudgementPairs(
  blocks: readonly Block[],
  context: PeelContext,
  pillar: string | null,
): void {
  const { round, gathered } = context;
  for (const block of blocks) {
    const [name, said] = pairOf(block) ?? [];
    if (name === undefined || said === undefined || !isGradeLike(said)) continue;
    const isOverall = /^overall (?:judge?ment|grade)$/.test(plain(name)) && pillar !== null;
    const { items, left } =
      isOverall && pillar !== null ? { items: [pillar], left: "" } : itemsIn(name, round.items);
    if (items.length === 0) continue;
    const grade = gradeOf(round.scale, said);
    if (grade !== null && items.length === 1 && left === "")
      proposeGrades(context, block, grade, items, "stated");
    else
      gathered.miss(block, {
        expected: `one area of PEEL ${round.round} and one of its grades`,
        found: block.text,
        advice:
          grade === null
            ? `${said} is no grade of this round; look at the page`
            : "look at the page and enter the grade by hand",
      });
  }
}

function pairOf(block: Block): readonly [string, string] | null {
  if (block.kind === "row") {
    const [name, said, ...more] = block.cells.filter((cell) => cell !== "");
    return name !== undefined && said !== undefined && more.length === 0 ? [name, said] : null;
  }
  const match = pair.exec(block.text);
  return match?.[1] === undefined || match[2] === undefined ? null : [match[1], match[2]];
}
