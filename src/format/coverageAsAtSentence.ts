import type { PackCoverageRow } from "../model/packPicture.js";
import { countForces } from "./countForces.js";
import { formatList } from "./formatList.js";
import { formatPercent } from "./formatPercent.js";

/** So many names are read in a sentence; of more only their number is given. */
const mostNamed = 12;

/**
 * Of how many forces a judgement stood on a day, and who is missing for which reason: "41 of 43 (95.3%) known. No source
 * found: Kent and Surrey. Not yet published: 3 forces."
 */
export function coverageAsAtSentence(row: PackCoverageRow): string {
  const gaps = [
    ["No source found", row.missing_forces],
    ["Not known whether it had been published", row.not_placed_forces],
    ["Not yet published", row.not_yet_published_forces],
  ] as const;
  const named = gaps
    .filter(([, names]) => names.length > 0)
    .map(([why, names]) => {
      const who = names.length > mostNamed ? countForces(names.length) : formatList(names);
      return ` ${why}: ${who}.`;
    });
  return `${formatPercent(row.known_count, row.forces_count)} forces known.${named.join("")}`;
}
