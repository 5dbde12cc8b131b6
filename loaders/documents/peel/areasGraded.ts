import type { Found } from "../gathering.ts";
import { countOf } from "../numberWords.ts";
import type { Block } from "../text/block.ts";
import type { PeelContext } from "./peelContext.ts";

const gradedOf = /\bgraded judge?ments? (?:in|for|on) (\S{1,10}) (?:of|out of)(?: the| these)? (\S{1,10})\b/i;
const assessedIn =
  /\b(?:how good .{2,80}? is|inspect\w+|assess\w+)\b.{0,60}? in (\S{1,10}) areas? of policing\b/i;
const gradedIn = /\bgraded\b.{0,80}?\b(?:across|in) (\S{1,10}) (?:different )?areas(?: of policing)?\b/i;

/** Reads how many areas were inspected and how many of them graded. */
export function readAreasGraded(blocks: readonly Block[], context: PeelContext): void {
  const { force_id, round, gathered, finder } = context;
  for (const block of blocks) {
    if (block.kind === "row") continue;
    const said = (kind: Found["kind"], word: string | undefined, confidence: Found["confidence"]): void => {
      if (word === undefined) return;
      const value = countOf(word);
      const force = force_id ?? finder.soleForce(block.text);
      if (value !== null && force !== null)
        gathered.propose(block, { kind, force_id: force, round: round.round, value, confidence });
      else
        gathered.miss(block, {
          expected: "a number of areas and the force that they were graded for",
          found: block.text,
          advice: "look at the page and enter the number by hand",
        });
    };
    const both = gradedOf.exec(block.text);
    said("areas graded", both?.[1], "stated");
    said("areas inspected", both?.[2], "stated");
    said("areas inspected", assessedIn.exec(block.text)?.[1], "stated");
    if (
      both === null &&
      countOf(gradedIn.exec(block.text)?.[1] ?? "") !== null &&
      !/\b(?:good|outstanding|adequate|inadequate|requires improvement)\b/i.test(block.text)
    )
      said("areas graded", gradedIn.exec(block.text)?.[1], "likely");
  }
}
