import { ageSentence } from "../../../src/format/asAtSentence.ts";
import { coverageAsAtSentence } from "../../../src/format/coverageAsAtSentence.ts";
import { formatBasis } from "../../../src/format/formatBasis.ts";
import { formatPublished } from "../../../src/format/formatPublished.ts";
import { noJudgementSentence } from "../../../src/format/latestRoundSentence.ts";
import { peerGradesSentence } from "../../../src/format/peerGradesSentence.ts";
import { positionSentence } from "../../../src/format/positionSentence.ts";
import { unplacedSentence } from "../../../src/format/unplacedSentence.ts";
import { gradeCounts } from "../../../src/metrics/gradeCounts.ts";
import { heldRounds, latestRounds } from "../../../src/metrics/heldRounds.ts";
import { mainJudgements } from "../../../src/metrics/mainJudgements.ts";
import { isLocal } from "../../../src/model/localSource.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import type { StandingJudgement } from "../../../src/model/standing.ts";
import type { Block, Table } from "../../document.ts";
import { facts, heading, paragraph, reference, type Words } from "../blocks.ts";
import type { ForceContext, Section, SectionContent } from "../section.ts";
import { itemFigure } from "./itemFigure.ts";

type Fact = { readonly term: string; readonly words: Words };

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Where the judgement is stated, how old it is and how it is known; nothing of one that did not stand. */
function judgementFacts(row: StandingJudgement, as_at: string): readonly Fact[] {
  if (row.standing !== "held") return [];
  const { publisher, source_title, address, locator, basis } = row;
  const source = `${publisher}, ${source_title}`;
  const published = formatPublished(row);
  return [
    { term: "Judgement", words: `${capital(published)}. ${ageSentence([row], as_at)}` },
    {
      term: "Source",
      words: [
        address === null ? { text: source } : { text: source, address },
        { text: `; ${locator}. ${formatBasis(basis)}` },
      ],
    },
  ];
}

/** Why a force whose grade stands above is not among those known; empty where it is. */
const ownGrade = (row: StandingJudgement): string =>
  row.standing === "held" && isLocal(row) ? ` The grade of ${row.force_name} is local, and not counted.` : "";

/** One pillar or area: the sentence, the national distribution with the force marked, peers in counts, coverage and source. */
function itemPart(context: ForceContext, row: StandingJudgement, hasRound: boolean): SectionContent {
  const { own, picture, peers, parameters } = context;
  const isThis = (other: { readonly round_id: string; readonly item_id: string }): boolean =>
    other.round_id === row.round_id && other.item_id === row.item_id;
  const position = own.positions.find(isThis);
  const coverage = picture.coverage.find(isThis);
  const among = new Set(peers.peer_ids);
  const ofPeers = picture.judgements.filter((other) => isThis(other) && among.has(other.force_id));
  const drawn = itemFigure(context, row);
  const id = `item-${row.round_id}-${row.item_id}`;
  const blocks: readonly Block[] = [
    heading(2, id, hasRound ? `${row.item_name}, ${row.round_name}` : row.item_name),
    paragraph(position === undefined ? unplacedSentence(row, parameters.as_at) : positionSentence(position)),
    ...(drawn === null ? [] : [drawn.figure]),
    facts([
      { term: "Peers", words: peerGradesSentence(gradeCounts(ofPeers, row.scale_id), peers.peer_ids.length) },
      ...(coverage === undefined
        ? [{ term: "Coverage", words: "Not asked of every force in this round." }]
        : [{ term: "Coverage", words: `${coverageAsAtSentence(coverage)}${ownGrade(row)}` }]),
      ...judgementFacts(row, parameters.as_at),
      ...(drawn === null
        ? []
        : [{ term: "Figures", words: [{ text: "In " }, reference(drawn.table.id), { text: "." }] }]),
    ]),
  ];
  return { blocks, annex: drawn === null ? [] : [drawn.table] };
}

/** Each pillar or area of the latest round of the force. */
export const items: Section<ForceContext> = (context) => {
  const { own, picture, rounds, force, parameters } = context;
  const told = new Set(rounds.map(({ round_id }) => round_id));
  const latest = latestRounds(heldRounds(own.judgements, told));
  const title = heading(1, "items", sectionHeading("conference", "items"));
  if (latest.length === 0)
    return {
      blocks: [title, paragraph(noJudgementSentence(force.force_name, parameters.as_at), { role: "lead" })],
    };
  const parts = latest.flatMap(({ round_id }) =>
    mainJudgements(own.judgements, round_id, picture.coverage).map((row) =>
      itemPart(context, row, latest.length > 1),
    ),
  );
  const annex: readonly Table[] = parts.flatMap((part) => part.annex ?? []);
  return { blocks: [title, ...parts.flatMap(({ blocks }) => blocks)], annex };
};
