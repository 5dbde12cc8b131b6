import { gradeOf } from "../gradeWords.ts";
import type { Block } from "../text/block.ts";
import { sentencesOf } from "../text/sentences.ts";
import { itemsIn } from "../vocabularyIn.ts";
import { type PeelContext, proposeGrades } from "./peelContext.ts";

const graded =
  /['‘"“]?\b(outstanding|good|adequate|requires improvement|requiring improvement|inadequate|satisfactory|excellent|fair|poor)\b['’"”]?,?\s+(?:at|in|for)\b\s*:?/gi;
/** Words by which a sentence says that a judgement was made. */
const judged = /\b(?:graded|rated|judged|assessed as|grades?|judge?ments?|inspectors found)\b/i;
/** The force as the subject of the sentence, and the judgement as what is said of it. */
const ofForce =
  /^(?:(?:in (?:general|summary)|overall),? )?(?:it|the (?:force|constabulary)|[A-Z][\p{L} &-]{2,60}?(?:police|constabulary|police service))\s+(?:is|was|requires)\b/iu;
const ofPillar =
  /\bextent to which .{2,80}? is (effective|efficient|legitimate)\b.{0,120}? (?:is|was) (?:judged (?:to be )?)?['‘"“]?(outstanding|good|inadequate|requir(?:es|ing) improvement)\b/i;
const pillarOf: Readonly<Record<string, string>> = {
  effective: "Effectiveness",
  efficient: "Efficiency",
  legitimate: "Legitimacy",
};

/** Reads judgements in prose: "graded Good in A and B; Requires improvement in C", "is 'good' at ...". */
export function readJudgementSentences(blocks: readonly Block[], context: PeelContext): void {
  let lead = "";
  for (const block of blocks) {
    if (block.kind === "row") continue;
    if (block.kind !== "bullet") lead = block.text;
    const introduction = block.kind === "bullet" ? lead : "";
    for (const sentence of sentencesOf(block.text)) readSentence(sentence, introduction, block, context);
  }
}

function readSentence(sentence: string, introduction: string, block: Block, context: PeelContext): void {
  const { round, gathered, finder } = context;
  const isListed =
    introduction.endsWith(":") && (judged.test(introduction) || /\bfound that\b/i.test(introduction));
  const isStated = isListed || judged.test(sentence);
  const force = finder.soleForce(sentence) ?? finder.soleForce(introduction) ?? context.force_id;
  const whole = ofPillar.exec(sentence);
  if (whole !== null) {
    const grade = gradeOf(round.scale, whole[2] ?? "");
    const pillar = pillarOf[(whole[1] ?? "").toLowerCase()] ?? "";
    if (grade !== null && round.items.some(({ item }) => item === pillar))
      proposeGrades(context, block, grade, [pillar], "stated", force, sentence);
    return;
  }
  if (!isStated && !ofForce.test(sentence)) return;
  const matches = [...sentence.matchAll(graded)];
  matches.forEach((match, index) => {
    const start = match.index + match[0].length;
    const until = matches[index + 1]?.index ?? sentence.length;
    const list = withoutEnd(sentence.slice(start, until));
    const { items, left } = itemsIn(list, round.items);
    const grade = gradeOf(round.scale, match[1] ?? "");
    if (items.length === 0) return;
    if (left === "" && grade !== null)
      proposeGrades(context, block, grade, items, isStated ? "stated" : "likely", force, sentence);
    else if (isStated)
      gathered.miss(block, {
        expected: `areas of PEEL ${round.round} that were given one of its grades`,
        found:
          grade === null ? `${match[1]} is no grade of this round: ${sentence}` : `"${left}" in: ${sentence}`,
        advice: "read the sentence and enter the grades by hand; this part was not read",
      });
  });
}

/** Words that lead from one judgement to the next. */
const leading = new Set(["and", "but", "it", "is", "was", ",", "also", "the", "force", "constabulary", "as"]);

/** A list ends with its clause, before the words that lead to the next judgement. */
function withoutEnd(text: string): string {
  const words = (text.split(/;|\s[–—-]\s/)[0] ?? "").split(/\s+/);
  while (leading.has((words.at(-1) ?? "").replace(/[,.]$/, "").toLowerCase()) || words.at(-1) === "") {
    words.pop();
    if (words.length === 0) break;
  }
  return words.join(" ");
}
