import type { ConflictRow } from "../model/conflictRow.js";
import { formatDate } from "./formatDate.js";
import { localNote, withLocal } from "./localWords.js";

/** One of the two statements of a disagreement: a day in words, "Requires improvement (local)" where the office's file says it. */
export function statementOf(row: ConflictRow, key: "first" | "second"): string {
  const statement = row[`${key}_statement`];
  const words = /^\d{4}-\d{2}-\d{2}$/.test(statement) ? formatDate(statement) : statement;
  return withLocal(words, row[`${key}_source`] ?? {});
}

/** The same for a table: a statement of the office's own that leads to no page names its paper. */
export function statementWithSource(row: ConflictRow, key: "first" | "second"): string {
  const source = row[`${key}_source`];
  const isNamed = source === null || row[`${key}_address`] !== null;
  return isNamed
    ? statementOf(row, key)
    : `${statementOf(row, key)}: ${source.source_title}, ${source.locator}`;
}

/** What "local" stands for, below a table with a statement of the office's own; none where it has no such statement. */
export const conflictNotes = (rows: readonly ConflictRow[]): readonly string[] =>
  rows.some(({ first_source, second_source }) => first_source !== null || second_source !== null)
    ? [localNote]
    : [];
