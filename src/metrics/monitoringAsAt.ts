import type { MonitoringSpellRow } from "../model/reportRow.js";
import { daysOf, hadCome } from "./publicationOrder.js";

/** The end of a spell as it was known on a day, and what is to be said of it. */
function endOn(row: MonitoringSpellRow, date: string): Pick<MonitoringSpellRow, "left_on" | "note"> {
  if (row.left_on === null) return { left_on: null, note: row.note };
  const hasEnded = hadCome(daysOf(row.left_on), date);
  if (hasEnded === "yes") return { left_on: row.left_on, note: row.note };
  return {
    left_on: null,
    note:
      hasEnded === "no"
        ? "The spell had not ended by then."
        : `The source gives ${row.left_on} and no day for its end, so whether it had ended by then is not known.`,
  };
}

/**
 * Spells of enhanced monitoring as they stood on a day (ISO date): those that had begun, without an end that came later. Where
 * only a month or year is known, a spell had begun, or ended, once that was wholly past.
 */
export function monitoringAsAt(
  rows: readonly MonitoringSpellRow[],
  date: string,
): readonly MonitoringSpellRow[] {
  return rows
    .filter(({ entered_on }) => hadCome(daysOf(entered_on), date) === "yes")
    .map((row) => ({ ...row, ...endOn(row, date) }));
}
