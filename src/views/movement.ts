import type { Choices } from "../components/choices.js";
import { element } from "../components/element.js";
import { emptyState } from "../components/emptyState.js";
import { peerFields, peerNote } from "../components/peerControl.js";
import { verdictStrip } from "../components/verdictStrip.js";
import { peerSetOf } from "../metrics/peerSets.js";
import type { ComparabilityRow } from "../model/comparability.js";
import type { Movement } from "../model/movement.js";
import { forcePathView } from "./forcePath.js";
import type { ComparedRounds } from "./movement/comparedRounds.js";
import { forceMovement } from "./movement/forceMovement.js";
import { itemTrendView } from "./movement/itemTrend.js";
import { movementCard } from "./movement/movementCard.js";
import { pairList, questionForm, roundForm, routeList } from "./movement/movementControls.js";
import { heldItems } from "./movement/movementItems.js";
import { elsewhereFor, routesFor } from "./movement/movementRoutes.js";
import { chosenPair, pairedRounds, pairsHolding, pickedRounds, roundsHolding } from "./movement/roundPair.js";
import { sideBySide } from "./movement/sideBySide.js";
import { unheldPair } from "./movement/unheldPair.js";
import type { Page } from "./page.js";
import { peersRefused } from "./peers.js";
import { paragraph, section } from "./section.js";
import { timelineCard } from "./timelineCard.js";
import type { ViewOptions } from "./viewOptions.js";

/** `from` and `to` left empty follow from the item: the latest pair of rounds that may be compared. */
export const movementFields = {
  item: "effectiveness",
  from: "",
  to: "",
  cell: "",
  direction: "",
  ...peerFields,
};

type MovementChoices = Choices<typeof movementFields>;

/** What became of grades between two rounds, as far as that may be said; a question and a force through all rounds. */
export function movementView(data: Movement, choices: MovementChoices, options: ViewOptions): HTMLElement {
  const { document, force_id } = options;
  const { comparability } = data.picture;
  const current = data.judgements.filter(({ is_current }) => is_current);
  const items = heldItems(current);
  const item = items.find((held) => held.item_id === choices.item);
  const held = roundsHolding(current, choices.item);
  const found = chosenPair(comparability, held, choices);
  const pair = found.kind === "pair" ? found.row : null;
  const force = data.peers.forces.find((other) => other.force_id === force_id) ?? null;
  const rounds = pairedRounds(comparability);
  return element(
    document,
    "div",
    { class: "view" },
    questionForm(items, choices.item, { choice: choices, data: data.peers }, options),
    roundForm(rounds, held, pickedRounds(pair, choices), options),
    ...(item === undefined
      ? []
      : [pairList(pairsHolding(comparability, held), pair, item.item_name, options)]),
    forceMovement(current, comparability, { pair, item_id: choices.item }, options),
    ...(pair === null ? [troubleOf(found, options)] : [verdictStrip(pair, options)]),
    routeList(routesFor(comparability, current, { pair, item_id: choices.item }), options),
    ...(item === undefined
      ? [
          emptyState(
            {
              happened: `There is no pillar, area or question “${choices.item}”.`,
              advice: "Choose one from the list above.",
            },
            options,
          ),
        ]
      : [
          ...(pair === null
            ? []
            : [
                section(
                  `${item.item_name}: ${pair.from_round_name} and ${pair.to_round_name}`,
                  options,
                  ...comparison(data, current, { pair, item_id: choices.item }, choices, options),
                ),
              ]),
          // Where the two rounds are all there is, they stand above already.
          ...(pair?.verdict === "not comparable" &&
          item.round_names.length === 2 &&
          held.has(pair.to_round_id)
            ? []
            : [
                section(
                  `${item.item_name} through the rounds`,
                  options,
                  itemTrendView(
                    data.picture,
                    choices.item,
                    options,
                    current.filter((row) => row.force_id === force_id),
                  ),
                ),
              ]),
        ]),
    ...(force === null
      ? [
          section(
            "Enhanced monitoring (Engage)",
            options,
            paragraph(
              "Engage is the inspectorate’s enhanced monitoring of a force. Choose your force at the top of the page for its own time axis and its history through the rounds.",
              options,
            ),
            timelineCard(data.timeline, null, options),
          ),
        ]
      : [
          section(
            `${force.force_name} through the rounds`,
            options,
            forcePathView(current, comparability, options),
            timelineCard(data.timeline, force, options),
          ),
        ]),
  );
}

/** What is wrong with the rounds that the address asks for. */
function troubleOf(found: ReturnType<typeof chosenPair>, options: ViewOptions): HTMLElement {
  const happened =
    found.kind === "unknown round"
      ? `There is no round “${found.value}”.`
      : found.kind === "one round"
        ? "The same round is chosen twice."
        : "There are no two rounds to set beside each other.";
  return emptyState({ happened, advice: "Choose two different rounds from the lists above." }, options);
}

/** The two rounds on the item: counted where that may be done, else side by side; or why neither. */
function comparison(
  data: Movement,
  current: Movement["judgements"],
  { pair, item_id }: { readonly pair: ComparabilityRow; readonly item_id: string },
  choices: MovementChoices,
  options: ViewOptions,
): readonly HTMLElement[] {
  const { picture, peers: peerData } = data;
  const of = (round_id: string): Movement["judgements"] =>
    current.filter((row) => row.round_id === round_id && row.item_id === item_id);
  const [fromRows, toRows] = [of(pair.from_round_id), of(pair.to_round_id)];
  const isHeld = (rows: Movement["judgements"]): boolean => rows.some(({ status }) => status !== "not found");
  if (!isHeld(fromRows) || !isHeld(toRows))
    return [unheldPair(current, picture.comparability, { pair, item_id }, options)];

  const set = peerSetOf(choices, options.force_id, peerData);
  const peers = set.ok && set.value.kind !== "all" ? set.value : null;
  const usable = (id: string): boolean =>
    [fromRows, toRows].every((rows) => rows.some((row) => row.force_id === id && row.status === "graded"));
  const compared: ComparedRounds = {
    pair,
    item_id,
    item_name: toRows[0]?.item_name ?? "",
    fromRows,
    toRows,
    forces: peerData.forces,
    peers: peers === null ? null : new Set(peers.peer_ids),
    peerNote:
      peers === null
        ? null
        : peerNote(peers, peerData, {
            document: options.document,
            usableCount: peers.peer_ids.filter(usable).length,
            what: "a fresh grade in both rounds",
          }),
    sources: picture.distributions.filter(
      (row) =>
        row.kind === "counted" &&
        row.item_id === item_id &&
        [pair.from_round_id, pair.to_round_id].includes(row.round_id),
    ),
  };
  const refused = set.ok ? [] : [peersRefused(set.reason, options)];
  if (pair.verdict !== "not comparable") return [...refused, ...movementCard(compared, choices, options)];
  const isAsked = choices.direction !== "" || choices.cell !== "";
  const elsewhere = elsewhereFor(picture.comparability, current, item_id);
  return [...refused, ...sideBySide(compared, picture.distributions, { isAsked, elsewhere }, options)];
}

/** The movement page. */
export const movementPage: Page<Movement, typeof movementFields> = {
  fields: movementFields,
  draw: movementView,
};
