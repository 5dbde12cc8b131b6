import { element } from "../components/element.js";
import { emptyState } from "../components/emptyState.js";
import { peerSetOf } from "../metrics/peerSets.js";
import type { Comparison } from "../model/comparison.js";
import { compareAnswer } from "./compare/compareAnswer.js";
import {
  type CompareChoices,
  type CompareFields,
  compareControls,
  compareFields,
  settledChoices,
} from "./compare/compareControls.js";
import { dayWords, nothingYet } from "./compare/compareDay.js";
import { comparableRounds, comparedPicture, type RoundName } from "./compare/comparedPicture.js";
import { type Compared, compareFigure, isMeasureMap, peersOfFigure } from "./compare/compareFigure.js";
import { compareOrder } from "./compare/compareOrder.js";
import type { Page } from "./page.js";
import { peersRefused } from "./peers.js";
import { section } from "./section.js";
import type { ViewOptions } from "./viewOptions.js";

function content(
  compared: Compared,
  rounds: readonly RoundName[],
  options: ViewOptions,
): readonly HTMLElement[] {
  const { data, choices, picture, peers } = compared;
  const superseded = data.judgements.filter(({ is_current }) => !is_current);
  const answer = compareAnswer(picture, superseded, choices, options);
  const isBare = picture.isPast && picture.judgements.every(({ standing }) => standing !== "held");
  const isOfGrades = !isMeasureMap(choices);
  return [
    ...(isOfGrades ? dayWords({ picture, choices }, options) : []),
    ...(answer === null ? [] : [answer]),
    section(
      "Side by side",
      options,
      ...peersOfFigure(compared, options),
      isBare && isOfGrades ? nothingYet({ picture, rounds }, options) : compareFigure(compared, options),
    ),
    ...(isBare || !isOfGrades ? [] : [compareOrder({ picture, peers, forces: data.forces }, options)]),
  ];
}

/** The compare page: a round as it stood on a day, force by force, with the reader's force and its peers on top. */
function drawCompare(data: Comparison, chosen: CompareChoices, options: ViewOptions): HTMLElement {
  const { document, force_id, asAt } = options;
  const rounds = comparableRounds(data, chosen.round);
  const day = chosen["as-at"];
  const picture = comparedPicture(data, { round_id: chosen.round, day, release: asAt });
  const choices = settledChoices(chosen, picture);
  const made = peerSetOf(choices, force_id, data);
  const empty = (happened: string, advice: string): readonly HTMLElement[] => [
    emptyState({ happened, advice }, options),
  ];
  const shown = (): readonly HTMLElement[] => {
    if (!rounds.some(({ round_id }) => round_id === choices.round))
      return empty(`No round is called “${choices.round}”.`, "Choose a round from the list.");
    return picture === null
      ? empty(
          `“${day}” is no day of the calendar.`,
          "Choose a day, or leave it empty for the latest picture.",
        )
      : content({ data, choices, picture, peers: made.ok ? made.value : null }, rounds, options);
  };
  return element(
    document,
    "div",
    { class: "view" },
    compareControls(data, choices, { picture, rounds }, options),
    ...(made.ok ? [] : [peersRefused(made.reason, options)]),
    ...shown(),
  );
}

/** The compare page with what a reader can choose on it. */
export const comparePage: Page<Comparison, CompareFields> = { fields: compareFields, draw: drawCompare };
