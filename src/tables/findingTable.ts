import { formatDate } from "../format/formatDate.js";
import { withOwnStatus } from "../format/ownStatements.js";
import { ownStatusesOf } from "../model/ownStatements.js";
import type { FindingRow } from "../model/reportRow.js";
import { type Column, column, countColumn, textColumn } from "./column.js";
import { placeColumns, sourceColumnWith } from "./sourceColumns.js";

/** Recommendations, areas for improvement and causes of concern, in our own words. */
export const findingTable: readonly Column<FindingRow>[] = [
  textColumn("summary", "In our words"),
  textColumn("subject", "Subject"),
  textColumn("finding_kind", "Kind"),
  countColumn("finding_number", "Number", () => "not stated"),
  textColumn("addressed_to", "Addressed to"),
  column<FindingRow, string>(
    { key: "status", heading: "Last known status", type: "text" },
    ({ status }) => status,
    withOwnStatus,
  ),
  column<FindingRow, string>(
    { key: "status_as_at", heading: "Status as at", type: "date" },
    ({ status_as_at }) => status_as_at,
    (day, row) => withOwnStatus(formatDate(day), row),
    () => "date not known",
  ),
  textColumn("report_title", "Report"),
  sourceColumnWith<FindingRow>("status", ownStatusesOf),
  ...placeColumns,
];
