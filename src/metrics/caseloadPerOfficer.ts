import {
  type AgainstForce,
  type CaseloadPerOfficerRow,
  type CaseloadRow,
  riskLevels,
} from "../model/caseloadRow.js";
import { againstForce } from "./againstForce.js";
import { groupRows } from "./groupRows.js";
import { isWholeCount } from "./isWholeCount.js";
import { type Outcome, type Reason, refusal, success } from "./outcome.js";
import { rateInterval } from "./rateInterval.js";
import { reviewsPerYear } from "./reviewsPerYear.js";
import { weightedCountInterval } from "./weightedCountInterval.js";

export interface RefusedCaseload {
  readonly force_id: string;
  readonly area_name: string;
  readonly as_at: string;
  readonly reason: Reason;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The officers of one area, stated on each of its rows. */
function officersOf(area: readonly CaseloadRow[]): Outcome<number> {
  const levels = new Set(area.map((row) => row.risk));
  if (area.length !== riskLevels.length || levels.size !== riskLevels.length)
    return refusal("not one row per risk level");
  if (!area.every((row) => isWholeCount(row.case_count))) return refusal("not a whole count");
  const [count, ...others] = new Set(area.map((row) => row.officer_count));
  if (count === undefined || others.length > 0) return refusal("officer counts differ");
  // Officers may be full-time equivalents, so they need not be whole.
  return Number.isFinite(count) && count >= 0 ? success(count) : refusal("not a finite number");
}

function sumOfficers(areas: readonly (readonly CaseloadRow[])[]): Outcome<number> {
  let total = 0;
  for (const area of areas) {
    const officers = officersOf(area);
    if (!officers.ok) return officers;
    total += officers.value;
  }
  return total === 0 ? refusal("no officers") : success(total);
}

/** Rows of areas, and their officers taken together, as the columns of one row; the force is not set against itself. */
function caseloadOf(rows: readonly CaseloadRow[], officerCount: number) {
  const caseCount = sum(rows.map((row) => row.case_count));
  const weighted = rows.map(({ risk, case_count }) => ({ count: case_count, weight: reviewsPerYear[risk] }));
  const reviews = sum(weighted.map(({ count, weight }) => count * weight));
  const ofCases = rateInterval(caseCount, officerCount, { per: 1 });
  const ofReviews = weightedCountInterval(weighted);
  return {
    case_count: caseCount,
    officer_count: officerCount,
    cases_per_officer: caseCount / officerCount,
    cases_lower: ofCases.ok ? ofCases.value.lower : null,
    cases_upper: ofCases.ok ? ofCases.value.upper : null,
    cases_against_force: null,
    reviews_per_year: reviews,
    reviews_per_officer: reviews / officerCount,
    reviews_lower: ofReviews.ok ? ofReviews.value.lower / officerCount : null,
    reviews_upper: ofReviews.ok ? ofReviews.value.upper / officerCount : null,
    reviews_against_force: null,
    locator: [...new Set(rows.map((row) => row.locator))].join("; "),
    basis: "derived" as const,
  };
}

/** An area's figures set against those of its force. */
function besideForce(
  row: CaseloadPerOfficerRow,
  force: CaseloadPerOfficerRow | undefined,
): CaseloadPerOfficerRow {
  if (row.is_force_total || force === undefined) return row;
  const set = (lower: number | null, upper: number | null, figure: number): AgainstForce | null =>
    lower === null || upper === null ? null : againstForce({ lower, upper }, figure);
  return {
    ...row,
    cases_against_force: set(row.cases_lower, row.cases_upper, force.cases_per_officer),
    reviews_against_force: set(row.reviews_lower, row.reviews_upper, force.reviews_per_officer),
  };
}

/**
 * Cases per officer and the reviews a year that the policy implies, for each area and then for its force and date
 * (a weighted mean: all cases over all officers). Areas outside the domain are refused one by one, with the reason:
 * no officers, counts that are not whole, officer counts that differ, risk levels missing or repeated. Each figure has its 95%
 * interval, in cases or reviews per officer: it says how the count might have come out, and takes the officers as given.
 * @see HMIC (2007), inspection of Cumbria Constabulary: review frequencies by level of risk
 */
export function caseloadPerOfficer(rows: readonly CaseloadRow[]): {
  readonly rows: readonly CaseloadPerOfficerRow[];
  readonly refused: readonly RefusedCaseload[];
} {
  const answered: CaseloadPerOfficerRow[] = [];
  const refused: RefusedCaseload[] = [];
  const answer = (areas: readonly (readonly CaseloadRow[])[], first: CaseloadRow, isForceTotal: boolean) => {
    const officers = sumOfficers(areas);
    const { risk: _, ...columns } = first;
    const shared = { ...columns, area_name: isForceTotal ? "Force" : first.area_name };
    if (officers.ok)
      answered.push({ ...shared, is_force_total: isForceTotal, ...caseloadOf(areas.flat(), officers.value) });
    else
      refused.push({
        force_id: shared.force_id,
        area_name: shared.area_name,
        as_at: shared.as_at,
        reason: officers.reason,
      });
  };

  for (const force of groupRows(rows, (row) => `${row.force_id} ${row.as_at}`).values()) {
    const areas = [...groupRows(force, (row) => row.area_name).values()];
    for (const area of areas) if (area[0]) answer([area], area[0], false);
    if (force[0]) answer(areas, force[0], true);
  }
  const totals = new Map(
    answered
      .filter(({ is_force_total }) => is_force_total)
      .map((row) => [`${row.force_id} ${row.as_at}`, row]),
  );
  return {
    rows: answered.map((row) => besideForce(row, totals.get(`${row.force_id} ${row.as_at}`))),
    refused,
  };
}
