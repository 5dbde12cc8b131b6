import type { DatedFindingRow, FindingAgeRow, RegisterRow, SharedDutyRow } from "../model/responses.js";
import { findingAges } from "./findingAges.js";
import { daysOf } from "./publicationOrder.js";

/** What a finding of which nothing is known has of a status. */
export const noStatus = {
  status: "not known",
  status_as_at: null,
  status_source_id: null,
  status_source_title: null,
  status_publisher: null,
  status_address: null,
  status_locator: null,
  status_basis: null,
} as const;

/**
 * Findings of the reports that had been written by a day (ISO date), with their age; a status that was stated later, or that
 * may have been, is not known yet.
 */
export function findingsKnownBy(
  rows: readonly DatedFindingRow[],
  register: readonly RegisterRow[],
  date: string,
): readonly FindingAgeRow[] {
  const reports = new Set(register.map(({ report_id }) => report_id));
  const read = rows
    .filter(({ report_id }) => reports.has(report_id))
    .map((row) =>
      row.status_as_at !== null && daysOf(row.status_as_at).latest > date ? { ...row, ...noStatus } : row,
    );
  return findingAges(read, date);
}

/** Duties that may be one, between reports that had both been written; that one document answered both only once it had. */
export function dutiesKnownBy(
  rows: readonly SharedDutyRow[],
  register: readonly RegisterRow[],
): readonly SharedDutyRow[] {
  const reports = new Set(register.map(({ report_id }) => report_id));
  const answered = new Set(
    register
      .filter(({ respondent }) => respondent !== null)
      .map(({ report_id, force_id }) => `${report_id}|${force_id}`),
  );
  return rows
    .filter(
      ({ force_report_id, national_report_id }) =>
        reports.has(force_report_id) && reports.has(national_report_id),
    )
    .map((row) => ({
      ...row,
      is_answered_together:
        row.is_answered_together &&
        [row.force_report_id, row.national_report_id].every((id) => answered.has(`${id}|${row.force_id}`)),
    }))
    .filter(({ is_answered_together, subject }) => is_answered_together || subject !== null);
}
