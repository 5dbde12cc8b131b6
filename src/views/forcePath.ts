import { gradeHistory } from "../charts/gradeHistory.js";
import { chartCard } from "../components/chartCard.js";
import { emptyState } from "../components/emptyState.js";
import { warnings } from "../format/warnings.js";
import type { ComparabilityRow } from "../model/comparability.js";
import type { GradeRow } from "../model/gradeRow.js";
import { gradeTable } from "../tables/gradeTable.js";
import type { ViewOptions } from "./viewOptions.js";

/** A force's path: every judgement held, round by round, with the breaks. */
export function forcePathView(
  judgements: readonly GradeRow[],
  comparability: readonly ComparabilityRow[],
  options: ViewOptions,
): HTMLElement {
  const { force_id } = options;
  const ofForce = judgements.filter((row) => row.force_id === force_id && row.is_current);
  const held = new Set(
    ofForce.filter(({ status }) => status !== "not found").map(({ round_id }) => round_id),
  );
  // A PEEL round of which nothing was found is a gap to show; of 2007 only one force's report is held at all.
  const rows = ofForce.filter(({ round_id }) => held.has(round_id) || round_id.startsWith("peel"));
  const [first] = rows;
  if (first === undefined)
    return emptyState(
      {
        happened: "No force is chosen.",
        advice: "Choose your force at the top of the page to see its path.",
      },
      options,
    );
  return chartCard(
    {
      headline: `${first.force_name} through the inspection rounds`,
      subtitle: `Judgements of ${first.force_name} by pillar, core question and area; breaks mark rounds that may not be compared`,
      rows,
      columns: gradeTable,
      warnings: rows.some(({ status }) => status === "carried over") ? [warnings.carriedOver] : [],
      draw: (chart) => gradeHistory(rows, comparability, chart),
    },
    options,
  );
}
