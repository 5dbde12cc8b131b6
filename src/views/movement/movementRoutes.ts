import type { ComparabilityRow } from "../../model/comparability.js";
import type { GradeRow } from "../../model/gradeRow.js";
import type { Route } from "./movementControls.js";
import { heldItems } from "./movementItems.js";
import { pairsHolding, roundsHolding } from "./roundPair.js";
import type { Elsewhere } from "./sideBySide.js";

const namesOf = ({ from_round_name, to_round_name }: ComparabilityRow): string =>
  `${from_round_name} and ${to_round_name}`;

/** Widely held items, most judgements first: what to show of a pair of rounds that does not hold the chosen item. */
function widestItem(
  rows: readonly GradeRow[],
  { from_round_id, to_round_id }: ComparabilityRow,
): string | undefined {
  const counts = new Map<string, { from: number; to: number }>();
  for (const { item_id, round_id, status } of rows) {
    if (status === "not found") continue;
    const count = counts.get(item_id) ?? { from: 0, to: 0 };
    if (round_id === from_round_id) count.from++;
    if (round_id === to_round_id) count.to++;
    counts.set(item_id, count);
  }
  const widest = [...counts].toSorted(([, a], [, b]) => Math.min(b.from, b.to) - Math.min(a.from, a.to))[0];
  return widest !== undefined && Math.min(widest[1].from, widest[1].to) > 1 ? widest[0] : undefined;
}

/** The set of a pair, on the chosen item where both rounds hold it, else on the most widely held one. */
function setFor(rows: readonly GradeRow[], pair: ComparabilityRow, item_id: string): string | null {
  const held = roundsHolding(rows, item_id);
  const isHeld = held.has(pair.from_round_id) && held.has(pair.to_round_id);
  const item = isHeld ? item_id : widestItem(rows, pair);
  return item === undefined
    ? null
    : `item=${item}&from=${pair.from_round_id}&to=${pair.to_round_id}&cell=&direction=`;
}

/** The ways that most readers want: the two latest rounds, and the latest two that may be compared. */
export function routesFor(
  comparability: readonly ComparabilityRow[],
  rows: readonly GradeRow[],
  { pair, item_id }: { readonly pair: ComparabilityRow | null; readonly item_id: string },
): readonly Route[] {
  const withItem = comparability.filter((row) => widestItem(rows, row) !== undefined);
  const latest = withItem.at(-1);
  const comparable = withItem.findLast(({ verdict }) => verdict !== "not comparable");
  const isShown = (row: ComparabilityRow): boolean =>
    row.from_round_id === pair?.from_round_id && row.to_round_id === pair.to_round_id;
  const route = (
    row: ComparabilityRow | undefined,
    words: (row: ComparabilityRow) => string,
  ): readonly Route[] => {
    const set = row === undefined || isShown(row) ? null : setFor(rows, row, item_id);
    return row === undefined || set === null ? [] : [{ text: namesOf(row), words: words(row), set }];
  };
  return [
    ...route(latest, ({ verdict, reason }) =>
      verdict === "not comparable"
        ? `are the two latest full rounds. They may not be compared, so they stand side by side. ${reason}`
        : "are the two latest full rounds.",
    ),
    ...(comparable === latest
      ? []
      : route(comparable, ({ verdict }) =>
          verdict === "with care"
            ? "are the latest two that may be compared, with care."
            : "are the latest two that may be compared.",
        )),
  ];
}

/** So many pairs are offered; the pickers have them all. */
const mostOffered = 3;

/** Where movement of the item may be counted, else where it may be counted at all; the latest pairs first. */
export function elsewhereFor(
  comparability: readonly ComparabilityRow[],
  rows: readonly GradeRow[],
  item_id: string,
): readonly Elsewhere[] {
  const allowed = comparability.filter(({ verdict }) => verdict !== "not comparable");
  const own = pairsHolding(allowed, roundsHolding(rows, item_id)).toReversed().slice(0, mostOffered);
  if (own.length > 0)
    return own.map((pair) => ({
      text: namesOf(pair),
      set: `from=${pair.from_round_id}&to=${pair.to_round_id}&cell=&direction=`,
    }));
  const names = new Map(heldItems(rows).map((item) => [item.item_id, item.item_name]));
  return allowed
    .toReversed()
    .flatMap((pair) => {
      const item = widestItem(rows, pair);
      return item === undefined
        ? []
        : [
            {
              text: `${names.get(item)}, ${namesOf(pair)}`,
              set: `item=${item}&from=${pair.from_round_id}&to=${pair.to_round_id}&cell=&direction=`,
            },
          ];
    })
    .slice(0, mostOffered);
}
