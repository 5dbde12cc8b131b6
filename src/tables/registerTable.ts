import { otherLastDaySentence } from "../format/deadlineSentence.js";
import type { AbsenceCode } from "../format/formatAbsence.js";
import { formatDate } from "../format/formatDate.js";
import { isAnswered, standingText, withOwnAnswer } from "../format/ownStatements.js";
import { calendarFiles } from "../model/calendarFile.js";
import { ownAnswersOf } from "../model/ownStatements.js";
import type { RegisterStateRow } from "../model/responses.js";
import { type Column, column, dateColumn, textColumn } from "./column.js";
import { sourceColumnWith } from "./sourceColumns.js";

const whyNoLastDay = ({ response }: RegisterStateRow): AbsenceCode =>
  response.state === "no last day" ? response.why : "not stated";

/**
 * The respondent, and the day where it is known: "Kent Police and Crime Commissioner, 26 July 2019". A response that came after
 * the day shown is not held yet on that day.
 */
const responseText = (row: RegisterStateRow): string | null =>
  isAnswered(row)
    ? withOwnAnswer(
        `${row.respondent}${row.responded_on === null ? "" : `, ${formatDate(row.responded_on)}`}`,
        row,
      )
    : null;

/** What a reader of a row should know: another day that a source gives, and the note of the register. */
function remark({ note, other_last_days }: RegisterStateRow): string {
  const other = other_last_days.length === 0 ? [] : [otherLastDaySentence(other_last_days)];
  const parts = [...other, ...(note === null || note === "" ? [] : [note])];
  return parts.length === 0 ? "none" : parts.join(" ");
}

/** The report, linked to the page that states it. */
const reportColumn: Column<RegisterStateRow> = {
  key: "title",
  heading: "Report",
  type: "link",
  value: ({ title }) => title,
  format: ({ title }) => title,
  address: ({ address }) => address,
};

const lastDayColumn = dateColumn<RegisterStateRow>("last_day", "Last day", whyNoLastDay);

const stateColumn = column<RegisterStateRow, string>(
  { key: "response", heading: "Where the response stands", type: "text" },
  standingText,
  (text) => text,
);

/** The source of the report, and of an answer that the office itself supplied by the day. */
const registerSource = sourceColumnWith<RegisterStateRow>("response", (rows) =>
  ownAnswersOf(rows.filter(isAnswered)),
);

/** The register of inspections and responses as it stood on a day. */
export const registerTable: readonly Column<RegisterStateRow>[] = [
  textColumn("force_name", "Force"),
  reportColumn,
  textColumn("report_kind", "Kind"),
  dateColumn("published_on", "Published"),
  textColumn("published_on_evidence", "How the day is known", "date not known"),
  lastDayColumn,
  stateColumn,
  {
    ...column<RegisterStateRow, string>(
      { key: "respondent", heading: "Response held", type: "link" },
      responseText,
      (text) => text,
      () => "no response found",
    ),
    address: (row) => (isAnswered(row) ? row.response_address : null),
  },
  column<RegisterStateRow, string>(
    { key: "calendar", heading: "Calendar file", type: "text" },
    ({ report_id, last_day }) => (last_day === null ? null : calendarFiles.ofReport(report_id)),
    (file) => file,
    whyNoLastDay,
  ),
  column<RegisterStateRow, string>({ key: "note", heading: "Remarks", type: "text" }, remark, (text) => text),
  registerSource,
];

/** The 56-day periods of a calendar strip: what the bars say. */
export const periodTable: readonly Column<RegisterStateRow>[] = [
  textColumn("force_name", "Force"),
  reportColumn,
  dateColumn("published_on", "Published, day 1"),
  lastDayColumn,
  stateColumn,
  registerSource,
];

const short: readonly string[] = ["title", "published_on", "last_day", "response", "respondent"];

/** The register in five columns, for a document on one force: its sources stand below. */
export const shortRegisterTable: readonly Column<RegisterStateRow>[] = registerTable.filter(({ key }) =>
  short.includes(key),
);
