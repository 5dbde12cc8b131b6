import type { DatedFindingRow, FindingAgeRow } from "../model/responses.js";
import { ageInMonths } from "./ageInMonths.js";

const closing: ReadonlySet<string> = new Set(["addressed", "closed"]);

/** Whether a statement was made by a day, as far as its date is known; one without a date may have been. */
const isBy = (statement: string | null, asAt: string): boolean =>
  statement === null || statement <= asAt.slice(0, statement.length);

/**
 * Findings with their age on a day (ISO date), in the order given, and what was known by then of their closing; findings of
 * reports published later are left out. A finding of a report without a date is kept, since it may have been there.
 * @see ageInMonths
 */
export function findingAges(rows: readonly DatedFindingRow[], asAt: string): readonly FindingAgeRow[] {
  return rows
    .filter(({ published_on }) => published_on === null || isBy(published_on, asAt))
    .map((row) => {
      const age = row.published_on === null ? null : ageInMonths(row.published_on, asAt);
      const counted = age?.ok ? age.value : null;
      return {
        ...row,
        is_known_closed: closing.has(row.status) && isBy(row.status_as_at, asAt),
        age_months: counted?.months ?? null,
        is_age_about: counted?.is_about ?? false,
        age_absence: counted !== null ? null : age === null ? "date not known" : "date is partial",
      };
    });
}

/** The oldest first, those without a date last. */
export const byFindingAge = (a: FindingAgeRow, b: FindingAgeRow): number =>
  (b.age_months ?? -1) - (a.age_months ?? -1) || a.force_name.localeCompare(b.force_name, "en");
