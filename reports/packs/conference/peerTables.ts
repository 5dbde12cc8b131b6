import { briefSources } from "../../../src/format/briefSources.ts";
import { localNote } from "../../../src/format/localWords.ts";
import { peerNames, peerSentence } from "../../../src/format/peerSentence.ts";
import { warnings } from "../../../src/format/warnings.ts";
import { peerGrades } from "../../../src/metrics/peerGrades.ts";
import { isLocal } from "../../../src/model/localSource.ts";
import type { StandingJudgement } from "../../../src/model/standing.ts";
import { peerGradeTable } from "../../../src/tables/peerGradeTable.ts";
import type { Block, Table } from "../../document.ts";
import { heading, paragraph, reference, warning } from "../blocks.ts";
import type { ForceContext, SectionContent } from "../section.ts";
import { tableBlock } from "../tableBlock.ts";

/** So many grades in words stand beside each other on paper. */
const mostColumns = 5;

/** Parts of as even a length as may be, none longer than `most`. */
function evenParts<Row>(rows: readonly Row[], most: number): readonly (readonly Row[])[] {
  const count = Math.ceil(rows.length / most);
  const size = Math.ceil(rows.length / Math.max(count, 1));
  return Array.from({ length: count }, (_, index) => rows.slice(index * size, (index + 1) * size));
}

/** The short names of the peers, in their order. */
const namesOf = ({ picture, peers }: ForceContext): readonly string[] =>
  peers.peer_ids.flatMap((id) =>
    picture.forces.filter(({ force_id }) => force_id === id).map(({ area_name }) => area_name),
  );

/** What of the peers stood on the questions, with the force's own. */
const judgementsOf = (
  { picture, force, peers }: ForceContext,
  items: readonly StandingJudgement[],
): readonly StandingJudgement[] => {
  const forces = new Set([force.force_id, ...peers.peer_ids]);
  const asked = new Set(items.map(({ round_id, item_id }) => `${round_id}|${item_id}`));
  return picture.judgements.filter(
    (row) =>
      row.standing === "held" && forces.has(row.force_id) && asked.has(`${row.round_id}|${row.item_id}`),
  );
};

/** The force and, below it, its peers in the order of their names; more than one table where the questions are many. */
function gradeTables(context: ForceContext, items: readonly StandingJudgement[]): readonly Table[] {
  const { picture, force, peers } = context;
  const [first] = items;
  if (first === undefined) return [];
  const { round_id, round_name } = first;
  const forces = [force.force_id, ...peers.peer_ids].flatMap((id) =>
    picture.forces.filter(({ force_id }) => force_id === id),
  );
  const rows = peerGrades(forces, round_id, picture.judgements, picture.coverage);
  const parts = evenParts(items, mostColumns);
  return parts.map((part, index) => {
    const stood = judgementsOf(context, part);
    return tableBlock({
      id: `table-peers-${round_id}${index === 0 ? "" : `-${index + 1}`}`,
      caption: `${force.force_name} and its peers, ${round_name}${parts.length === 1 ? "" : `, part ${index + 1} of ${parts.length}`}`,
      rows,
      columns: peerGradeTable(part),
      sources: briefSources(stood, "each grade leads to its own"),
      // A row here is a force; which of its grades are the office's own the cells say.
      notes: stood.some(isLocal) ? [localNote] : [],
      isChosen: ({ force_id }) => force_id === force.force_id,
    });
  });
}

/**
 * Who the peers are and what they were graded in one round: never an average and never a ranking. Where all forces are the
 * peers the tables stand in the annex.
 * @param items The force's judgements of the round, one a question.
 */
export function peerSection(context: ForceContext, items: readonly StandingJudgement[]): SectionContent {
  const { peers } = context;
  const [first] = items;
  if (first === undefined) return { blocks: [] };
  const { round_id, round_name } = first;
  const usable = new Set(
    judgementsOf(context, items)
      .filter(({ grade }) => grade !== null)
      .map(({ force_id }) => force_id),
  );
  const usableCount = peers.peer_ids.filter((id) => usable.has(id)).length;
  const opening: readonly Block[] = [
    heading(2, `peers-${round_id}`, `Beside its peers, ${round_name}`),
    paragraph(
      [peerSentence(peers, usableCount, "a known grade in this round"), peerNames(namesOf(context))]
        .join(" ")
        .trim(),
    ),
  ];
  if (usableCount === 0) return { blocks: opening };
  const isOfAll = peers.kind === "all";
  const tables = gradeTables(context, items);
  const [table] = tables;
  const listed: readonly Block[] =
    table === undefined
      ? []
      : [
          paragraph([
            { text: "The grades of all forces, in the order of their names, begin with " },
            reference(table.id),
            { text: "." },
          ]),
        ];
  return {
    blocks: [...opening, warning(warnings.notALeagueTable), ...(isOfAll ? listed : tables)],
    annex: isOfAll ? tables : [],
  };
}
