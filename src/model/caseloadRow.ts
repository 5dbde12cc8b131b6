import type { Provenance } from "./provenance.js";

export const riskLevels = ["very high", "high", "medium", "low"] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** One row per force, area (basic command unit), date and risk level. */
export interface CaseloadRow extends Provenance {
  readonly force_id: string;
  readonly force_name: string;
  readonly area_name: string;
  readonly as_at: string;
  readonly risk: RiskLevel;
  readonly case_count: number;
  /** Officers of the area: the same on each of its rows, not to be added over risk levels. */
  readonly officer_count: number;
}

/** One row per area, and one for the force (`area_name` "Force"): the caseload per officer. */
export interface CaseloadPerOfficerRow extends Provenance {
  readonly force_id: string;
  readonly force_name: string;
  readonly area_name: string;
  readonly is_force_total: boolean;
  readonly as_at: string;
  readonly case_count: number;
  readonly officer_count: number;
  readonly cases_per_officer: number;
  /** Reviews a year implied by the policy's frequencies: 6 a very high, 3 a high, 2 a medium risk case. */
  readonly reviews_per_year: number;
  readonly reviews_per_officer: number;
}
