import type { Gathering } from "../gathering.ts";
import type { Block } from "../text/block.ts";
import type { Counts } from "./countsUnder.ts";

/** Proposes the four counts of a row, or reports why it could not be read. @returns whether it was read. */
export function proposeCounts(
  gathered: Gathering,
  block: Block,
  judgement: string,
  counts: Counts,
  table: string,
  within?: string,
): boolean {
  if ("problem" in counts) {
    gathered.miss(block, {
      expected: `forces at each grade for ${judgement}, in ${table}`,
      found: counts.problem,
      advice: counts.advice,
    });
    return false;
  }
  const order = [...counts.counts.keys()].join(", ");
  for (const [grade, value] of counts.counts)
    gathered.propose(
      block,
      {
        kind: "national count",
        round: "2007",
        item: judgement,
        label: grade,
        value,
        confidence: counts.isUsualOrder ? "stated" : "likely",
        ...(within === undefined ? {} : { within }),
        doubts: counts.isUsualOrder
          ? []
          : [`The header names the grades in another order than usual: ${order}`],
      },
      `${block.text} (${order})`,
    );
  return true;
}
