import { dateIn } from "../dateWords.ts";
import type { ForceFinder } from "../forceNamed.ts";
import type { Gathering } from "../gathering.ts";
import { gradeOf } from "../gradeWords.ts";
import { roundIn } from "../peel/rounds.ts";
import type { Block } from "../text/block.ts";
import { sentencesOf } from "../text/sentences.ts";

const dated =
  /\b(?:in its recent |its |the |a |an )?([A-Z][\w:' -]{5,90}?(?:Inspection|Review|Assessment|Report))\b(?: of [A-Z][\p{L} ]{2,40}?)?(?:,? published(?: in)?| and published its report in) ((?:\d{1,2}\w{0,2} )?[A-Z][a-z]{2,8} (?:19|20)\d\d)\b/u;
const gradedAs =
  /\b(?:graded|judged|rated) (?:the )?(?:constabulary|force|[A-Z][\p{L} ]{2,40}?(?:Constabulary|Police)) (?:as|to be) ['‘"“]?(outstanding|good|adequate|requires improvement|inadequate|excellent|fair|poor)\b/iu;
const pillar = /\bPolice (Effectiveness|Efficiency|Legitimacy)\b/i;

/** Reads inspections that prose names with the day of their publication, and the grade of a pillar that it states with them. */
export function readNamedInspections(
  blocks: readonly Block[],
  force_id: string | null,
  finder: ForceFinder,
  gathered: Gathering,
): void {
  for (const block of blocks) {
    if (block.kind === "row") continue;
    for (const sentence of sentencesOf(block.text)) {
      const match = dated.exec(sentence);
      const title = titleIn(match?.[1] ?? "");
      const date = dateIn(match?.[2] ?? "");
      if (title === null || date === null) continue;
      gathered.propose(
        block,
        { kind: "inspection title", force_id, label: title, confidence: "likely" },
        sentence,
      );
      gathered.propose(
        block,
        { kind: "inspection published", force_id, item: title, label: date, confidence: "likely" },
        sentence,
      );
      readGrade(sentence, block, finder.soleForce(sentence) ?? force_id, gathered);
    }
  }
}

/** The title alone: from its first capital after the words that lead to it, without "Inspection" after a year. */
function titleIn(words: string): string | null {
  const title = words
    .replace(/^.*\b(?:an?|the|its|recent)\s+(?=\p{Lu})/u, "")
    .replace(/(?<=20\d\d) Inspection$/, "")
    .trim();
  return title === "" ? null : title;
}

function readGrade(sentence: string, block: Block, force_id: string | null, gathered: Gathering): void {
  const said = gradedAs.exec(sentence)?.[1];
  if (said === undefined) return;
  const round = roundIn(sentence);
  const named = pillar.exec(sentence)?.[1];
  const grade = round === null ? null : gradeOf(round.scale, said);
  if (round === null || named === undefined || grade === null || force_id === null) {
    gathered.miss(block, {
      expected: "a grade with the pillar and the round of PEEL that it was given in",
      found: sentence,
      advice: "read the sentence and enter the grade by hand",
    });
    return;
  }
  const item = named.charAt(0).toUpperCase() + named.slice(1).toLowerCase();
  gathered.propose(
    block,
    { kind: "grade", force_id, round: round.round, item, label: grade, confidence: "stated" },
    sentence,
  );
}
