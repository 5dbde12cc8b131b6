import { dateIn } from "../dateWords.ts";
import type { DocumentFacts } from "../documentFacts.ts";
import type { ForceFinder } from "../forceNamed.ts";
import type { Gathering } from "../gathering.ts";
import { pillars } from "../peel/items.ts";
import { readJudgementSentences } from "../peel/judgementSentences.ts";
import { roundIn } from "../peel/rounds.ts";
import type { Block } from "../text/block.ts";
import { readFindings } from "./findings.ts";
import { inspectionParts } from "./inspections.ts";
import { readInspectionTable } from "./inspectionTable.ts";
import { reportMentions } from "./mentions.ts";
import { readNamedInspections } from "./namedInspections.ts";

const head = 12;
const body =
  /\bcommissioner\b|\bPF?CC\b|\blocal policing body\b|\bdeputy mayor\b|\bmayor(?:['’]s office| for policing)/i;
const answers = /\brespon(?:se|d|ds)\b|\breport\b|\bcomments?\b/i;

/** Whether the text is a response or paper of a commissioner's office on inspections. */
export const isResponse = (blocks: readonly Block[]): boolean => {
  const opening = blocks
    .slice(0, head)
    .map(({ text }) => text)
    .join(" ");
  return (
    body.test(opening) &&
    answers.test(opening) &&
    blocks.some(({ text }) => /\bHMIC(?:FRS)?\b|Inspectorate of Constabulary/.test(text))
  );
};

/** Reads the inspections that a response answers, what they asked, and the grades that it states. */
export function readResponse(
  blocks: readonly Block[],
  finder: ForceFinder,
  gathered: Gathering,
): DocumentFacts {
  const opening = blocks.slice(0, head);
  const force_id = opening.map(({ text }) => finder.soleForce(text)).find((found) => found !== null) ?? null;
  if (force_id === null)
    gathered.miss(opening[0] ?? null, {
      expected: "the name of one force or its area at the head of the response",
      found: opening.map(({ text }) => text).join(" / "),
      advice:
        "the proposals name no force; add the spelling to data/sources/peelboard/force_aliases.csv and read the document again",
    });
  for (const part of inspectionParts(blocks)) {
    readInspectionTable(part, force_id, gathered);
    const listed = readFindings(part, force_id, gathered);
    reportMentions(part.blocks, listed, gathered);
    readNamedInspections(part.blocks, force_id, finder, gathered);
    const round = roundIn(part.title ?? "");
    // Responses praise in many words; only the sentences by which reports put the pillars are judgements.
    if (round !== null)
      readJudgementSentences(part.blocks, {
        round: { ...round, items: round.scale === "peel4" ? pillars : round.items },
        force_id,
        finder,
        gathered,
        within: `in the response to "${part.title ?? ""}"`,
      });
  }
  return { title: titleOf(opening), published_on: datedOn(opening), force_id };
}

const titleOf = (opening: readonly Block[]): string | null =>
  (
    opening.find(({ text }) => text.length <= 250 && /\brespon(?:se|ds)\b/i.test(text)) ??
    opening.find(({ text }) => text.length <= 250 && /\breport\b/i.test(text))
  )?.text ?? null;

/** The date that the paper itself bears; those of the inspections are proposals. */
const datedOn = (opening: readonly Block[]): string | null =>
  opening
    .map(({ text }) => dateIn(/^date\s*:\s*(.+)$/i.exec(text.replace(" | ", " "))?.[1] ?? ""))
    .find((date) => date !== null) ?? null;
