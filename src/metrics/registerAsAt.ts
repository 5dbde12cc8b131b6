import { isAnswerOwn } from "../model/ownStatements.js";
import type { RegisterRow, RegisterStateRow } from "../model/responses.js";
import { isoDateOf, isoDay } from "./isoDay.js";
import { responseState } from "./responseState.js";
import { daysToLastDay } from "./statutoryPeriod.js";

/** Last days that follow from other publication days than the one used: full ISO dates separated by a space. */
function otherLastDays({ last_day, other_published_on }: RegisterRow): readonly string[] {
  if (last_day === null || other_published_on === null) return [];
  return other_published_on.split(" ").flatMap((published) => {
    const day = isoDay(published);
    return day.ok ? [isoDateOf(day.value + daysToLastDay)] : [];
  });
}

/** What a report without an answer has of one. */
export const noAnswer = {
  respondent: null,
  responded_on: null,
  response_days: null,
  is_late: null,
  response_source_id: null,
  response_source_title: null,
  response_publisher: null,
  response_address: null,
  response_locator: null,
  response_basis: null,
} as const;

/**
 * The register as it stood on a day (ISO date), in the order given: each report with where its response stood. Reports
 * published later are left out and counted.
 * @see responseState
 */
export function registerAsAt(
  rows: readonly RegisterRow[],
  asAt: string,
): { readonly rows: readonly RegisterStateRow[]; readonly later_count: number } {
  const standing = rows.flatMap((row) => {
    const response = responseState(row, asAt);
    const embedded = isAnswerOwn(row) ? responseState({ ...row, ...noAnswer }, asAt) : response;
    return response.ok && embedded.ok
      ? [
          {
            ...row,
            response: response.value,
            embedded_response: embedded.value,
            other_last_days: otherLastDays(row),
          },
        ]
      : [];
  });
  return { rows: standing, later_count: rows.length - standing.length };
}
