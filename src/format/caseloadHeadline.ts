import type { CaseloadPerOfficerRow } from "../model/caseloadRow.js";
import { formatDecimal } from "./formatDecimal.js";
import { formatList } from "./formatList.js";

/**
 * The sentence above a caseload chart: the area, or areas, with the most cases per officer against the force as a whole.
 * Takes the rows of one force and date: its areas and the force total.
 * @throws RangeError when there is no area or no force total.
 */
export function caseloadHeadline(rows: readonly CaseloadPerOfficerRow[]): string {
  const force = rows.find((row) => row.is_force_total);
  const areas = rows.filter((row) => !row.is_force_total);
  if (!force || areas.length === 0)
    throw new RangeError("a caseload headline needs areas and their force total");
  const most = Math.max(...areas.map((row) => row.cases_per_officer));
  const heaviest = areas.filter((row) => row.cases_per_officer === most).map((row) => row.area_name);
  const whole = `${formatDecimal(force.cases_per_officer, 1)} across ${force.force_name}`;
  return `${formatList(heaviest)} had the most cases per officer: ${formatDecimal(most, 1)}, against ${whole}`;
}
