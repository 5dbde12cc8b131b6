import type { CoverageRow } from "../model/distributionRow.js";
import { formatCount } from "./formatCount.js";
import { formatList } from "./formatList.js";

/** For how many forces a judgement is known, and who is missing: "41 of 43 known; not found: Kent and Surrey". */
export function coverageSentence(
  row: Pick<CoverageRow, "known_count" | "forces_count" | "missing_forces">,
): string {
  const known = `${formatCount(row.known_count)} of ${formatCount(row.forces_count)} known`;
  return row.missing_forces.length === 0 ? known : `${known}; not found: ${formatList(row.missing_forces)}`;
}
