import { directions } from "../../../src/model/direction.ts";
import type { Gathering } from "../gathering.ts";
import { directionOf, gradeOf } from "../gradeWords.ts";
import type { Block } from "../text/block.ts";
import { sentencesOf } from "../text/sentences.ts";
import { itemsIn } from "../vocabularyIn.ts";
import { baselineAreas } from "./judgements.ts";

const assessed =
  /\b(?:assessed|graded) (?:as )?['‘"“]?([A-Z][a-z]{2,15})['’"”]?(?: with a direction of travel of ['‘"“]?([A-Za-z]{3,15})['’"”]?)?(?: (?:in|for) (?:the )?(?:inspection )?areas? of (.{3,400}?))?\.?$/;

/** Reads what a report of 2007 says of the baseline assessment before it, and areas that it graded anew. */
export function readBaseline(
  blocks: readonly Block[],
  force_id: string,
  year: number,
  gathered: Gathering,
): void {
  for (const block of blocks) {
    if (block.kind === "row" || !/\b(?:assessed|graded)\b/.test(block.text)) continue;
    const sentences = sentencesOf(block.text);
    sentences.forEach((sentence, index) => {
      const match = assessed.exec(sentence);
      const isBaseline = /baseline assessment/i.test(sentence);
      const isAnew = /\bnow been (?:assessed|graded)\b/.test(sentence);
      if (!isBaseline && !isAnew) return;
      if (match === null) {
        if (/\bdirection of travel\b/i.test(sentence)) missDirection(block, sentence, gathered);
        return;
      }
      const [, said = "", travelled, list] = match;
      const direction = travelled === undefined ? null : directionOf(travelled);
      if (travelled !== undefined && direction === null) {
        missDirection(block, sentence, gathered);
        return;
      }
      const grade = gradeOf("hmic4", said);
      const { items, left } = itemsIn(list ?? (isAnew ? subjectBefore(sentences, index) : ""), baselineAreas);
      const round = isAnew ? String(year) : baselineRound(sentence, year);
      if (grade === null || items.length === 0 || left !== "" || round === null) {
        gathered.miss(block, {
          expected: "a grade of the baseline assessment, its year and the areas that it was given for",
          found: sentence,
          advice:
            left === ""
              ? "look at the page; no grade was read"
              : `"${left}" is no known area; no grade was read`,
        });
        return;
      }
      for (const item of items)
        gathered.propose(
          block,
          {
            kind: "grade",
            force_id,
            round,
            item,
            label: grade,
            direction,
            confidence: isAnew ? "likely" : "stated",
          },
          isAnew && list === undefined ? `${subjectSentence(sentences, index)} ${sentence}` : sentence,
        );
    });
  }
}

const missDirection = (block: Block, sentence: string, gathered: Gathering): void =>
  gathered.miss(block, {
    expected: `a grade "with a direction of travel of" ${directions.join(", ")}`,
    found: sentence,
    advice: "look at the page; neither grade nor direction was read",
  });

const subject = /^In respect of (.{3,200}?), the (?:constabulary|force)\b/;

/** The sentence before that says what "on this basis" is about. */
const subjectSentence = (sentences: readonly string[], index: number): string =>
  sentences.slice(0, index).findLast((sentence) => subject.test(sentence)) ?? "";

const subjectBefore = (sentences: readonly string[], index: number): string =>
  subject.exec(subjectSentence(sentences, index))?.[1] ?? "";

function baselineRound(sentence: string, year: number): string | null {
  const named = /\b(?:in|of) (20\d\d)\b/.exec(sentence)?.[1] ?? /\b(20\d\d) baseline\b/i.exec(sentence)?.[1];
  if (named !== undefined) return `HMIC baseline ${named}`;
  return /\blast year['’]s baseline\b/i.test(sentence) ? `HMIC baseline ${year - 1}` : null;
}
