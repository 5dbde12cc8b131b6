import { type CaseloadRiskRow, type CaseloadRow, riskLevels } from "../model/caseloadRow.js";
import { againstForce } from "./againstForce.js";
import { caseloadPerOfficer } from "./caseloadPerOfficer.js";
import { rateInterval } from "./rateInterval.js";

/**
 * Cases of each level of risk per officer, the highest risk first, for each area and then for its force and date: cases of
 * that risk over all officers of the area, with the 95% interval (exact below ten cases, Byar's from there) and where it
 * leaves the figure of the force. Areas that `caseloadPerOfficer` refuses have no rows.
 * @see caseloadPerOfficer
 */
export function caseloadPerRisk(rows: readonly CaseloadRow[]): readonly CaseloadRiskRow[] {
  const { rows: places } = caseloadPerOfficer(rows);
  return riskLevels.flatMap((risk) => {
    const ofRisk = places.flatMap((place) => {
      const own = rows.filter(
        (row) =>
          row.risk === risk &&
          row.force_id === place.force_id &&
          row.as_at === place.as_at &&
          (place.is_force_total || row.area_name === place.area_name),
      );
      const case_count = own.reduce((sum, row) => sum + row.case_count, 0);
      const interval = rateInterval(case_count, place.officer_count, { per: 1 });
      if (!interval.ok) return [];
      const { rate, lower, upper, method } = interval.value;
      const { force_id, force_name, area_name, is_force_total, as_at, officer_count } = place;
      const { source_id, source_title, publisher, address, locator } = place;
      const source = { source_id, source_title, publisher, address, locator, basis: "derived" as const };
      const key = { force_id, force_name, area_name, is_force_total, as_at, risk };
      return [
        { ...key, case_count, officer_count, cases_per_officer: rate, lower, upper, method, ...source },
      ];
    });
    return ofRisk.map((row) => {
      const force = ofRisk.find(
        (total) => total.is_force_total && total.force_id === row.force_id && total.as_at === row.as_at,
      );
      const isSet = force !== undefined && !row.is_force_total;
      return { ...row, against_force: isSet ? againstForce(row, force.cases_per_officer) : null };
    });
  });
}
