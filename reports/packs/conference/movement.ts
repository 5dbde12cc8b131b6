import {
  lastRoundSentence,
  thinRoundsSentence,
  tooFewRoundsSentence,
} from "../../../src/format/lastRoundSentence.ts";
import { heldRounds } from "../../../src/metrics/heldRounds.ts";
import { followingPairs } from "../../../src/metrics/roundPairs.ts";
import type { ComparabilityRow } from "../../../src/model/comparability.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import { comparabilityTable } from "../../../src/tables/comparabilityTable.ts";
import { earlierMovementTable } from "../../../src/tables/earlierMovementTable.ts";
import type { Block, Table } from "../../document.ts";
import { heading, paragraph, reference } from "../blocks.ts";
import type { ForceContext, Section, SectionContent } from "../section.ts";
import { tableBlock } from "../tableBlock.ts";
import { pairOfRounds, questionsInBoth } from "./pairOfRounds.ts";

const isComparable = ({ verdict }: ComparabilityRow): boolean => verdict !== "not comparable";

/** The pairs told in full: the latest, and the latest of those that may be compared. */
function pairsInFull(pairs: readonly ComparabilityRow[]): readonly ComparabilityRow[] {
  const [latest] = pairs;
  const comparable = pairs.find(isComparable);
  return [...new Set([latest, comparable])].filter((pair) => pair !== undefined);
}

/** Pairs before those: the force's own grades where they may be compared, and what may be said of each pair. */
function earlierPairs(context: ForceContext, pairs: readonly ComparabilityRow[]): SectionContent {
  if (pairs.length === 0) return { blocks: [] };
  const rows = pairs
    .filter(isComparable)
    .flatMap((pair) => questionsInBoth(context, pair).map((row) => ({ ...pair, ...row })));
  const verdicts: Table = tableBlock({
    id: "table-earlier-verdicts",
    caption: "Earlier pairs of rounds, and what may be said of them",
    rows: pairs,
    columns: comparabilityTable,
  });
  const blocks: readonly Block[] = [
    heading(2, "movement-earlier", "Earlier pairs of rounds"),
    ...(rows.length === 0
      ? []
      : [
          tableBlock({
            id: "table-earlier-movement",
            caption: `${context.force.force_name} in earlier rounds that may be compared`,
            rows,
            columns: earlierMovementTable,
            sources: rows.flatMap(({ from, to }) => (from === null ? [to] : [from, to])),
          }),
        ]),
    paragraph([
      { text: "Which rounds may be compared, why, and where the inspectorate says so: " },
      reference(verdicts.id),
      { text: "." },
    ]),
  ];
  return { blocks, annex: [verdicts] };
}

/** Rounds that follow each other, as far as anything may be said of both: the force's own grades, and those of all forces. */
export const movement: Section<ForceContext> = (context) => {
  const { own, rounds, picture, force } = context;
  const told = new Set(rounds.map(({ round_id }) => round_id));
  const held = heldRounds(own.judgements, told);
  const pairs = followingPairs(held, picture.comparability);
  const paired = new Set(pairs.flatMap(({ from_round_id, to_round_id }) => [from_round_id, to_round_id]));
  const thin = held
    .filter(({ held_count, round_id }) => held_count === 1 && !paired.has(round_id))
    .map(({ round_name }) => round_name);
  const leftOut = thin.length === 0 ? [] : [paragraph(thinRoundsSentence(thin))];
  const [latest] = pairs;
  const title = heading(1, "movement", sectionHeading("conference", "movement"));
  if (latest === undefined)
    return {
      blocks: [title, paragraph(tooFewRoundsSentence(force.force_name), { role: "lead" }), ...leftOut],
    };
  const full = pairsInFull(pairs);
  const parts = [
    ...full.map((pair) => pairOfRounds(context, pair)),
    earlierPairs(
      context,
      pairs.filter((pair) => !full.includes(pair)),
    ),
  ];
  return {
    blocks: [
      title,
      paragraph(lastRoundSentence(force.force_name, latest), { role: "lead" }),
      ...leftOut,
      ...parts.flatMap(({ blocks }) => blocks),
    ],
    annex: parts.flatMap(({ annex = [] }) => annex),
  };
};
