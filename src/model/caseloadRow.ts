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

/** Whether the 95% interval of an area leaves out the figure of the force, and on which side; null for the force itself. */
export type AgainstForce = "above" | "below" | "not told apart";

/** One row per area, and one for the force (`area_name` "Force"): the caseload per officer, with 95% intervals. */
export interface CaseloadPerOfficerRow extends Provenance {
  readonly force_id: string;
  readonly force_name: string;
  readonly area_name: string;
  readonly is_force_total: boolean;
  readonly as_at: string;
  readonly case_count: number;
  readonly officer_count: number;
  readonly cases_per_officer: number;
  readonly cases_lower: number | null;
  readonly cases_upper: number | null;
  readonly cases_against_force: AgainstForce | null;
  /** Reviews a year implied by the policy's frequencies: 6 a very high, 3 a high, 2 a medium risk case. */
  readonly reviews_per_year: number;
  readonly reviews_per_officer: number;
  /** Null where fewer than ten cases are to be reviewed. */
  readonly reviews_lower: number | null;
  readonly reviews_upper: number | null;
  readonly reviews_against_force: AgainstForce | null;
}

/** One row per area and level of risk, and as many for the force (`area_name` "Force"): cases of that risk per officer. */
export interface CaseloadRiskRow extends Provenance {
  readonly force_id: string;
  readonly force_name: string;
  readonly area_name: string;
  readonly is_force_total: boolean;
  readonly as_at: string;
  readonly risk: RiskLevel;
  readonly case_count: number;
  /** All officers of the area: none is kept for one level of risk. */
  readonly officer_count: number;
  readonly cases_per_officer: number;
  readonly lower: number;
  readonly upper: number;
  /** How the interval was worked out: exact below ten cases. */
  readonly method: "Byar" | "exact Poisson";
  readonly against_force: AgainstForce | null;
}
