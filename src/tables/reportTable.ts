import type { AbsenceCode } from "../format/formatAbsence.js";
import { formatCount } from "../format/formatCount.js";
import { formatDate } from "../format/formatDate.js";
import { withOwnAnswer } from "../format/ownStatements.js";
import { ownAnswersOf } from "../model/ownStatements.js";
import type { ReportRow } from "../model/reportRow.js";
import { type Column, column, dateColumn, textColumn } from "./column.js";
import { sourceColumnWith } from "./sourceColumns.js";

const isFullDate = (date: string | null): boolean => date?.length === 10;

/** Why there is no last day: the day of publication is not known in full, or no duty to respond applied. */
const whyNoLastDay = ({ published_on }: ReportRow): AbsenceCode => {
  if (published_on === null) return "date not known";
  return isFullDate(published_on) ? "not applicable" : "date is partial";
};

/** Why there is no count of days: nothing was answered, or a date lacks its day. */
const whyNoDays = (row: ReportRow): AbsenceCode => {
  if (row.responded_on === null) return "no response found";
  return isFullDate(row.published_on) ? "date is partial" : whyNoLastDay(row);
};

/** Inspection reports and the responses to them. */
export const reportTable: readonly Column<ReportRow>[] = [
  {
    key: "title",
    heading: "Report",
    type: "link",
    value: ({ title }) => title,
    format: ({ title }) => title,
    address: ({ address }) => address,
  },
  textColumn("force_name", "Force"),
  textColumn("report_kind", "Kind"),
  dateColumn("published_on", "Published"),
  dateColumn("last_day", "Last day for comments", whyNoLastDay),
  {
    ...column<ReportRow, string>(
      { key: "responded_on", heading: "Responded", type: "link" },
      ({ responded_on }) => responded_on,
      (day, row) => withOwnAnswer(formatDate(day), row),
      () => "no response found",
    ),
    address: ({ response_address }) => response_address,
  },
  column<ReportRow, number>(
    { key: "response_days", heading: "Days to respond", type: "count" },
    ({ response_days }) => response_days,
    (days, row) => withOwnAnswer(formatCount(days), row),
    whyNoDays,
  ),
  column<ReportRow, string>(
    { key: "is_late", heading: "In time", type: "text" },
    ({ is_late }) => (is_late === null ? null : is_late ? "late" : "in time"),
    withOwnAnswer,
    (row) => (row.last_day === null ? whyNoLastDay(row) : whyNoDays(row)),
  ),
  sourceColumnWith<ReportRow>("response", ownAnswersOf),
];
