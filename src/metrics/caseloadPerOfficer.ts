import {
  type CaseloadPerOfficerRow,
  type CaseloadRow,
  type RiskLevel,
  riskLevels,
} from "../model/caseloadRow.js";
import { groupRows } from "./groupRows.js";
import { isWholeCount } from "./isWholeCount.js";
import { type Outcome, type Reason, refusal, success } from "./outcome.js";

export interface RefusedCaseload {
  readonly force_id: string;
  readonly area_name: string;
  readonly as_at: string;
  readonly reason: Reason;
}

/** Very high risk every two months, high every four, medium every six; the policy sets no period for low risk. */
const reviewsPerYear: Readonly<Record<RiskLevel, number>> = { "very high": 6, high: 3, medium: 2, low: 0 };

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

/** Rows of areas, and their officers taken together, as the columns of one row. */
function caseloadOf(rows: readonly CaseloadRow[], officerCount: number) {
  const caseCount = sum(rows.map((row) => row.case_count));
  const reviews = sum(rows.map((row) => reviewsPerYear[row.risk] * row.case_count));
  return {
    case_count: caseCount,
    officer_count: officerCount,
    cases_per_officer: caseCount / officerCount,
    reviews_per_year: reviews,
    reviews_per_officer: reviews / officerCount,
    locator: [...new Set(rows.map((row) => row.locator))].join("; "),
    basis: "derived" as const,
  };
}

/**
 * Cases per officer and the reviews a year that the policy implies, for each area and then for its force and date
 * (a weighted mean: all cases over all officers). Areas outside the domain are refused one by one, with the reason:
 * no officers, counts that are not whole, officer counts that differ, risk levels missing or repeated.
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
  return { rows: answered, refused };
}
