import { formatCount } from "../format/formatCount.js";
import { formatDate } from "../format/formatDate.js";
import type { AddedTableRow, FailureRow, LocalStatementRow, OwnFileRow } from "../model/ownData.js";
import { type Column, column, countColumn, dateColumn, textColumn } from "./column.js";
import { sourceColumns } from "./sourceColumns.js";

/** The title where every row is the office's own, and need not say so. */
const ownTitle = ({ title }: { readonly title: string }): string => title.replace(/^Local: /, "");

/** The office's own files, one a row. */
export const ownFileTable: readonly Column<OwnFileRow>[] = [
  textColumn("file", "File"),
  column<OwnFileRow, string>(
    { key: "title", heading: "What it holds", type: "text" },
    ownTitle,
    (title) => title,
  ),
  countColumn("rows", "Rows read"),
  countColumn("embargoed_rows", "Left out: under embargo"),
  countColumn("unfilled_rows", "Not filled in yet"),
];

/** Published tables that were added, one a row. */
export const addedTableTable: readonly Column<AddedTableRow>[] = [
  column<AddedTableRow, string>({ key: "title", heading: "Table", type: "text" }, ownTitle, (title) => title),
  textColumn("publisher", "Publisher"),
  textColumn("edition", "Edition"),
  textColumn("file", "File"),
  dateColumn("added_on", "Added"),
  countColumn("figures", "Figures"),
  column<AddedTableRow, string>(
    { key: "totals", heading: "Totals of the file", type: "text" },
    ({ totals_checked, totals_withheld }) =>
      totals_checked + totals_withheld === 0
        ? "none stated"
        : `${formatCount(totals_checked)} agree with the figures${totals_withheld === 0 ? "" : `; ${formatCount(totals_withheld)} not checked, a part is missing`}`,
    (text) => text,
  ),
  countColumn("rows_passed_over", "Rows passed over"),
  countColumn("same_as_held", "Same as held"),
  countColumn("differ_from_held", "Differ"),
  countColumn("not_held", "New"),
];

const outcomes: Readonly<Record<LocalStatementRow["outcome"], string>> = {
  conflict: "Conflict: both are shown",
  "fills a gap": "Fills a gap",
  "same as held": "Same as held",
};

/** Days that stand within a statement, in words: "entered 2019-05-02" is "entered 2 May 2019". */
const daysInWords = (text: string): string =>
  text.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatDate(day));

const statementColumn = (
  key: "subject" | "statement" | "held_statement",
  heading: string,
): Column<LocalStatementRow> =>
  column<LocalStatementRow, string>(
    { key, heading, type: "text" },
    (row) => row[key],
    daysInWords,
    () => "nothing held",
  );

/** Statements of the office's files beside what is held. */
export const ownStatementTable: readonly Column<LocalStatementRow>[] = [
  textColumn("force_name", "Force"),
  textColumn("statement_kind", "About"),
  textColumn("round_name", "Round", "not applicable"),
  statementColumn("subject", "Of what"),
  statementColumn("statement", "Local"),
  statementColumn("held_statement", "Held by Peelboard"),
  column<LocalStatementRow, string>(
    { key: "outcome", heading: "Outcome", type: "text" },
    ({ outcome }) => outcomes[outcome],
    (text) => text,
  ),
  ...sourceColumns,
];

/** Files that were refused, with the first of what was wrong with each. */
export const failureTable: readonly Column<FailureRow>[] = [
  textColumn("file", "File"),
  column<FailureRow, string>(
    { key: "at", heading: "Refused on", type: "date" },
    ({ at }) => at.slice(0, 10),
    formatDate,
  ),
  textColumn("verb", "By"),
  countColumn("faults", "Faults"),
  column<FailureRow, string>(
    { key: "lines", heading: "What was wrong", type: "text" },
    ({ lines }) => (lines.length === 0 ? null : lines.join(" ")),
    (text) => text,
  ),
];
