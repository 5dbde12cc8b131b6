import { formatDate } from "../format/formatDate.js";
import { formatGrade } from "../format/formatGrade.js";
import { formatList } from "../format/formatList.js";
import type { ChangeKind, ChangeRow, JudgementChangeRow } from "../model/changeRow.js";
import type { GradeRow } from "../model/gradeRow.js";
import { type Column, column, dateColumn, textColumn } from "./column.js";
import { sourceColumns } from "./sourceColumns.js";

type AnyChange = ChangeRow | JudgementChangeRow;

/** What a judgement was or became; other changes have none. */
export const judgementOf = (row: AnyChange, which: "judgement" | "former"): GradeRow | null =>
  "judgement" in row ? row[which] : null;

const gradeOf = (which: "judgement" | "former", heading: string): Column<AnyChange> =>
  column<AnyChange, string>(
    { key: which, heading, type: "grade" },
    (row) => {
      const judgement = judgementOf(row, which);
      return judgement === null ? null : formatGrade(judgement);
    },
    (text) => text,
    () => "not applicable",
  );

const stated = (heading: string): Column<AnyChange> => textColumn("statement", heading, "not applicable");

/** Where sources give several days, the others stand beside the one used. */
const day: Column<AnyChange> = {
  ...dateColumn<AnyChange>("occurred_on", "Date"),
  format: (row) => {
    const used = dateColumn<AnyChange>("occurred_on", "Date").format(row);
    return row.other_days.length === 0
      ? used
      : `${used} (another source: ${formatList(row.other_days.map(formatDate))})`;
  },
};

const columnsBetween = (...own: readonly Column<AnyChange>[]): readonly Column<AnyChange>[] => [
  textColumn("force_name", "Force"),
  day,
  ...own,
  ...sourceColumns,
];

const subject = (heading: string): Column<AnyChange> => textColumn("subject", heading);
const note: Column<AnyChange> = textColumn("note", "Note", "not applicable");

/** The table of each kind of change: force, date, what, and where it says so. */
export const changeTables: Readonly<Record<ChangeKind, readonly Column<AnyChange>[]>> = {
  "judgement changed": columnsBetween(
    subject("Question or area"),
    gradeOf("former", "From"),
    gradeOf("judgement", "To"),
  ),
  "judgement published": columnsBetween(subject("Question or area"), gradeOf("judgement", "Judgement")),
  "report published": columnsBetween(subject("Report"), stated("Inspectorate")),
  "response published": columnsBetween(subject("Report answered"), stated("Who answered"), note),
  "entered enhanced monitoring": columnsBetween(),
  "left enhanced monitoring": columnsBetween(),
  "status of a finding stated": columnsBetween(subject("Finding, in our words"), stated("Status")),
};

/** Changes of several kinds in one table: those that no period can be sure of. */
export const mixedChangeTable: readonly Column<AnyChange>[] = columnsBetween(
  textColumn("change_kind", "What happened"),
  subject("Of what"),
  gradeOf("judgement", "Judgement"),
);
