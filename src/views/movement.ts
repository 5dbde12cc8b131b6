import type { Choices } from "../components/choices.js";
import { element } from "../components/element.js";
import { emptyState } from "../components/emptyState.js";
import { peerFields } from "../components/peerControl.js";
import { verdictStrip } from "../components/verdictStrip.js";
import { peerSetOf } from "../metrics/peerSets.js";
import type { Movement } from "../model/movement.js";
import { forcePathView } from "./forcePath.js";
import { type ComparedRounds, comparedRounds, isHeld } from "./movement/comparedRounds.js";
import { forceMovement } from "./movement/forceMovement.js";
import { itemTrendView } from "./movement/itemTrend.js";
import { movedAnswer } from "./movement/movedListing.js";
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
  const peers = peerSetOf(choices, force_id, data.peers);
  const compared =
    pair === null
      ? null
      : comparedRounds(data, { pair, item_id: choices.item, peers: peers.ok ? peers.value : null }, options);
  const answer = compared === null ? null : movedAnswer(compared, choices, options);
  return element(
    document,
    "div",
    { class: "view" },
    questionForm(items, choices.item, { choice: choices, data: data.peers }, options),
    roundForm(rounds, held, pickedRounds(pair, choices), options),
    ...(item === undefined
      ? []
      : [pairList(pairsHolding(comparability, held), pair, item.item_name, options)]),
    ...(peers.ok ? [] : [peersRefused(peers.reason, options)]),
    ...(answer === null ? [] : [answer]),
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
          ...(pair === null || compared === null
            ? []
            : [
                section(
                  `${item.item_name}: ${pair.from_round_name} and ${pair.to_round_name}`,
                  options,
                  ...comparison(data, current, compared, choices, options),
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
  { picture }: Movement,
  current: Movement["judgements"],
  compared: ComparedRounds,
  choices: MovementChoices,
  options: ViewOptions,
): readonly HTMLElement[] {
  const { pair, item_id, fromRows, toRows } = compared;
  if (!isHeld(fromRows) || !isHeld(toRows))
    return [unheldPair(current, picture.comparability, { pair, item_id }, options)];
  if (pair.verdict !== "not comparable") return movementCard(compared, choices, options);
  const isAsked = choices.direction !== "" || choices.cell !== "";
  const elsewhere = elsewhereFor(picture.comparability, current, item_id);
  return sideBySide(compared, picture.distributions, { isAsked, elsewhere }, options);
}

/** The movement page. */
export const movementPage: Page<Movement, typeof movementFields> = {
  fields: movementFields,
  draw: movementView,
};
