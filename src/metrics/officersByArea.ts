import type { CaseloadPerOfficerRow } from "../model/caseloadRow.js";
import type { OfficersNeededRow } from "../model/officersNeededRow.js";
import { officersNeeded } from "./officersNeeded.js";
import { type Outcome, refusal, success } from "./outcome.js";

/** What is set over the officers. */
const loadOf = (row: CaseloadPerOfficerRow, load: "cases" | "reviews"): number =>
  load === "cases" ? row.case_count : row.reviews_per_year;

/**
 * Officers that each area of a force would need for a level of cases, or of implied reviews a year, per officer; without a
 * level, for the figure of the force. Takes the rows of one force and date. `rest_per_officer` is the figure of the force
 * without the area, `force_then` that of the force with the officers added. Refuses a level that is not above 0, and rows without a force total.
 * @see officersNeeded
 */
export function officersByArea(
  rows: readonly CaseloadPerOfficerRow[],
  { load, level = null }: { readonly load: "cases" | "reviews"; readonly level?: number | null },
): Outcome<readonly OfficersNeededRow[]> {
  const force = rows.find((row) => row.is_force_total);
  if (force === undefined) return refusal("no officers");
  const forceLoad = loadOf(force, load);
  const target = level ?? forceLoad / force.officer_count;
  const needed: OfficersNeededRow[] = [];
  for (const row of rows) {
    if (row.is_force_total) continue;
    const own = loadOf(row, load);
    const outcome = officersNeeded(own, row.officer_count, target);
    if (!outcome.ok) return outcome;
    const { officers, whole_officers, more, load_per_officer } = outcome.value;
    const otherOfficers = force.officer_count - row.officer_count;
    const { source_id, source_title, publisher, address, locator } = row;
    needed.push({
      ...{ source_id, source_title, publisher, address, locator, basis: "derived" },
      ...{ force_id: row.force_id, force_name: row.force_name, area_name: row.area_name, as_at: row.as_at },
      load,
      load_count: own,
      officer_count: row.officer_count,
      level: target,
      is_force_level: level === null,
      officers_needed: officers,
      whole_officers,
      more_officers: more,
      load_per_officer_then: load_per_officer,
      rest_per_officer: otherOfficers > 0 ? (forceLoad - own) / otherOfficers : null,
      force_then: forceLoad / (force.officer_count + Math.max(more, 0)),
    });
  }
  return success(needed);
}
