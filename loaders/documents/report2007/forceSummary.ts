import type { Gathering } from "../gathering.ts";
import { gradeOf } from "../gradeWords.ts";
import type { Block } from "../text/block.ts";
import { plain } from "../text/plainText.ts";
import { isGroup, judgementNamed } from "./judgements.ts";

const isTitle = (block: Block): boolean =>
  block.kind !== "row" && /^force summary of judge?ments/.test(plain(block.text));

/** Reads the table of the force's own grades. @returns the judgements that it was read for. */
export function readForceSummary(
  blocks: readonly Block[],
  force_id: string,
  gathered: Gathering,
): ReadonlySet<string> {
  const read = new Set<string>();
  const start = blocks.findIndex(
    (block, index) =>
      isTitle(block) && blocks.slice(index + 1, index + 4).some((next) => cellsOf(next).length > 1),
  );
  if (start < 0) {
    gathered.miss(blocks.find(isTitle) ?? null, {
      expected: 'a table under "Force summary of judgements"',
      found: "none",
      advice: "the grades of the sections stand alone and were not checked against it",
    });
    return read;
  }
  for (const block of blocks.slice(start + 1, start + 40)) {
    const cells = cellsOf(block);
    // The first section follows: its heading may be a judgement's name, and its grade is its own.
    if (cells.length === 0 && !isTitle(block) && !isGroup(block.text)) break;
    const [name = "", said = "", ...more] = cells;
    if (said === "" || plain(said) === "grade" || isGroup(name)) continue;
    const judgement = judgementNamed(name);
    const grade = gradeOf("hmic4", said);
    if (judgement === null || grade === null || more.length > 0) {
      gathered.miss(block, {
        expected: "a judgement of the 2007 inspection and one of its grades Excellent, Good, Fair, Poor",
        found: block.text,
        advice: "look at the page; the row was not read",
      });
      continue;
    }
    read.add(judgement);
    gathered.propose(block, {
      kind: "grade",
      force_id,
      round: "2007",
      item: judgement,
      label: grade,
      confidence: "stated",
    });
  }
  return read;
}

/** The filled cells of a row; of a line that lost its columns, a known judgement and its last word. Empty for any other line. */
function cellsOf(block: Block): readonly string[] {
  if (block.kind === "row") return block.cells.filter((cell) => cell !== "");
  const [, name = "", said = ""] = /^(.{3,60}) ([A-Za-z]{3,20})$/.exec(block.text) ?? [];
  return judgementNamed(name) !== null || isGroup(name) ? [name, said] : [];
}
