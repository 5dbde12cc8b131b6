import { emptyState } from "../../components/emptyState.js";
import type { GradeRow } from "../../model/gradeRow.js";
import type { NationalPicture } from "../../model/nationalPicture.js";
import { itemCard } from "../distributionCard.js";
import type { ViewOptions } from "../viewOptions.js";

/** One pillar, question or area through every round that asked it of all forces, with the breaks; `held` is the reader's force. */
export function itemTrendView(
  { distributions, coverage, comparability }: NationalPicture,
  item_id: string,
  options: ViewOptions,
  held: readonly GradeRow[] = [],
): HTMLElement {
  const asked = new Set(coverage.filter((row) => row.item_id === item_id).map(({ round_id }) => round_id));
  const rows = distributions.filter(
    (row) => row.is_preferred && row.item_id === item_id && asked.has(row.round_id),
  );
  return rows.length === 0
    ? emptyState(
        {
          happened: "This was not graded in every force, so there is no national distribution to show.",
          advice: "Choose a pillar or area that was asked of all forces.",
        },
        options,
      )
    : itemCard(rows, comparability, options, held);
}
