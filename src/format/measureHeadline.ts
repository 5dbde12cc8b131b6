import type { MeasureRow } from "../model/measureRow.js";
import { formatMeasure } from "./formatMeasure.js";
import { formatPeriod } from "./formatPeriod.js";

const withUnit = (row: MeasureRow): string =>
  row.unit === "score" ? `a score of ${formatMeasure(row)}` : `${formatMeasure(row)} ${row.unit}`;

/** "Cumbria: 14.8 arrests per 1,000 people in 2017/18, against 12.2 in England and Wales": one area beside the national figure. */
export function measureHeadline(row: MeasureRow, national: MeasureRow | null): string {
  const period = formatPeriod(row.period);
  const isCompared = national !== null && national.value !== null;
  if (row.value === null)
    return `${row.area_name}: no figure ${period}${isCompared ? `; England and Wales: ${withUnit(national)}` : ""}`;
  const own = `${row.area_name}: ${withUnit(row)} ${period}`;
  return isCompared ? `${own}, against ${formatMeasure(national)} in England and Wales` : own;
}

/**
 * The sentence above a measure's course: its first and latest figure. Nothing is said across a change of classification: then
 * only the latest stretch is spoken of.
 * @param breaks ISO dates of the end of the first period after each change.
 * @throws RangeError for no rows.
 */
export function seriesHeadline(rows: readonly MeasureRow[], breaks: readonly string[] = []): string {
  const lastBreak = breaks.toSorted().at(-1) ?? "";
  const stretch = rows
    .filter(({ period_end, value }) => period_end >= lastBreak && value !== null)
    .toSorted((a, b) => a.period_end.localeCompare(b.period_end));
  const [first] = stretch;
  const last = stretch.at(-1);
  const [any] = rows;
  if (any === undefined) throw new RangeError("a series needs at least one row");
  if (first === undefined || last === undefined)
    return `${any.area_name}: no figure is held for ${any.measure_name.toLowerCase()}`;
  const start = `${last.area_name}: ${withUnit(first)} ${formatPeriod(first.period)}`;
  if (first === last) return start;
  const since = lastBreak === "" ? "" : ", since the classification changed";
  return `${start} and ${formatMeasure(last)} ${formatPeriod(last.period)}${since}`;
}
