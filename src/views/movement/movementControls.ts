import { element } from "../../components/element.js";
import { groupedSelect } from "../../components/groupedSelect.js";
import { peerControls } from "../../components/peerControl.js";
import { selectControl } from "../../components/selectControl.js";
import type { ComparabilityRow, Verdict } from "../../model/comparability.js";
import type { PeerChoice, PeerData } from "../../model/peerSet.js";
import { folded } from "../section.js";
import type { ViewOptions } from "../viewOptions.js";
import { type HeldItem, itemGroups } from "./movementItems.js";
import type { PairedRound } from "./roundPair.js";

/** What to look at: the question and the forces to compare with. */
export function questionForm(
  items: readonly HeldItem[],
  item_id: string,
  peers: { readonly choice: PeerChoice; readonly data: PeerData },
  options: ViewOptions,
): HTMLElement {
  const item = { label: "Pillar, area or question", name: "item", groups: itemGroups(items), value: item_id };
  return element(
    options.document,
    "form",
    { class: "controls" },
    groupedSelect(item, options),
    ...peerControls(peers.choice, peers.data, options),
  );
}

/** Which rounds to set beside each other; rounds that do not hold the question say so. */
export function roundForm(
  rounds: readonly PairedRound[],
  held: ReadonlyMap<string, number>,
  pair: { readonly from: string; readonly to: string },
  options: ViewOptions,
): HTMLElement {
  const choices = rounds.map(({ round_id, round_name }) => ({
    value: round_id,
    text: held.has(round_id) ? round_name : `${round_name}: not held`,
  }));
  return element(
    options.document,
    "form",
    { class: "controls" },
    selectControl({ label: "From round", name: "from", choices, value: pair.from }, options).control,
    selectControl({ label: "To round", name: "to", choices, value: pair.to }, options).control,
  );
}

const signs: Readonly<Record<Verdict, string>> = { comparable: "=", "with care": "≈", "not comparable": "≠" };

const setOf = ({ from_round_id, to_round_id }: ComparabilityRow): string =>
  `from=${from_round_id}&to=${to_round_id}`;

/** Every pair of rounds that holds the question, with its verdict, as buttons that go to it. */
export function pairList(
  pairs: readonly ComparabilityRow[],
  chosen: ComparabilityRow | null,
  item_name: string,
  options: ViewOptions,
): HTMLElement {
  const { document } = options;
  const rows = pairs.map((row) =>
    element(
      document,
      "li",
      {},
      element(
        document,
        "button",
        {
          type: "button",
          id: `pair-${row.from_round_id}-${row.to_round_id}`,
          "data-set": setOf(row),
          "aria-pressed": String(
            row.from_round_id === chosen?.from_round_id && row.to_round_id === chosen.to_round_id,
          ),
        },
        element(document, "span", { "aria-hidden": "true" }, `${signs[row.verdict]} `),
        `${row.from_round_name} and ${row.to_round_name}: ${row.verdict}`,
      ),
    ),
  );
  return folded(
    `All pairs of rounds for ${item_name}, and which may be compared`,
    options,
    element(
      document,
      "div",
      { role: "group", "aria-label": "Rounds" },
      element(document, "ul", { class: "pair-list" }, ...rows),
    ),
  );
}

/** A way to a pair of rounds that a reader is likely to want, with what they will find there. */
export interface Route {
  readonly text: string;
  readonly words: string;
  readonly set: string;
}

/** Ways to other pairs, each with a sentence. */
export const routeList = (routes: readonly Route[], { document }: ViewOptions): HTMLElement =>
  element(
    document,
    "ul",
    { class: "routes" },
    ...routes.map(({ text, words, set }) =>
      element(
        document,
        "li",
        {},
        element(document, "button", { type: "button", "data-set": set }, text),
        ` ${words}`,
      ),
    ),
  );
