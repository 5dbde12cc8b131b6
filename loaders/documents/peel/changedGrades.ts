import { gradeOf } from "../gradeWords.ts";
import type { Block } from "../text/block.ts";
import { itemsIn } from "../vocabularyIn.ts";
import type { PeelContext } from "./peelContext.ts";

const grades = "(outstanding|good|adequate|requires improvement|inadequate)";
const changed = new RegExp(
  `\\b(?:changed|revised|amended|regraded|re-graded|upgraded|downgraded|updated)\\b.{0,200}?\\bfrom ['‘"“]?${grades}['’"”]? to ['‘"“]?${grades}\\b`,
  "i",
);

/** Reports notices that a grade was changed after publication: one document then states two grades, each for its time. */
export function reportChangedGrades(blocks: readonly Block[], { round, gathered }: PeelContext): void {
  for (const block of blocks) {
    const match = block.kind === "row" ? null : changed.exec(block.text);
    if (match === null) continue;
    const areas = round.items.filter(
      ({ says }) => itemsIn(block.text, [{ says, item: says }]).items.length > 0,
    );
    const [from, to] = [gradeOf(round.scale, match[1] ?? ""), gradeOf(round.scale, match[2] ?? "")];
    gathered.miss(block, {
      expected: "one grade of an area",
      found: `${areas[0]?.item ?? "an area"} changed from ${from ?? match[1]} to ${to ?? match[2]}: ${block.text}`,
      advice:
        "a grade that was changed holds from the day of the change; check which of the two the document's table shows",
    });
  }
}
