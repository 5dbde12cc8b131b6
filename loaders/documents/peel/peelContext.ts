import type { ForceFinder } from "../forceNamed.ts";
import type { Gathering } from "../gathering.ts";
import type { Confidence } from "../proposal.ts";
import type { Block } from "../text/block.ts";
import type { PeelRound } from "./rounds.ts";

/** What readers of PEEL judgements know of the document. */
export interface PeelContext {
  readonly round: PeelRound;
  /** The force that the document is about; null when each sentence names its own. */
  readonly force_id: string | null;
  readonly finder: ForceFinder;
  readonly gathered: Gathering;
  /** Added to places: the inspection in a response that holds several. */
  readonly within?: string;
}

/** Proposes grades of one place; without a force they are reported. */
export function proposeGrades(
  context: PeelContext,
  block: Block,
  grade: string,
  items: readonly string[],
  confidence: Confidence,
  force_id: string | null = context.force_id,
  quote: string = block.text,
): void {
  const { gathered, round, within } = context;
  if (force_id === null) {
    gathered.miss(block, {
      expected: "the name of the force whose judgement this is",
      found: block.text,
      advice: "the document names no force that is known, or several; enter the grade by hand",
    });
    return;
  }
  for (const item of items)
    gathered.propose(
      block,
      {
        kind: "grade",
        force_id,
        round: round.round,
        item,
        label: grade,
        confidence,
        ...(within === undefined ? {} : { within }),
      },
      quote,
    );
}
