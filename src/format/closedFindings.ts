import type { FindingAgeRow } from "../model/responses.js";
import { formatDate } from "./formatDate.js";
import { withLocal } from "./localWords.js";
import { statusInWords } from "./ownStatements.js";

/** "Recommendation 1", "Area for improvement". */
export function formatFindingKind({
  finding_kind,
  finding_number,
}: Pick<FindingAgeRow, "finding_kind" | "finding_number">): string {
  const kind = `${finding_kind.charAt(0).toUpperCase()}${finding_kind.slice(1)}`;
  return finding_number === null ? kind : `${kind} ${finding_number}`;
}

/** A finding that a source calls closed: what it was, of which report, and who says so since when, each marked that is the office's. */
export const closedFindingSentence = (row: FindingAgeRow): string =>
  `${formatFindingKind(row)}, ${withLocal(row.report_title, row)}: ${row.summary} ${statusInWords(`(${row.status}${row.status_as_at === null ? "" : `, stated ${formatDate(row.status_as_at)}`})`, row)}.`;

/** That a force has no finding held by a day, or none that is not known to be closed. */
export const noFindingSentence = (force_name: string, asAt: string, isAnyHeld: boolean): string =>
  isAnyHeld
    ? `No finding on ${force_name} that is not known to be closed is held on ${formatDate(asAt)}.`
    : `No recommendation, area for improvement or cause of concern is held that concerns ${force_name} and was published by ${formatDate(asAt)}.`;

/** Why a finding may be told too early. */
export const undatedFindings =
  "A report without a date is told where nothing says that it came later, so it may not have been published by this day.";
