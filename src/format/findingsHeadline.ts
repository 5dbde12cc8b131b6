import { isLocal } from "../model/localSource.js";
import { isStatusOwn } from "../model/ownStatements.js";
import type { FindingAgeRow } from "../model/responses.js";
import { formatCount } from "./formatCount.js";
import { formatDate } from "./formatDate.js";
import { andLocal, localWord } from "./localWords.js";

/** What the inspectorate calls a finding, and what it means by it. */
export const findingKinds: readonly (readonly [kind: string, meaning: string])[] = [
  [
    "Cause of concern",
    "a serious or critical shortcoming in what the force does; recommendations always come with it.",
  ],
  ["Recommendation", "what the inspectorate asks someone to do, often by a date."],
  ["Area for improvement", "what the force should do better; it carries no recommendation."],
];

const isOpen = ({ is_known_closed }: FindingAgeRow): boolean => !is_known_closed;

/** Whether the office alone calls a finding of others closed. */
const isClosedByOffice = (row: FindingAgeRow): boolean => row.is_known_closed && isStatusOwn(row);

/** "11 of 12 findings held are not known to be closed": what the office says of them is told apart. */
function countOpen(rows: readonly FindingAgeRow[]): string {
  const embedded = rows.filter((row) => !isLocal(row));
  const own = rows.filter(isLocal);
  const counted = embedded.length === 0 ? own : embedded;
  const byOffice = embedded.filter(isClosedByOffice).length;
  const open = counted.filter(isOpen).length + byOffice;
  return [
    `${formatCount(open)} of ${formatCount(counted.length)} findings held`,
    ...(counted === own && own.length > 0 ? [` (${localWord})`] : []),
    ` ${open === 1 ? "is" : "are"} not known to be closed`,
    ...(byOffice === 0 ? [] : [`, ${formatCount(byOffice)} of them closed by your office (${localWord})`]),
    ...(counted === own ? [] : [andLocal(own.filter(isOpen).length)]),
  ].join("");
}

/**
 * "11 of 12 findings held are not known to be closed; the oldest with a date is of October 2007". Findings of the office's own
 * are not among them but told beside, and one that the office alone calls closed is counted as if it had not; where all are
 * the office's own, they are counted and marked.
 */
export function findingsHeadline(rows: readonly FindingAgeRow[]): string {
  const counted = countOpen(rows);
  const dates = rows
    .filter((row) => !isLocal(row) && isOpen(row))
    .flatMap(({ published_on }) => (published_on === null ? [] : [published_on]))
    .toSorted();
  return dates[0] === undefined
    ? counted
    : `${counted}; the oldest with a date is of ${formatDate(dates[0])}`;
}

/** "3 findings of national reports, addressed to all forces, are told apart."; nothing for none. */
export const nationalFindingsSentence = (count: number): string =>
  count === 0
    ? ""
    : `${formatCount(count)} ${count === 1 ? "finding of a national report, addressed to all forces, is" : "findings of national reports, addressed to all forces, are"} told apart.`;
