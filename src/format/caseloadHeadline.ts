import type { CaseloadPerOfficerRow, CaseloadRow } from "../model/caseloadRow.js";
import { isLocal } from "../model/localSource.js";
import { formatCount } from "./formatCount.js";
import { formatDecimal } from "./formatDecimal.js";
import { formatList } from "./formatList.js";
import { ofThemLocal, withLocal } from "./localWords.js";

const load = {
  cases_per_officer: "cases per officer",
  reviews_per_officer: "implied reviews a year per officer",
} as const;

/**
 * The sentence above a caseload chart: the area, or areas, with the most cases, or implied reviews, per officer against the force as a whole.
 * Takes the rows of one force and date: its areas and the force total.
 * @throws RangeError when there is no area or no force total.
 */
export function caseloadHeadline(
  rows: readonly CaseloadPerOfficerRow[],
  figure: "cases_per_officer" | "reviews_per_officer" = "cases_per_officer",
): string {
  const force = rows.find((row) => row.is_force_total);
  const areas = rows.filter((row) => !row.is_force_total);
  if (!force || areas.length === 0)
    throw new RangeError("a caseload headline needs areas and their force total");
  const most = Math.max(...areas.map((row) => row[figure]));
  const heaviest = areas.filter((row) => row[figure] === most).map((row) => withLocal(row.area_name, row));
  const whole = `${formatDecimal(force[figure], 1)} across ${withLocal(force.force_name, force)}`;
  return `${formatList(heaviest)} had the most ${load[figure]}: ${formatDecimal(most, 1)}, against ${whole}`;
}

/** "16 of 311 registered sexual offenders were assessed as very high risk". */
export function statedRiskHeadline(cases: readonly CaseloadRow[]): string {
  const sumOf = (rows: readonly CaseloadRow[]): number =>
    rows.reduce((sum, { case_count }) => sum + case_count, 0);
  const countOf = (rows: readonly CaseloadRow[]): string => formatCount(sumOf(rows));
  const veryHigh = cases.filter(({ risk }) => risk === "very high");
  const local = ofThemLocal(sumOf(cases), sumOf(cases.filter(isLocal)));
  return `${countOf(veryHigh)} of ${countOf(cases)}${local} registered sexual offenders were assessed as very high risk`;
}

/** How often the policy has a case reviewed. */
export const reviewsNote =
  "Six reviews a year for a very high risk case, three for a high risk one, two for a medium risk one.";
