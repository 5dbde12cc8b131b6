import type { RiskLevel } from "../model/caseloadRow.js";

/** Very high risk every two months, high every four, medium every six; the policy sets no period for low risk. */
export const reviewsPerYear: Readonly<Record<RiskLevel, number>> = {
  "very high": 6,
  high: 3,
  medium: 2,
  low: 0,
};
