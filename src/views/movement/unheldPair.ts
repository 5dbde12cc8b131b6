import { element } from "../../components/element.js";
import { emptyState } from "../../components/emptyState.js";
import { formatList } from "../../format/formatList.js";
import type { ComparabilityRow } from "../../model/comparability.js";
import type { GradeRow } from "../../model/gradeRow.js";
import { paragraph } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";
import { heldItems } from "./movementItems.js";
import { pairsHolding, roundsHolding } from "./roundPair.js";

/** No judgement of the item is held in one of the rounds: which rounds hold it, and what both rounds do hold. */
export function unheldPair(
  rows: readonly GradeRow[],
  comparability: readonly ComparabilityRow[],
  { pair, item_id }: { readonly pair: ComparabilityRow; readonly item_id: string },
  options: ViewOptions,
): HTMLElement {
  const { document } = options;
  const items = heldItems(rows);
  const item = items.find((held) => held.item_id === item_id);
  const both = items.filter(({ round_names }) =>
    [pair.from_round_name, pair.to_round_name].every((name) => round_names.includes(name)),
  );
  const without = [pair.from_round_name, pair.to_round_name].filter(
    (name) => !item?.round_names.includes(name),
  );
  const hasPairs = pairsHolding(comparability, roundsHolding(rows, item_id)).length > 0;
  const button = (text: string, set: string): HTMLElement =>
    element(document, "button", { type: "button", "data-set": set }, text);
  return element(
    document,
    "div",
    {},
    emptyState(
      {
        happened: `No judgement of ${item?.item_name} is held in ${formatList(without)}.`,
        advice: `It is held in ${formatList(item?.round_names ?? [])}.`,
      },
      options,
    ),
    ...(hasPairs
      ? [element(document, "div", { class: "button-row" }, button("Go to its own rounds", "from=&to="))]
      : []),
    ...(both.length === 0
      ? [
          paragraph(
            `No pillar, area or question is held in both ${pair.from_round_name} and ${pair.to_round_name}.`,
            options,
          ),
        ]
      : [
          paragraph("Both rounds hold:", options),
          element(
            document,
            "div",
            { class: "button-row" },
            ...both.map((held) => button(held.item_name, `item=${held.item_id}`)),
          ),
        ]),
  );
}
