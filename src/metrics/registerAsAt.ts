import type { RegisterRow, RegisterStateRow } from "../model/responses.js";
import { isoDateOf, isoDay } from "./isoDay.js";
import { responseState } from "./responseState.js";
import { daysToLastDay } from "./statutoryPeriod.js";

/** Last days that follow from other publication days than the one used: full ISO dates separated by a space. */
function otherLastDays({ last_day, other_published_on }: RegisterRow): readonly string[] {
  if (last_day === null || other_published_on === null) return [];
  return other_published_on.split(" ").flatMap((published) => {
    const day = isoDay(published);
    return day.ok ? [isoDateOf(day.value + daysToLastDay)] : [];
  });
}

/**
 * The register as it stood on a day (ISO date), in the order given: each report with where its response stood. Reports
 * published later are left out and counted.
 * @see responseState
 */
export function registerAsAt(
  rows: readonly RegisterRow[],
  asAt: string,
): { readonly rows: readonly RegisterStateRow[]; readonly later_count: number } {
  const standing = rows.flatMap((row) => {
    const response = responseState(row, asAt);
    return response.ok ? [{ ...row, response: response.value, other_last_days: otherLastDays(row) }] : [];
  });
  return { rows: standing, later_count: rows.length - standing.length };
}
