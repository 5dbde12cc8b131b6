import type { RegisterStateRow } from "../model/responses.js";
import { formatCount } from "./formatCount.js";
import { formatDate } from "./formatDate.js";

/** "no report", "1 report", "4 reports". */
const many = (count: number, noun: string): string =>
  count === 0 ? `no ${noun}` : `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;

/**
 * Which responses are due within the days given and which came late, as two sentences. Late is an answer known to have come
 * after its last day; where no response is held, that is said and no more.
 */
export function responsesSentence(
  rows: readonly RegisterStateRow[],
  {
    asAt,
    soon,
    place = null,
  }: { readonly asAt: string; readonly soon: number; readonly place?: string | null },
): string {
  const count = (matches: (row: RegisterStateRow) => boolean): number => rows.filter(matches).length;
  const due = count(({ response }) => response.state === "due" && response.days_left <= soon);
  const later = count(({ response }) => response.state === "due" && response.days_left > soon);
  const late = count(({ response }) => response.state === "answered late");
  const passed = count(({ response }) => response.state === "no response held");
  const laterText = later === 0 ? "" : ` and ${formatCount(later)} later`;
  return [
    `As at ${formatDate(asAt)}${place === null ? "" : `, for ${place}`}, ${many(due, "response")} to the reports held ${due > 1 ? "are" : "is"} due in the next ${formatCount(soon)} days${laterText}.`,
    `${late === 0 ? "No answer is known to have come late" : `${capital(many(late, "answer"))} came late`}, and ${many(passed, "report")} ${passed > 1 ? "have" : "has"} passed the last day with no response held.`,
  ].join(" ");
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
