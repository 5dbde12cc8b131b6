import type { MeasureRow } from "../model/measureRow.js";

/**
 * City of London has few residents and many workers and visitors, so that its rates per resident say little and would press
 * all other forces together in a picture. Gives its row among those of one measure and period; null where there is none, and
 * for a measure that is not divided by residents.
 */
export function residentOutlier<Row extends MeasureRow>(forces: readonly Row[]): Row | null {
  const row = forces.find(({ area_id }) => area_id === "city-of-london");
  return row?.denominator_name?.startsWith("people living") ? row : null;
}

/** The forces that are drawn together: all but that one, which is drawn where it is the force that is looked at. */
export function drawnTogether<Row extends MeasureRow>(
  forces: readonly Row[],
  force_id: string | null,
): readonly Row[] {
  const outlier = residentOutlier(forces);
  return outlier === null || outlier.area_id === force_id ? forces : forces.filter((row) => row !== outlier);
}
