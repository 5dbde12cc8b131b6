import { formatCount } from "../format/formatCount.js";
import type { FindingAgeRow } from "../model/responses.js";
import { type Column, column, dateColumn, textColumn } from "./column.js";
import { sourceColumns } from "./sourceColumns.js";

/** What is known of a finding's closing: "not known" is not "open". */
const closing = ({ is_known_closed, status }: FindingAgeRow): string =>
  is_known_closed ? status : status === "open" ? "open" : "not known to be closed";

/** Findings with their age and what is known of their closing. */
export const findingAgeTable: readonly Column<FindingAgeRow>[] = [
  textColumn("summary", "In our words"),
  textColumn("force_name", "Force"),
  textColumn("finding_kind", "Kind"),
  textColumn("subject", "Subject"),
  column<FindingAgeRow, string>({ key: "status", heading: "Status", type: "text" }, closing, (text) => text),
  dateColumn("status_as_at", "Status as at", () => "not stated"),
  dateColumn("published_on", "Published"),
  column<FindingAgeRow, number>(
    { key: "age_months", heading: "Age in months", type: "count" },
    ({ age_months }) => age_months,
    (months, { is_age_about }) => `${is_age_about ? "about " : ""}${formatCount(months)}`,
    ({ age_absence }) => age_absence ?? "date not known",
  ),
  textColumn("addressed_to", "Addressed to"),
  textColumn("report_title", "Report"),
  ...sourceColumns,
];
