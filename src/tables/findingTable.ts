import type { FindingRow } from "../model/reportRow.js";
import { type Column, countColumn, dateColumn, textColumn } from "./column.js";
import { sourceColumns } from "./sourceColumns.js";

/** Recommendations, areas for improvement and causes of concern, in our own words. */
export const findingTable: readonly Column<FindingRow>[] = [
  textColumn("summary", "In our words"),
  textColumn("subject", "Subject"),
  textColumn("finding_kind", "Kind"),
  countColumn("finding_number", "Number", () => "not stated"),
  textColumn("addressed_to", "Addressed to"),
  textColumn("status", "Last known status"),
  dateColumn("status_as_at", "Status as at"),
  textColumn("report_title", "Report"),
  ...sourceColumns,
];
