import type { AbsenceCode } from "../format/formatAbsence.js";
import type { ReportRow } from "../model/reportRow.js";
import { type Column, column, countColumn, dateColumn, textColumn } from "./column.js";
import { sourceColumn } from "./sourceColumns.js";

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
    ...dateColumn<ReportRow>("responded_on", "Responded", () => "no response found"),
    type: "link",
    address: ({ response_address }) => response_address,
  },
  countColumn("response_days", "Days to respond", whyNoDays),
  column<ReportRow, string>(
    { key: "is_late", heading: "In time", type: "text" },
    ({ is_late }) => (is_late === null ? null : is_late ? "late" : "in time"),
    (text) => text,
    (row) => (row.last_day === null ? whyNoLastDay(row) : whyNoDays(row)),
  ),
  sourceColumn,
];
