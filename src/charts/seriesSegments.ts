import type { MeasureRow } from "../model/measureRow.js";
import { groupedBy } from "./groupedBy.js";

/** Where a classification or a count changed: values on its two sides are not joined. */
export interface SeriesBreak {
  /** ISO date of the end of the first period after the change. */
  readonly period_end: string;
  readonly label: string;
}

/** The breaks that the rows themselves tell: the first period of an area under another classification. */
export function classificationBreaks(rows: readonly MeasureRow[]): SeriesBreak[] {
  const changes = [...groupedBy(rows, ({ area_id }) => area_id).values()].flatMap((areaRows) => {
    const inOrder = areaRows.toSorted((a, b) => a.period_end.localeCompare(b.period_end));
    return inOrder
      .filter((row, index) => index > 0 && row.classification !== inOrder[index - 1]?.classification)
      .map(({ period_end }) => period_end);
  });
  return [...new Set(changes)].map((period_end) => ({ period_end, label: "classification changed" }));
}

/** Where a break is drawn: halfway between the last period before it and the first after it. */
export function breakDate(period_end: string, dates: readonly Date[]): Date {
  const after = new Date(`${period_end}T00:00:00Z`).getTime();
  const before = Math.max(...dates.map((date) => date.getTime()).filter((time) => time < after));
  return new Date(Number.isFinite(before) ? (before + after) / 2 : after);
}

export interface SeriesPoint {
  readonly area_name: string;
  /** Position of the series, which chooses its line and marker. */
  readonly series: number;
  /** Points of one stretch are joined; a gap or a break starts another. */
  readonly stretch: string;
  readonly period: string;
  readonly date: Date;
  readonly value: number;
  readonly row: MeasureRow;
}

/**
 * The points of each area's line in time order, cut into stretches wherever a value is absent, a period that another
 * area has is missing, or a break lies between two periods.
 */
export function seriesPoints(rows: readonly MeasureRow[], breaks: readonly SeriesBreak[]): SeriesPoint[][] {
  const periods = [...new Set(rows.map(({ period_end }) => period_end))].toSorted();
  return [...groupedBy(rows, ({ area_id }) => area_id).values()].map((areaRows, series) => {
    const points: SeriesPoint[] = [];
    let stretch = 0;
    for (const period_end of periods) {
      if (breaks.some((cut) => cut.period_end === period_end)) stretch += 1;
      const row = areaRows.find((candidate) => candidate.period_end === period_end);
      if (row === undefined || row.value === null) {
        stretch += 1;
        continue;
      }
      points.push({
        area_name: row.area_name,
        series,
        stretch: `${series}-${stretch}`,
        period: row.period,
        date: new Date(`${period_end}T00:00:00Z`),
        value: row.value,
        row,
      });
    }
    return points;
  });
}
