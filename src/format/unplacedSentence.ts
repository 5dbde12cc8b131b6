import type { StandingJudgement } from "../model/standing.js";
import { forItem } from "./forItem.js";
import { formatDate } from "./formatDate.js";
import { formatList } from "./formatList.js";

/**
 * What is said of a judgement that did not stand on a day: that no source was found, or that its day is not known well enough.
 * Its grade is not told, since it may have come later.
 */
export const unplacedSentence = (
  { force_name, item_name, round_name, standing }: StandingJudgement,
  date: string,
): string =>
  standing === "not found"
    ? `${force_name} has no grade that we could find ${forItem(item_name)} in ${round_name}.`
    : `Whether the judgement of ${force_name} ${forItem(item_name)} in ${round_name} had been published by ${formatDate(date)} is not known, so it is counted neither way.`;

/** The same of several questions of one force and round: a sentence a reason. */
export function unplacedSentences(rows: readonly StandingJudgement[], date: string): readonly string[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  if (others.length === 0) return [unplacedSentence(first, date)];
  const namesOf = (isNamed: (row: StandingJudgement) => boolean): string =>
    formatList(rows.filter(isNamed).map(({ item_name }) => item_name));
  const missing = namesOf(({ standing }) => standing === "not found");
  const unplaced = namesOf(({ standing }) => standing !== "not found");
  const { force_name, round_name } = first;
  return [
    missing === "" ? "" : `No grade of ${force_name} in ${round_name} was found for: ${missing}.`,
    unplaced === ""
      ? ""
      : `Not known whether the judgement of ${force_name} in ${round_name} had been published by ${formatDate(date)}, so counted neither way: ${unplaced}.`,
  ].filter((sentence) => sentence !== "");
}
