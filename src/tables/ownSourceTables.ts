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

const aboutColumns: readonly Column<LocalStatementRow>[] = [
  textColumn("force_name", "Force"),
  column<LocalStatementRow, string>(
    { key: "statement_kind", heading: "About", type: "text" },
    ({ statement_kind, round_name }) =>
      round_name === null ? statement_kind : `${statement_kind}, ${round_name}`,
    (text) => text,
  ),
  statementColumn("subject", "Of what"),
  statementColumn("statement", "Local"),
];

/** Statements of the office's files beside what is held of the same. */
export const ownStatementTable: readonly Column<LocalStatementRow>[] = [
  ...aboutColumns,
  statementColumn("held_statement", "Held by Peelboard"),
  ...sourceColumns,
];

/** Statements of one document that nothing held speaks of; what the document is stands above them. */
export const newStatementTable: readonly Column<LocalStatementRow>[] = [
  ...aboutColumns,
  ...sourceColumns.filter(({ key }) => key === "locator"),
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
