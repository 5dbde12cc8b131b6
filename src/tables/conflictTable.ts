import { statementWithSource } from "../format/conflictWords.js";
import type { ConflictRow } from "../model/conflictRow.js";
import { type Column, column, textColumn } from "./column.js";

/** A statement, linked to the page that makes it; our own counts have none, and a paper of the office's own may have none. */
const statement = (key: "first" | "second", heading: string): Column<ConflictRow> => ({
  key: `${key}_statement`,
  heading,
  type: "link",
  value: (row) => row[`${key}_statement`],
  format: (row) => statementWithSource(row, key),
  address: (row) => row[`${key}_address`],
});

/** Disagreements between sources, both statements side by side. */
export const conflictTable: readonly Column<ConflictRow>[] = [
  textColumn("force_name", "Force"),
  textColumn("round_name", "Round", "not applicable"),
  textColumn("conflict_kind", "What disagrees"),
  column<ConflictRow, string>(
    { key: "subject", heading: "Of what", type: "text" },
    ({ subject }) => subject,
    // The subject is then the report's identifier; force and round stand beside it.
    (subject, { conflict_kind }) => (conflict_kind === "publication dates" ? "the report" : subject),
  ),
  statement("first", "One statement"),
  statement("second", "The other"),
  textColumn("explanation", "What is known, and what is shown"),
];
