import type { DistributionRow } from "../model/distributionRow.js";
import { countForces, wasOrWere } from "./countForces.js";
import { forItem } from "./forItem.js";
import { formatCount } from "./formatCount.js";
import { formatList } from "./formatList.js";

type StatedRow = DistributionRow & { readonly force_count: number };

const isStated = (row: DistributionRow): row is StatedRow => row.force_count !== null;

/** "24 of 43 forces were graded Good and 1 Outstanding": the first grade carries the noun and the verb. */
function gradeCounts(rows: readonly StatedRow[], noun: string): string {
  return formatList(
    rows.map((row, index) => {
      const count = formatCount(row.force_count);
      return index === 0
        ? `${count}${noun} ${wasOrWere(row.force_count)} graded ${row.grade}`
        : `${count} ${row.grade}`;
    }),
  );
}

/**
 * The sentence above a national distribution: the most common grade, or grades where they tie, with its count.
 * Takes the rows of one round, item and kind, one a grade. Says when grades are known for some forces only, how many were
 * not graded, and that a published count names some grades and not the others, when no grade can be called most common.
 * @throws RangeError for no rows, or rows of more than one round, item or kind.
 */
export function distributionHeadline(rows: readonly DistributionRow[]): string {
  const [first] = rows;
  if (!first) throw new RangeError("a distribution needs at least one row");
  const { round_id, item_id, kind, known_count, not_graded_count, forces_count } = first;
  if (rows.some((row) => row.round_id !== round_id || row.item_id !== item_id || row.kind !== kind))
    throw new RangeError("a headline is for one round, item and kind");

  const where = `${forItem(first.item_name)} in ${first.round_name}`;
  const ofAll = ` of ${countForces(forces_count)}`;
  const stated = rows.filter(isStated).toSorted((a, b) => a.grade_rank - b.grade_rank);
  if (stated.length === 0) return `The number of forces at each grade is not stated ${where}`;
  if (stated.length < rows.length)
    return `${gradeCounts(stated, ofAll)} ${where}; the counts of the other grades are not stated`;

  const most = Math.max(...stated.map((row) => row.force_count));
  if (most === 0) return `No force's grade is known ${where}`;
  const modal = stated.filter((row) => row.force_count === most);
  const ungraded =
    not_graded_count === 0
      ? ""
      : `; ${countForces(not_graded_count)} ${wasOrWere(not_graded_count)} not graded`;
  return known_count + not_graded_count === forces_count
    ? `${gradeCounts(modal, ofAll)} ${where}${ungraded}`
    : `Of the ${countForces(known_count)} whose grade is known, ${gradeCounts(modal, "")} ${where}${ungraded}`;
}
