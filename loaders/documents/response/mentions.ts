import type { Gathering } from "../gathering.ts";
import { countOf } from "../numberWords.ts";
import { type Block, quoted } from "../text/block.ts";
import { plain } from "../text/plainText.ts";

interface Mention {
  readonly says: RegExp;
  readonly expected: string;
  readonly advice: string;
}

/** What responses say in passing: facts that stand in no list and have no form of their own. */
const mentions: readonly Mention[] = [
  {
    says: /\b(?:a (?:series|number) of|several) recommendations (?:were|was) made\b/i,
    expected: "recommendations in a list",
    advice: "read the paragraph and enter the recommendations by hand; their words are not given one by one",
  },
  {
    says: /\baddressed the areas? for improvement\b/i,
    expected: "an area for improvement in its own words",
    advice: "the paragraph speaks of one of an earlier inspection; enter it and its status by hand",
  },
  {
    says: /\b\d+\b[^.]{0,60}\bas (?:good|requiring improvement|inadequate|outstanding|adequate)\b[^.]{0,40}\b\d+\b[^.]{0,40}\bas (?:good|requiring improvement|inadequate|outstanding|adequate)\b/i,
    expected: "figures of a kind that can be proposed",
    advice: "the paragraph counts cases or files by grade; enter the figures by hand",
  },
];

/** Reports what a part of a response speaks of without listing it, and a stated number of recommendations that is not the listed one. */
export function reportMentions(blocks: readonly Block[], listed: number, gathered: Gathering): void {
  for (const block of blocks) {
    if (block.kind === "row") continue;
    for (const { says, expected, advice } of mentions)
      if (says.test(block.text))
        gathered.miss(block, { expected, found: aroundMatch(block.text, says), advice });
    const stated = /\bmade (\w{1,12}) recommendations?\b/i.exec(block.text)?.[1];
    const count = stated === undefined ? null : countOf(stated);
    if (count !== null && count !== listed)
      gathered.miss(block, {
        expected: `${count} recommendations, as the document says`,
        found: `${listed} listed`,
        advice:
          "the response may answer only those that concern the force; look at the report for the others",
      });
    if (block.kind === "heading" && listed === 0 && /\bresponse to recommendations\b/.test(plain(block.text)))
      gathered.miss(block, {
        expected: "recommendations in a list",
        found: `"${block.text}", but none is listed`,
        advice: "look at the inspection's own report for its recommendations",
      });
  }
}

/** From the sentence in which something is said, as far as a quotation goes. */
function aroundMatch(text: string, says: RegExp): string {
  const at = text.search(says);
  const start = Math.max(0, text.lastIndexOf(". ", at) + 1);
  return quoted(text.slice(start).trim());
}
