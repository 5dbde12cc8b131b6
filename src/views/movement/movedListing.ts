import { element } from "../../components/element.js";
import { movementCellKey } from "../../components/movementMatrix.js";
import { formatVerdict } from "../../format/formatVerdict.js";
import { movedForcesSentence } from "../../format/movedForcesSentence.js";
import { movedForces } from "../../metrics/movedForces.js";
import { type Direction, directions, type MovedForceRow } from "../../model/movement.js";
import { scales } from "../../model/scale.js";
import type { ViewOptions } from "../viewOptions.js";
import type { ComparedRounds } from "./comparedRounds.js";

const directionWords: Readonly<Record<Direction, string>> = {
  improved: "improved",
  same: "stayed the same",
  declined: "declined",
};

const isDirection = (text: string): text is Direction => (directions as readonly string[]).includes(text);

/** Which of the forces are listed, and as what. */
export interface Listing {
  readonly isListed: (row: MovedForceRow) => boolean;
  readonly words: string;
}

/** What the reader asks to be listed, by a cell of the matrix or by a direction; null for a choice that there is not. */
export function listingOf(
  { cell, direction }: { readonly cell: string; readonly direction: string },
  { fromRows, toRows }: ComparedRounds,
): Listing | null {
  if (cell !== "") {
    const [first] = [...fromRows, ...toRows];
    const grades = first === undefined ? [] : scales[first.scale_id];
    for (const from_grade of grades)
      for (const to_grade of grades)
        if (movementCellKey({ from_grade, to_grade }) === cell)
          return {
            isListed: ({ from, to }) =>
              movementCellKey({ from_grade: from.grade, to_grade: to.grade }) === cell,
            words: from_grade === to_grade ? `stayed ${to_grade}` : `went from ${from_grade} to ${to_grade}`,
          };
    return null;
  }
  // "why" is what the button of rounds that may not be compared asks; here there is nothing to explain.
  if (direction === "" || direction === "why")
    return { isListed: (row) => row.direction !== "same", words: "moved" };
  return isDirection(direction)
    ? { isListed: (row) => row.direction === direction, words: directionWords[direction] }
    : null;
}

/** The answer to what the reader asked for, with names, to stand above the counts; null where nothing is asked or nobody is found. */
export function movedAnswer(
  compared: ComparedRounds,
  choices: { readonly cell: string; readonly direction: string },
  { document }: ViewOptions,
): HTMLElement | null {
  const { pair, fromRows, toRows, item_name, peers, forces } = compared;
  const listing = listingOf(choices, compared);
  const moved = movedForces(fromRows, toRows, pair.verdict);
  const isAsked = choices.cell !== "" || isDirection(choices.direction);
  if (!isAsked || listing === null || !moved.ok) return null;
  const found = moved.value.filter(listing.isListed);
  if (found.length === 0) return null;
  const nameOf = ({ force_id, force_name }: MovedForceRow): string =>
    forces.find((force) => force.force_id === force_id)?.area_name ?? force_name;
  const ofPeers = (rows: readonly MovedForceRow[]): readonly MovedForceRow[] =>
    rows.filter(({ force_id }) => peers?.has(force_id) ?? false);
  const sentence = movedForcesSentence(
    { words: listing.words, item_name, ...pair },
    { names: found.map(nameOf), compared_count: moved.value.length },
    peers === null
      ? null
      : { names: ofPeers(found).map(nameOf), compared_count: ofPeers(moved.value).length },
  );
  const care = pair.verdict === "with care" ? ` ${formatVerdict(pair.verdict)}` : "";
  return element(document, "p", { class: "lead moved-answer" }, `${sentence}${care}`);
}
