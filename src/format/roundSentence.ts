import type { DistributionRow } from "../model/distributionRow.js";
import { countForces } from "./countForces.js";
import { formatCount } from "./formatCount.js";

const weak: ReadonlySet<string> = new Set(["Requires improvement", "Inadequate", "Fair", "Poor"]);

/** "Requires improvement or Inadequate", in the words of the scale at hand. */
const weakGrades = (rows: readonly DistributionRow[]): string =>
  [...new Set(rows.filter(({ grade }) => weak.has(grade)).map(({ grade }) => grade))].join(" or ");

interface ItemCount {
  readonly name: string;
  readonly count: number;
  readonly known: number;
}

function weakCounts(rows: readonly DistributionRow[]): readonly ItemCount[] {
  const counts = new Map<string, ItemCount>();
  for (const { item_id, item_name, grade, force_count, known_count } of rows) {
    const before = counts.get(item_id)?.count ?? 0;
    counts.set(item_id, {
      name: item_name,
      known: known_count,
      count: before + (weak.has(grade) ? (force_count ?? 0) : 0),
    });
  }
  return [...counts.values()];
}

/**
 * The sentence above one round's distributions: the item with the most forces at the two lowest grades, with its count and
 * of how many. Items are compared by count only where the same number of forces is known, otherwise the count stands alone.
 * @throws RangeError for no rows, or rows of more than one round.
 */
export function roundSentence(rows: readonly DistributionRow[]): string {
  const [first] = rows;
  if (first === undefined) throw new RangeError("a round needs at least one distribution");
  if (rows.some(({ round_id }) => round_id !== first.round_id))
    throw new RangeError("a sentence is for one round");
  const counts = weakCounts(rows);
  const most = counts.toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name))[0];
  if (most === undefined || most.count === 0)
    return `No force was graded ${weakGrades(rows)} in ${first.round_name}`;
  const known =
    most.known === first.forces_count
      ? `of ${countForces(most.known)}`
      : `of the ${countForces(most.known)} whose grade is known`;
  return `${most.name} has the most forces graded ${weakGrades(rows)} in ${first.round_name}: ${formatCount(most.count)} ${known}`;
}
