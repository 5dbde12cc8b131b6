import type { MeasureRow } from "../model/measureRow.js";
import { formatMeasure } from "./formatMeasure.js";
import { formatPeriod } from "./formatPeriod.js";

type KnownRow = MeasureRow & { readonly value: number };

const isKnown = (row: MeasureRow): row is KnownRow => row.value !== null;

const polarities: Readonly<Record<MeasureRow["polarity"], string>> = {
  "higher is better": "A higher figure is better.",
  "lower is better": "A lower figure is better.",
  none: "Neither a higher nor a lower figure is better by itself: the shades say how much, not how well.",
};

const isPerResident = ({ denominator_name }: MeasureRow): boolean =>
  denominator_name?.startsWith("people living") ?? false;

/** City of London has few residents and many workers and visitors, so that its rates per resident stand apart. */
export const isOutlier = (row: MeasureRow): boolean => row.area_id === "city-of-london" && isPerResident(row);

/**
 * The sentence above a map of one measure: from the lowest to the highest force, and the reader's own where one is chosen.
 * City of London's rates per resident are left out of the range. Takes the rows of the forces in one period.
 */
export function measureMapHeadline(rows: readonly MeasureRow[], own: MeasureRow | null): string {
  const ranked = rows
    .filter(isKnown)
    .filter((row) => !isOutlier(row))
    .toSorted((a, b) => a.value - b.value);
  const [lowest] = ranked;
  const highest = ranked.at(-1);
  if (lowest === undefined || highest === undefined) return `No figure is held for any force`;
  const period = formatPeriod(lowest.period);
  const range = `${lowest.measure_name} ${period}: from ${formatMeasure(lowest)} in ${lowest.area_name} to ${formatMeasure(highest)} in ${highest.area_name}`;
  return own === null || own.value === null ? range : `${range}; ${formatMeasure(own)} in ${own.area_name}`;
}

/** What the measure is, which way is better, and why City of London stands apart. */
export function measureMapNote(rows: readonly MeasureRow[]): string {
  const [first] = rows;
  if (first === undefined) return "";
  const outlier = rows.find(isOutlier);
  const apart =
    outlier === undefined
      ? ""
      : ` City of London, ${formatMeasure(outlier)}, has few residents and many workers and visitors; it stands apart from the range and the shades.`;
  return `${first.definition} ${polarities[first.polarity]}${apart}`;
}
