import type { MeasureRow } from "../model/measureRow.js";
import { formatMeasure } from "./formatMeasure.js";
import { formatPeriod } from "./formatPeriod.js";
import { shortMeasureName } from "./shortMeasureName.js";

/**
 * Two measures of one area in the last period that they share: "Cumbria at 31 March 2022: police officers 1,361.2, police staff
 * 800.1". Nothing is said of the years between.
 * @throws RangeError where the rows have no figure in the last of the periods.
 */
export function besideHeadline(rows: readonly MeasureRow[], periods: readonly string[]): string {
  const last = periods.at(-1);
  const latest = rows.filter(({ period }) => period === last);
  const [first] = latest;
  if (first === undefined || last === undefined)
    throw new RangeError("two measures without a period in common");
  const figures = latest.map((row) => {
    const name = shortMeasureName(row.measure_name);
    return `${name.charAt(0).toLowerCase()}${name.slice(1)} ${formatMeasure(row)}`;
  });
  return `${first.area_name} ${formatPeriod(last)}: ${figures.join(", ")}`;
}
