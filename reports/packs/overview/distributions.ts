import { gradeDistribution } from "../../../src/charts/gradeDistribution.ts";
import { roundSentence } from "../../../src/format/roundSentence.ts";
import { warnings } from "../../../src/format/warnings.ts";
import type { PackDistributionRow } from "../../../src/model/packPicture.ts";
import { sectionHeading } from "../../../src/model/packSections.ts";
import { distributionAsAtTable } from "../../../src/tables/distributionAsAtTable.ts";
import { lowCoverage } from "../../../src/views/lowCoverage.ts";
import type { Block, Table } from "../../document.ts";
import { heading, paragraph, warning } from "../blocks.ts";
import { figureBlock } from "../figureBlock.ts";
import type { PackContext, Section } from "../section.ts";
import { without } from "../tableBlock.ts";
import { verdictBlock } from "../verdictBlock.ts";

/** One round: a bar for each of its pillars, areas or judgements, and the table behind it. */
function roundPicture(rows: readonly PackDistributionRow[], context: PackContext) {
  const [first] = rows;
  if (first === undefined) throw new RangeError("a round without distributions cannot be drawn");
  const headline = roundSentence(rows);
  return figureBlock(
    {
      id: `distribution-${first.round_id}`,
      headline,
      subtitle: `Forces at each grade, England and Wales, ${first.round_name}`,
      description: `${headline}. One bar of the 43 forces for each question, the best grade on the left; each part says how many forces it stands for.`,
      rows,
      columns: without(distributionAsAtTable(rows), "round_name", "basis"),
      warnings: lowCoverage(rows),
      draw: (options) => gradeDistribution(rows, options),
    },
    context.easel,
  );
}

/** The grades of all forces, round by round, the latest first; between two rounds stands what may be said of them. */
export const distributions: Section = (context) => {
  const { picture, rounds } = context;
  const told = new Set(rounds.map(({ round_id }) => round_id));
  // What was asked of every force, as on the national page: of other questions too few forces are held for a picture.
  const asked = new Set(picture.coverage.map(({ round_id, item_id }) => `${round_id} ${item_id}`));
  const shown = picture.distributions.filter(
    ({ round_id, item_id }) => told.has(round_id) && asked.has(`${round_id} ${item_id}`),
  );
  const latestFirst = [
    ...new Map(
      shown
        .toSorted((a, b) => b.round_order - a.round_order)
        .map(({ round_id, round_name }) => [round_id, round_name]),
    ),
  ];
  const annex: Table[] = [];
  const blocks: Block[] = latestFirst.flatMap(([round_id, round_name], index) => {
    const { figure, table } = roundPicture(
      shown.filter((row) => row.round_id === round_id),
      context,
    );
    annex.push(table);
    const earlier = latestFirst[index + 1]?.[0];
    const verdict = picture.comparability.find(
      (row) => row.from_round_id === earlier && row.to_round_id === round_id,
    );
    return [
      heading(2, `round-${round_id}`, round_name),
      figure,
      ...(verdict === undefined ? [] : [verdictBlock(verdict)]),
    ];
  });
  return {
    blocks: [
      heading(1, "distributions", sectionHeading("overview", "distributions")),
      warning(warnings.notALeagueTable),
      warning(warnings.mixedAges),
      ...(blocks.length === 0
        ? [paragraph("No judgement stood on this day in the rounds told of.")]
        : blocks),
    ],
    annex,
  };
};
