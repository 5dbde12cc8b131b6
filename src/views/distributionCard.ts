import { distributionByRound } from "../charts/distributionByRound.js";
import { gradeDistribution } from "../charts/gradeDistribution.js";
import { chartCard } from "../components/chartCard.js";
import { distributionHeadline } from "../format/distributionHeadline.js";
import { otherNamesSentence } from "../format/otherNamesSentence.js";
import { roundSentence } from "../format/roundSentence.js";
import type { ComparabilityRow } from "../model/comparability.js";
import type { DistributionRow } from "../model/distributionRow.js";
import type { GradeRow } from "../model/gradeRow.js";
import { isLocal } from "../model/localSource.js";
import { distributionTable } from "../tables/distributionTable.js";
import { lowCoverage } from "./lowCoverage.js";
import type { ViewOptions } from "./viewOptions.js";

/** Whether a row of the table counts the reader's force. */
export const holds =
  (held: readonly GradeRow[]) =>
  ({ round_id, item_id, grade, kind }: DistributionRow): boolean =>
    held.some(
      (row) =>
        row.round_id === round_id &&
        row.item_id === item_id &&
        row.grade === grade &&
        !(isLocal(row) && kind === "counted"),
    );

/** One round: a bar for each of its pillars, areas or judgements. */
export const roundCard = (
  rows: readonly DistributionRow[],
  options: ViewOptions,
  held: readonly GradeRow[] = [],
): HTMLElement =>
  chartCard(
    {
      headline: roundSentence(rows),
      subtitle: `Forces at each grade, England and Wales, ${rows[0]?.round_name}`,
      rows,
      columns: distributionTable,
      warnings: lowCoverage(rows),
      isChosen: holds(held),
      draw: (chart) => gradeDistribution(rows, { ...chart, held }),
    },
    options,
  );

/** One pillar or area through its rounds, breaks drawn; the headline speaks of the latest round alone. */
export function itemCard(
  rows: readonly DistributionRow[],
  comparability: readonly ComparabilityRow[],
  options: ViewOptions,
  held: readonly GradeRow[] = [],
): HTMLElement {
  const latest = rows.toSorted((a, b) => b.round_order - a.round_order)[0];
  if (latest === undefined) throw new RangeError("an item without distributions cannot be drawn");
  const headline = distributionHeadline(rows.filter(({ round_id }) => round_id === latest.round_id));
  const first = rows.toSorted((a, b) => a.round_order - b.round_order)[0];
  const span =
    first?.round_id === latest.round_id ? latest.round_name : `${first?.round_name} to ${latest.round_name}`;
  const names = otherNamesSentence(rows, latest.item_name);
  return chartCard(
    {
      headline,
      subtitle: `${latest.item_name}: forces at each grade, England and Wales, ${span}`,
      rows,
      columns: distributionTable,
      ...(names === "" ? {} : { note: names }),
      warnings: lowCoverage(rows),
      form: "Rounds stand side by side; breaks mark rounds that may not be compared",
      isChosen: holds(held),
      draw: (chart) => distributionByRound(rows, comparability, { ...chart, held }),
    },
    options,
  );
}
