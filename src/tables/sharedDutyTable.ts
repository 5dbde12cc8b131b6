import type { SharedDutyRow } from "../model/responses.js";
import { type Column, column, countColumn, textColumn } from "./column.js";
import { sourceColumns } from "./sourceColumns.js";

/** Why a force report and a national report stand beside each other. */
const reason = ({ is_answered_together, subject }: SharedDutyRow): string =>
  [
    ...(is_answered_together ? ["one document answers both"] : []),
    ...(subject === null ? [] : [`both have findings on ${subject.toLowerCase()}`]),
  ].join("; ");

/** Force reports beside the national reports that one response may answer. */
export const sharedDutyTable: readonly Column<SharedDutyRow>[] = [
  textColumn("force_name", "Force"),
  textColumn("force_report_title", "Report of the force"),
  textColumn("national_report_title", "National report"),
  column<SharedDutyRow, string>(
    { key: "reason", heading: "Why they stand together", type: "text" },
    reason,
    (text) => text,
  ),
  countColumn("force_finding_count", "Findings held of the force report"),
  countColumn("national_finding_count", "Findings held of the national report"),
  ...sourceColumns,
];

const alone: ReadonlySet<string> = new Set(["force_name", "source_title", "locator", "basis"]);

/** The same for a document on one force: its sources stand below. */
export const shortDutyTable: readonly Column<SharedDutyRow>[] = sharedDutyTable.filter(
  ({ key }) => !alone.has(key),
);
