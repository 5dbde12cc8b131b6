import type { FindingAgeRow } from "../model/responses.js";
import { formatCount } from "./formatCount.js";
import { formatDate } from "./formatDate.js";

/** What the inspectorate calls a finding, and what it means by it. */
export const findingKinds: readonly (readonly [kind: string, meaning: string])[] = [
  [
    "Cause of concern",
    "a serious or critical shortcoming in what the force does; recommendations always come with it.",
  ],
  ["Recommendation", "what the inspectorate asks someone to do, often by a date."],
  ["Area for improvement", "what the force should do better; it carries no recommendation."],
];

/** "11 of 12 findings held are not known to be closed; the oldest with a date is of October 2007". */
export function findingsHeadline(rows: readonly FindingAgeRow[]): string {
  const open = rows.filter(({ is_known_closed }) => !is_known_closed);
  const dates = open.flatMap(({ published_on }) => (published_on === null ? [] : [published_on])).toSorted();
  const counted = `${formatCount(open.length)} of ${formatCount(rows.length)} findings held ${open.length === 1 ? "is" : "are"} not known to be closed`;
  return dates[0] === undefined
    ? counted
    : `${counted}; the oldest with a date is of ${formatDate(dates[0])}`;
}

/** "3 findings of national reports, addressed to all forces, are told apart."; nothing for none. */
export const nationalFindingsSentence = (count: number): string =>
  count === 0
    ? ""
    : `${formatCount(count)} ${count === 1 ? "finding of a national report, addressed to all forces, is" : "findings of national reports, addressed to all forces, are"} told apart.`;
