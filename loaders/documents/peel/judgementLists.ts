import { gradeOf, isGradeLike } from "../gradeWords.ts";
import type { Block } from "../text/block.ts";
import { itemsIn } from "../vocabularyIn.ts";
import { type PeelContext, proposeGrades } from "./peelContext.ts";

type Part = { readonly block: Block } & ({ readonly item: string } | { readonly grade: string });

const longestName = 100;

/** Reads lists in which grades and areas stand on lines of their own: areas below their grade, or grades below their area. */
export function readJudgementLists(blocks: readonly Block[], context: PeelContext): void {
  let run: Part[] = [];
  const close = (): void => {
    readRun(run, context);
    run = [];
  };
  for (const block of blocks) {
    const part = partOf(block, context);
    if (part === null) close();
    else run.push(part);
  }
  close();
}

function partOf(block: Block, { round }: PeelContext): Part | null {
  if (block.kind === "row" || block.text.length > longestName) return null;
  if (isGradeLike(block.text)) return { block, grade: block.text };
  const { items, left } = itemsIn(block.text, round.items);
  const [item] = items;
  return items.length === 1 && item !== undefined && left === "" ? { block, item } : null;
}

function readRun(run: readonly Part[], context: PeelContext): void {
  const { round, gathered } = context;
  const [first] = run;
  if (first === undefined || !run.some((part) => "grade" in part) || !run.some((part) => "item" in part))
    return;
  const unclear = (found: string): void =>
    gathered.miss(first.block, {
      expected: "areas listed below their grade, or each area with its grade below it",
      found: `${found}: ${run.map((part) => ("grade" in part ? part.grade : part.item)).join(" / ")}`,
      advice:
        "look at the page which grade belongs to which area, and enter them by hand; none of this was read",
    });
  const strange = run.find((part) => "grade" in part && gradeOf(round.scale, part.grade) === null);
  if (strange !== undefined) {
    unclear(`a word that is no grade of PEEL ${round.round}`);
    return;
  }
  const kinds = run.map((part) => ("grade" in part ? "g" : "i")).join("");
  // Two grades one after the other may be the header of a table whose columns are lost.
  if (/gg/.test(kinds)) {
    unclear("grades that follow each other");
    return;
  }
  if (/^(?:gi+)+$/.test(kinds)) {
    let grade = "";
    for (const part of run)
      if ("grade" in part) grade = gradeOf(round.scale, part.grade) ?? "";
      else proposeGrades(context, part.block, grade, [part.item], "stated");
  } else if (/^(?:ig)+$/.test(kinds)) {
    for (let index = 0; index < run.length; index += 2) {
      const [area, judged] = [run[index], run[index + 1]];
      if (area !== undefined && judged !== undefined && "item" in area && "grade" in judged)
        proposeGrades(context, area.block, gradeOf(round.scale, judged.grade) ?? "", [area.item], "stated");
    }
  } else unclear("areas and grades that do not take turns");
}
