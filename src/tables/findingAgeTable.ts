import { formatCount } from "../format/formatCount.js";
import { formatDate } from "../format/formatDate.js";
import { withOwnStatus } from "../format/ownStatements.js";
import { ownStatusesOf } from "../model/ownStatements.js";
import type { FindingAgeRow } from "../model/responses.js";
import { type Column, column, dateColumn, textColumn } from "./column.js";
import { placeColumns, sourceColumnWith } from "./sourceColumns.js";

const notKnownClosed = "not known to be closed";

/** What is known of a finding's closing: "not known" is not "open". */
const closing = ({ is_known_closed, status }: FindingAgeRow): string =>
  is_known_closed ? status : status === "open" ? "open" : notKnownClosed;

/** Findings with their age and what is known of their closing. */
export const findingAgeTable: readonly Column<FindingAgeRow>[] = [
  textColumn("summary", "In our words"),
  textColumn("force_name", "Force"),
  textColumn("finding_kind", "Kind"),
  textColumn("subject", "Subject"),
  column<FindingAgeRow, string>({ key: "status", heading: "Status", type: "text" }, closing, (text, row) =>
    text === notKnownClosed ? text : withOwnStatus(text, row),
  ),
  column<FindingAgeRow, string>(
    { key: "status_as_at", heading: "Status as at", type: "date" },
    ({ status_as_at }) => status_as_at,
    (day, row) => withOwnStatus(formatDate(day), row),
  ),
  dateColumn("published_on", "Published"),
  column<FindingAgeRow, number>(
    { key: "age_months", heading: "Age in months", type: "count" },
    ({ age_months }) => age_months,
    (months, { is_age_about }) => `${is_age_about ? "about " : ""}${formatCount(months)}`,
    ({ age_absence }) => age_absence ?? "date not known",
  ),
  textColumn("addressed_to", "Addressed to"),
  textColumn("report_title", "Report"),
  sourceColumnWith<FindingAgeRow>("status", ownStatusesOf),
  ...placeColumns,
];
