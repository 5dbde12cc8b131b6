import { distributionByRound } from "../../../src/charts/distributionByRound.ts";
import { distributionHeadline } from "../../../src/format/distributionHeadline.ts";
import { distributionOrigin } from "../../../src/format/distributionOrigin.ts";
import { otherNamesSentence } from "../../../src/format/otherNamesSentence.ts";
import type { PackDistributionRow } from "../../../src/model/packPicture.ts";
import type { StandingJudgement } from "../../../src/model/standing.ts";
import { distributionAsAtTable } from "../../../src/tables/distributionAsAtTable.ts";
import { lowCoverage } from "../../../src/views/lowCoverage.ts";
import { figureBlock } from "../figureBlock.ts";
import type { ForceContext } from "../section.ts";
import { without } from "../tableBlock.ts";

/** Where the counts of each round come from, once a round. */
const originsOf = (rows: readonly PackDistributionRow[]): readonly string[] => [
  ...new Set(rows.map(({ round_name, kind, locator }) => distributionOrigin({ round_name, kind, locator }))),
];

/**
 * One pillar or area through the rounds up to the force's latest, breaks drawn and the force named in each bar; null where the
 * round did not ask it of every force, or nothing of it stood. The headline speaks of the latest round alone.
 */
export function itemFigure({ own, picture, rounds, easel }: ForceContext, item: StandingJudgement) {
  const told = new Set(rounds.map(({ round_id }) => round_id));
  const asked = new Set(
    picture.coverage.filter(({ item_id }) => item_id === item.item_id).map(({ round_id }) => round_id),
  );
  const rows = picture.distributions.filter(
    ({ item_id, round_id, round_order }) =>
      item_id === item.item_id &&
      asked.has(round_id) &&
      told.has(round_id) &&
      round_order <= item.round_order,
  );
  const latest = rows.filter(({ round_id }) => round_id === item.round_id);
  const [first] = rows;
  if (latest.length === 0 || first === undefined) return null;
  const headline = distributionHeadline(latest);
  const span =
    first.round_id === item.round_id ? item.round_name : `${first.round_name} to ${item.round_name}`;
  const names = otherNamesSentence(rows, item.item_name);
  const held = own.judgements.filter(
    ({ item_id, standing }) => item_id === item.item_id && (standing === "held" || standing === "not found"),
  );
  const isChosen = (row: (typeof rows)[number]): boolean =>
    held.some(
      ({ round_id, grade, standing }) =>
        standing === "held" && round_id === row.round_id && grade === row.grade && round_id === item.round_id,
    );
  return figureBlock(
    {
      id: `${item.round_id}-${item.item_id}`,
      headline,
      subtitle: `${item.item_name}: forces at each grade, England and Wales, ${span}`,
      description: `${headline}. One bar of the 43 forces for each round, the best grade on the left; ${item.force_name} is named above the part it belongs to. Rounds stand one under another and are not joined; breaks mark rounds that may not be compared.`,
      rows,
      columns: without(distributionAsAtTable(rows), "item_name", "kind", "source_title", "locator", "basis"),
      warnings: [...lowCoverage(rows)],
      notes: [...originsOf(rows), ...(names === "" ? [] : [names])],
      isChosen,
      draw: (options) => distributionByRound(rows, picture.comparability, { ...options, held }),
    },
    easel,
  );
}
