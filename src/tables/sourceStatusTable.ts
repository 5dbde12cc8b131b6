import { formatAge } from "../format/formatAge.js";
import { formatDate } from "../format/formatDate.js";
import type { SourceStatusRow } from "../model/ownData.js";
import { type Column, column, dateColumn, textColumn } from "./column.js";

/** As much of a date as is known, not after the day that is told of. */
const agedFrom = ({ published_on, retrieved_on }: SourceStatusRow, asAt: string): string | null =>
  [published_on, retrieved_on].find((day) => day !== null && day <= asAt) ?? null;

/** "2 years 3 months", or since it was read where no publication day is known. */
const age = (row: SourceStatusRow, asAt: string): string | null => {
  const from = agedFrom(row, asAt);
  if (from === null) return null;
  return `${formatAge(from, asAt)}${from === row.published_on ? "" : " since it was read"}`;
};

/** The day, why it is expected then, and that it has passed. */
function nextExpected(
  { next_expected_on, next_expected_basis }: SourceStatusRow,
  asAt: string,
): string | null {
  // Without a day the basis says what follows from the last edition, or that nothing is stated.
  if (next_expected_on === null) return next_expected_basis;
  const passed = next_expected_on < asAt ? "; that day has passed" : "";
  const basis = next_expected_basis === null ? "" : ` (${next_expected_basis})`;
  return `${formatDate(next_expected_on)}${basis}${passed}`;
}

/** What came of the last attempt to fetch it: "unchanged, 3 October 2026". */
function lastResult({ last_result, last_tried_at, last_message, can_be_fetched }: SourceStatusRow): string {
  if (last_result === null || last_tried_at === null)
    return can_be_fetched ? "not tried yet" : "cannot be fetched by itself";
  const message = last_message === null ? "" : `: ${last_message}`;
  return `${last_result}, ${formatDate(last_tried_at.slice(0, 10))}${message}`;
}

/** How old each source was on a day, when its next edition is expected, and what the last refresh gave. */
export const sourceStatusTable = (asAt: string): readonly Column<SourceStatusRow>[] => [
  textColumn("title", "Source"),
  textColumn("publisher", "Publisher"),
  dateColumn("published_on", "Published"),
  column<SourceStatusRow, string>(
    { key: "age", heading: `Age on ${formatDate(asAt)}`, type: "text" },
    (row) => age(row, asAt),
    (text) => text,
    () => "date not known",
  ),
  column<SourceStatusRow, string>(
    { key: "next_expected_on", heading: "Next edition expected", type: "text" },
    (row) => nextExpected(row, asAt),
    (text) => text,
    () => "not stated",
  ),
  column<SourceStatusRow, string>(
    { key: "last_result", heading: "Last refresh", type: "text" },
    lastResult,
    (text) => text,
  ),
];
