import { emptyState } from "../../components/emptyState.js";
import { peerNote } from "../../components/peerControl.js";
import { answerCount, isSoughtAnswer } from "../../format/answerSentence.js";
import { formatCount } from "../../format/formatCount.js";
import { andLocal } from "../../format/localWords.js";
import type { Comparison } from "../../model/comparison.js";
import { isLocal } from "../../model/localSource.js";
import type { PeerForce, PeerSet } from "../../model/peerSet.js";
import type { StandingJudgement } from "../../model/standing.js";
import type { ViewOptions } from "../viewOptions.js";
import { isAnswer } from "./compareAnswer.js";
import { type CompareChoices, measureChoices } from "./compareControls.js";
import type { ComparedPicture } from "./comparedPicture.js";
import { compareMatrix } from "./compareMatrix.js";
import { gradeTiles } from "./compareTiles.js";
import { measureTiles } from "./measureTiles.js";

/** What the parts of the page draw: the data, what is chosen of it, and what follows from both. */
export interface Compared {
  readonly data: Comparison;
  readonly choices: CompareChoices;
  readonly picture: ComparedPicture;
  /** Null where the choice makes no set. */
  readonly peers: PeerSet | null;
}

/** Whether the map shows a measure in place of a grade. */
export const isMeasureMap = ({ view, measure }: CompareChoices): boolean =>
  view === "tiles" && measure !== "";

/** Judgements of the round that are what the reader looks for. */
const foundJudgements = ({ picture, choices }: Compared): readonly StandingJudgement[] =>
  picture.judgements
    .filter(({ item_id }) => choices.question === "" || item_id === choices.question)
    .filter((row) => isAnswer(row, choices.answer));

/** What is said above a matrix of the forces that were looked for; nothing where all are shown. */
function foundWords(compared: Compared): string {
  const { choices, picture } = compared;
  const { answer, question } = choices;
  if (!isSoughtAnswer(answer)) return "";
  const item = picture.items.find(({ item_id }) => item_id === question);
  const round_name = picture.judgements[0]?.round_name ?? "";
  const found = foundJudgements(compared);
  const counted = found.filter((row) => !isLocal(row));
  const count = answerCount(counted, { answer, item_name: item?.item_name ?? null, round_name });
  return `${count}${andLocal(found.length - counted.length)}`;
}

/** The forces of the figure: all, or the reader's and its peers, and where a grade is looked for those that have it. */
function forcesShown(compared: Compared, force_id: string | null): readonly PeerForce[] {
  const { data, choices, peers } = compared;
  const isOwn = (force: PeerForce): boolean => force.force_id === force_id;
  const peerIds = new Set(peers?.peer_ids);
  const isFiltered = isSoughtAnswer(choices.answer) && choices.view !== "tiles";
  const found = new Set(isFiltered ? foundJudgements(compared).map((row) => row.force_id) : []);
  return data.forces
    .filter((force) => choices.show !== "peers" || isOwn(force) || peerIds.has(force.force_id))
    .filter((force) => !isFiltered || isOwn(force) || found.has(force.force_id));
}

function tiles(compared: Compared, forces: readonly PeerForce[], options: ViewOptions): HTMLElement {
  const { data, choices, picture, peers } = compared;
  const empty = (happened: string, advice: string): HTMLElement => emptyState({ happened, advice }, options);
  const tileOptions = { ...options, peer_ids: peers === null || peers.kind === "all" ? [] : peers.peer_ids };
  if (isMeasureMap(choices)) {
    const measures = data.measures.filter(({ measure_id }) => measure_id === choices.measure);
    return measures.length === 0
      ? empty(
          `No measure is called “${choices.measure}”.`,
          `Choose one of ${formatCount(measureChoices(data).length)} measures, or the grade.`,
        )
      : measureTiles(measures, forces, tileOptions);
  }
  const item = picture.items.find(({ item_id }) => item_id === choices.question);
  return item === undefined
    ? empty("The question was not asked in this round.", "Choose another question or round.")
    : gradeTiles(picture, item, forces, tileOptions);
}

/** Who the peers are, and how many of them have what the figure shows. */
export function peersOfFigure(
  { data, choices, picture, peers }: Compared,
  options: ViewOptions,
): HTMLElement[] {
  if (peers === null) return [];
  const isMeasure = isMeasureMap(choices);
  const isOfOneItem = choices.view === "tiles" && !isMeasure;
  const usable = new Set(
    isMeasure
      ? data.measures
          .filter(({ measure_id, value }) => measure_id === choices.measure && value !== null)
          .map(({ area_id }) => area_id)
      : picture.judgements
          .filter((row) => row.standing === "held" && row.grade !== null && !isLocal(row))
          .filter(({ item_id }) => !isOfOneItem || item_id === choices.question)
          .map(({ force_id }) => force_id),
  );
  const usableCount = peers.peer_ids.filter((id) => usable.has(id)).length;
  const what = isMeasure ? "a figure" : isOfOneItem ? "a grade on this question" : "a grade in this round";
  return [peerNote(peers, data, { ...options, usableCount, what })];
}

/** The figure of the page: the matrix, or the tile map. */
export function compareFigure(compared: Compared, options: ViewOptions): HTMLElement {
  const { choices, picture, peers } = compared;
  const forces = forcesShown(compared, options.force_id);
  if (forces.length === 0)
    return emptyState(
      { happened: "No force is left to show.", advice: "Choose another grade, or show all forces." },
      options,
    );
  if (choices.view === "tiles") return tiles(compared, forces, options);
  return (
    compareMatrix({ picture, choices, peers, forces, found: foundWords(compared) }, options) ??
    emptyState(
      { happened: "No judgement is held for this choice.", advice: "Choose another round." },
      options,
    )
  );
}
