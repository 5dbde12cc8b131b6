import type { DistributionRow } from "../model/distributionRow.js";
import { countForces, wasOrWere } from "./countForces.js";
import { forItem } from "./forItem.js";
import { formatCount } from "./formatCount.js";
import { formatList } from "./formatList.js";

const weak: ReadonlySet<string> = new Set(["Requires improvement", "Inadequate", "Fair", "Poor"]);

/** "Requires improvement or Inadequate", in the words of the scale at hand. */
const weakGrades = (rows: readonly DistributionRow[]): string =>
  [...new Set(rows.filter(({ grade }) => weak.has(grade)).map(({ grade }) => grade))].join(" or ");

interface ItemCount {
  readonly name: string;
  readonly count: number;
  readonly known: number;
  /** The count if every force whose grade is not known had one of the two lowest. */
  readonly countAtMost: number;
}

function weakCounts(rows: readonly DistributionRow[]): readonly ItemCount[] {
  const counts = new Map<string, ItemCount>();
  for (const {
    item_id,
    item_name,
    grade,
    force_count,
    known_count,
    not_graded_count,
    forces_count,
  } of rows) {
    const count = (counts.get(item_id)?.count ?? 0) + (weak.has(grade) ? (force_count ?? 0) : 0);
    const countAtMost = count + forces_count - known_count - not_graded_count;
    counts.set(item_id, { name: item_name, known: known_count, count, countAtMost });
  }
  return [...counts.values()];
}

/** Whether the leading items stay in the lead whatever the grades that are not found. */
const isCertain = (leading: readonly ItemCount[], counts: readonly ItemCount[]): boolean =>
  counts.every((item) =>
    leading.includes(item)
      ? leading.length === 1 || item.countAtMost === item.count
      : item.countAtMost < (leading[0]?.count ?? 0),
  );

/**
 * The sentence above one round's distributions: the item with the most forces at the two lowest grades, with its count and
 * of how many. That an item has the most is said only where the grades that are not found cannot change it, and of all that
 * tie; otherwise the count stands alone.
 * @throws RangeError for no rows, or rows of more than one round.
 */
export function roundSentence(rows: readonly DistributionRow[]): string {
  const [first] = rows;
  if (first === undefined) throw new RangeError("a round needs at least one distribution");
  if (rows.some(({ round_id }) => round_id !== first.round_id))
    throw new RangeError("a sentence is for one round");
  const grades = weakGrades(rows);
  const counts = weakCounts(rows);
  const most = Math.max(...counts.map(({ count }) => count));
  const leading = counts
    .filter(({ count }) => count === most)
    .toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));
  const [one] = leading;
  if (one === undefined || most === 0)
    return counts.every(({ countAtMost }) => countAtMost === 0)
      ? `No force was graded ${grades} in ${first.round_name}`
      : `No judgement held is ${grades} in ${first.round_name}`;
  const count = formatCount(most);
  const known =
    one.known === first.forces_count
      ? countForces(one.known)
      : `the ${countForces(one.known)} whose grade is known`;
  if (!isCertain(leading, counts))
    return `${count} of ${known} ${wasOrWere(most)} graded ${grades} ${forItem(one.name)} in ${first.round_name}`;
  const names = formatList(leading.map(({ name }) => name));
  return leading.length === 1
    ? `${names} has the most forces graded ${grades} in ${first.round_name}: ${count} of ${known}`
    : `${names} have the most forces graded ${grades} in ${first.round_name}: ${count} each`;
}
