import { dateIn } from "../dateWords.ts";
import type { DocumentFacts } from "../documentFacts.ts";
import type { ForceFinder } from "../forceNamed.ts";
import type { Gathering } from "../gathering.ts";
import type { Block } from "../text/block.ts";
import { readAreasGraded } from "./areasGraded.ts";
import { reportChangedGrades } from "./changedGrades.ts";
import { readJudgementLists } from "./judgementLists.ts";
import { readJudgementPairs } from "./judgementPairs.ts";
import { readJudgementSentences } from "./judgementSentences.ts";
import { readJudgementTables } from "./judgementTable.ts";
import type { PeelContext } from "./peelContext.ts";
import { type PeelRound, roundIn } from "./rounds.ts";

/** Blocks in which title, force, round and date are looked for. */
const head = 25;
const published =
  /^(?:first )?(?:published|publication date|date published|date of publication)(?: on)?\b\s*:?\s*(.+)$/i;

/** Whether the text is a page or report of PEEL. */
export const isPeelReport = (blocks: readonly Block[]): boolean =>
  blocks.slice(0, head).some(({ text }) => roundIn(text) !== null || /\bPEEL\b/.test(text)) ||
  blocks.some(({ text }) => /\bgraded judge?ments? in\b/i.test(text));

/** Reads the judgements of a PEEL page or report, and how many areas were inspected and graded. */
export function readPeelReport(
  blocks: readonly Block[],
  finder: ForceFinder,
  gathered: Gathering,
): DocumentFacts {
  const opening = blocks.slice(0, head);
  const round = opening.map(({ text }) => roundIn(text)).find((found) => found !== null) ?? null;
  const force_id = opening.map(({ text }) => finder.soleForce(text)).find((found) => found !== null) ?? null;
  const titled = opening.find(({ text }) => /\bPEEL\b/i.test(text) && text.length <= 200) ?? opening[0];
  const published_on =
    opening.map(({ text, kind }) => publishedIn(text, kind)).find((date) => date !== null) ?? null;
  if (round === null)
    gathered.miss(titled ?? null, {
      expected: "the round in the title, such as PEEL 2018/19 or PEEL 2023-25",
      found: titled?.text ?? "nothing",
      advice:
        "grades mean different things in different rounds, so none was read; write the round into the first line of the text and read it again",
    });
  else readJudgements(blocks, { round, force_id, finder, gathered }, pillarIn(titled?.text ?? ""));
  if (force_id === null)
    gathered.miss(titled ?? null, {
      expected: "the name of one force at the head of the document",
      found: titled?.text ?? "nothing",
      advice:
        "only judgements whose own sentence names their force were read; a spelling that is missing can be added to data/sources/peelboard/force_aliases.csv",
    });
  return { title: titled?.text ?? null, published_on, force_id };
}

/** Every form in which judgements are stated; the same judgement in two forms is one proposal. */
export function readJudgements(blocks: readonly Block[], context: PeelContext, pillar: string | null): void {
  readJudgementTables(blocks, context);
  readJudgementLists(blocks, context);
  readJudgementPairs(blocks, context, pillar);
  readJudgementSentences(blocks, context);
  readAreasGraded(blocks, context);
  reportChangedGrades(blocks, context);
}

/** The pillar that a report of one pillar is about. */
function pillarIn(title: string): string | null {
  const named = ["Effectiveness", "Efficiency", "Legitimacy"].filter((name) =>
    new RegExp(name, "i").test(title),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

function publishedIn(text: string, kind: Block["kind"]): string | null {
  const labelled = published.exec(kind === "row" ? text.replace(" | ", " ") : text);
  if (labelled !== null) return dateIn(labelled[1] ?? "");
  // A date on a line of its own at the head of a report is its date.
  return text.length < 30 && !/[a-z]{3,} [a-z]{3,}/i.test(text.replace(/\d+/g, "")) ? dateIn(text) : null;
}

export type { PeelRound };
