import type { ConflictRow } from "../model/conflictRow.js";
import { type Column, textColumn } from "./column.js";

/** A statement, linked to the page that makes it; our own counts have none. */
const statement = (key: "first" | "second", heading: string): Column<ConflictRow> => ({
  key: `${key}_statement`,
  heading,
  type: "link",
  value: (row) => row[`${key}_statement`],
  format: (row) => row[`${key}_statement`],
  address: (row) => row[`${key}_address`],
});

/** Disagreements between sources, both statements side by side. */
export const conflictTable: readonly Column<ConflictRow>[] = [
  textColumn("force_name", "Force"),
  textColumn("round_name", "Round", "not applicable"),
  textColumn("conflict_kind", "What disagrees"),
  textColumn("subject", "Of what"),
  statement("first", "One statement"),
  statement("second", "The other"),
  textColumn("explanation", "What is known, and what is shown"),
];
