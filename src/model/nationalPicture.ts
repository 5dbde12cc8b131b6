import type { ComparabilityRow } from "./comparability.js";
import type { CoverageRow, DistributionRow } from "./distributionRow.js";

/** What the national page and the movement page show. */
export interface NationalPicture {
  readonly distributions: readonly DistributionRow[];
  readonly coverage: readonly CoverageRow[];
  /** Every pair of rounds, the earlier first. */
  readonly comparability: readonly ComparabilityRow[];
}
