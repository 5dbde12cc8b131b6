import { isLocal } from "../model/localSource.js";
import type { ResponseState } from "../model/responseState.js";
import type { RegisterStateRow } from "../model/responses.js";
import { formatCount } from "./formatCount.js";
import { formatDate } from "./formatDate.js";
import { andLocal, localWord } from "./localWords.js";
import { isStandingOwn } from "./ownStatements.js";

/** "no report", "1 report", "4 reports". */
const many = (count: number, noun: string): string =>
  count === 0 ? `no ${noun}` : `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;

type Matches = (response: ResponseState) => boolean;

/** How many responses stand so: without the office's own answers and reports, those alone, and those that it says were answered. */
function countOf(
  rows: readonly RegisterStateRow[],
  matches: Matches,
): { readonly counted: number; readonly own: number; readonly answered: number } {
  const counted = rows.filter((row) => !isLocal(row) && matches(row.embedded_response));
  return {
    counted: counted.length,
    own: rows.filter((row) => isStandingOwn(row) && matches(row.response)).length,
    answered: counted.filter((row) => isStandingOwn(row)).length,
  };
}

/** ", 1 of them answered (local)": what the office says of those that are counted as if it had said nothing. */
const answeredText = (answered: number): string =>
  answered === 0
    ? ""
    : `, ${formatCount(answered)} of them answered by what your office supplied (${localWord})`;

const isDueWithin =
  (days: number): Matches =>
  (response) =>
    response.state === "due" && response.days_left <= days;

/**
 * Which responses are due within the days given and which came late, as two sentences. Late is an answer known to have come
 * after its last day; where no response is held, that is said and no more. What the office itself supplied is in no count
 * and told beside it.
 */
export function responsesSentence(
  rows: readonly RegisterStateRow[],
  {
    asAt,
    soon,
    place = null,
  }: { readonly asAt: string; readonly soon: number; readonly place?: string | null },
): string {
  const due = countOf(rows, isDueWithin(soon));
  const later = countOf(rows, (response) => response.state === "due" && response.days_left > soon);
  const late = countOf(rows, ({ state }) => state === "answered late");
  const passed = countOf(rows, ({ state }) => state === "no response held");
  const laterText =
    later.counted + later.own === 0 ? "" : ` and ${formatCount(later.counted)} later${andLocal(later.own)}`;
  const dueText = `${many(due.counted, "response")} to the reports held ${due.counted > 1 ? "are" : "is"} due in the next ${formatCount(soon)} days${andLocal(due.own)}${laterText}`;
  const noneLate = `No answer is known to have come late${late.own === 0 ? "" : `, but ${formatCount(late.own)} ${localWord}`}`;
  const lateText =
    late.counted === 0 ? noneLate : `${capital(many(late.counted, "answer"))} came late${andLocal(late.own)}`;
  return [
    `As at ${formatDate(asAt)}${place === null ? "" : `, for ${place}`}, ${dueText}${answeredText(due.answered + later.answered)}.`,
    `${lateText}, and ${many(passed.counted, "report")} ${passed.counted > 1 ? "have" : "has"} passed the last day with no response held${andLocal(passed.own)}${answeredText(passed.answered)}.`,
  ].join(" ");
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
