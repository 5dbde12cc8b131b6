import type { MeasureRow } from "../model/measureRow.js";
import { countForces } from "./countForces.js";
import { formatCount } from "./formatCount.js";
import { formatMeasure } from "./formatMeasure.js";
import { formatPeriod } from "./formatPeriod.js";
import { measureHeadline } from "./measureHeadline.js";

const withValue = (row: MeasureRow): row is MeasureRow & { readonly value: number } => row.value !== null;

/**
 * What forces in the order of their figures show: the reader's force beside the national figure and how many others are
 * higher, or, where no force is chosen, the lowest and the highest. Rows are of one measure and period.
 * @throws RangeError for no rows.
 */
export function rankedHeadline(
  rows: readonly MeasureRow[],
  national: MeasureRow | null,
  { force_id, others }: { readonly force_id: string | null; readonly others: string },
): string {
  const [first] = rows;
  if (first === undefined) throw new RangeError("a headline needs at least one row");
  const known = rows.filter(withValue).toSorted((a, b) => a.value - b.value);
  const own = rows.find(({ area_id }) => area_id === force_id);
  if (own !== undefined) {
    const rest = known.filter(({ area_id }) => area_id !== own.area_id);
    const { value } = own;
    if (value === null || rest.length === 0) return measureHeadline(own, national);
    const higher = rest.filter((row) => row.value > value).length;
    return `${measureHeadline(own, national)}; ${formatCount(higher)} of ${formatCount(rest.length)} ${others} ${higher === 1 ? "has" : "have"} a higher figure`;
  }
  const [lowest] = known;
  const highest = known.at(-1);
  if (lowest === undefined || highest === undefined)
    return `${first.measure_name} ${formatPeriod(first.period)}: no figure is held`;
  const nation =
    national === null || national.value === null ? "" : `; England and Wales ${formatMeasure(national)}`;
  return `${first.measure_name} ${formatPeriod(first.period)}: from ${formatMeasure(lowest)} in ${lowest.area_name} to ${formatMeasure(highest)} in ${highest.area_name}${nation}`;
}

/** How the intervals drawn were made: "95% intervals by Byar's method (42 forces)...", or nothing where there are none. */
export function intervalNote(methods: readonly string[]): string {
  if (methods.length === 0) return "";
  const counts = new Map<string, number>();
  for (const method of methods) counts.set(method, (counts.get(method) ?? 0) + 1);
  const parts = [...counts].map(([method, count]) => `${method} (${countForces(count)})`);
  return `Lines are 95% intervals: ${parts.join(", ")}.`;
}

/** Forces that are left off because their figures count by another classification than the rest. */
export const classificationNote = (
  left_out: readonly MeasureRow[],
  classification: string | null,
): string => {
  if (left_out.length === 0) return "";
  const names = left_out.map((row) => `${row.area_name} ${formatMeasure(row)}`).join(", ");
  return `Two classifications: the forces shown count by the ${classification ?? "usual one"}. Left off, because they count by another: ${names}.`;
};

/** The forces of a picture that have no place in it for want of a figure; an empty text where there are none. */
export const noFigureNote = (rows: readonly MeasureRow[]): string =>
  rows.length === 0 ? "" : `No figure: ${rows.map(({ area_name }) => area_name).join(", ")}.`;
