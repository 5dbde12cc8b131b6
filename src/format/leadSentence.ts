import type { CoverageRow } from "../model/distributionRow.js";
import { formatCount } from "./formatCount.js";

/**
 * The first sentence of the national page: the latest round and how much of it is known.
 * Takes the coverage of one round, one row an area.
 * @throws RangeError for no rows.
 */
export function leadSentence(rows: readonly CoverageRow[]): string {
  const [first] = rows;
  if (first === undefined) throw new RangeError("a round needs at least one area");
  const known = rows.map(({ known_count }) => known_count);
  const least = Math.min(...known);
  const most = Math.max(...known);
  const range =
    least === most ? formatCount(least) : `between ${formatCount(least)} and ${formatCount(most)}`;
  return `The latest full round is ${first.round_name}. It graded ${formatCount(rows.length)} areas of policing in every force; each judgement is known here for ${range} of the ${formatCount(first.forces_count)} forces.`;
}
