import { caseloadPerOfficer, type RefusedCaseload } from "../../src/metrics/caseloadPerOfficer.ts";
import { caseloadPerRisk } from "../../src/metrics/caseloadPerRisk.ts";
import type { CaseloadPerOfficerRow, CaseloadRiskRow, CaseloadRow } from "../../src/model/caseloadRow.ts";
import type { Query } from "./ask.ts";
import { provenance } from "./provenance.ts";

/** Registered sexual offenders and public protection officers: as stated, and per officer. */
export interface Caseload {
  readonly cases: readonly CaseloadRow[];
  readonly perOfficer: readonly CaseloadPerOfficerRow[];
  readonly byRisk: readonly CaseloadRiskRow[];
  /** Areas that have no caseload per officer, each with the reason. */
  readonly refused: readonly RefusedCaseload[];
}

/** Every caseload held, with cases and implied reviews per officer of each area and of the force, and by level of risk. */
export const caseload: Query<Caseload> = async (warehouse) => {
  const cases = await warehouse.rows<CaseloadRow>(`
    select f.force_id, fo.force_name, f.area_name, f.as_at, f.risk, f.case_count, f.officer_count, ${provenance.columns}
    from fact_caseload f
    join dim_force fo on fo.force_id = f.force_id
    ${provenance.joins}
    order by fo.force_name, f.as_at, f.area_name,
      list_position(['very high', 'high', 'medium', 'low'], f.risk)`);
  const { rows: perOfficer, refused } = caseloadPerOfficer(cases);
  return { cases, perOfficer, byRisk: caseloadPerRisk(cases), refused };
};
