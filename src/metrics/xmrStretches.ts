import { type Outcome, refusal } from "./outcome.js";
import { type SeriesPart, seriesStretches } from "./seriesStretches.js";
import { type XmrColumns, xmrChart } from "./xmrChart.js";

/** A run of seven cannot show in fewer, so that two of the four rules would be silent whatever happened. */
export const fewestForXmr = 7;

interface SeriesRow {
  readonly period_end: string;
  readonly value: number | null;
  readonly classification: string | null;
}

export interface XmrStretch<Row> extends SeriesPart<Row> {
  /** The rows with mean, limits and signals, or why there are none. */
  readonly chart: Outcome<readonly (Row & { readonly value: number } & XmrColumns)[]>;
}

/**
 * One XmR chart for each stretch of a series within which figures may be compared, never one across a cut. A stretch of fewer
 * than seven points has none: "too few points". Limits of fewer than 12 points are marked trial. Never for grades.
 * @see xmrChart
 * @see seriesStretches
 */
export function xmrStretches<Row extends SeriesRow>(
  rows: readonly Row[],
  { screen = false }: { readonly screen?: boolean } = {},
): readonly XmrStretch<Row>[] {
  return seriesStretches(rows).map((part) => ({
    ...part,
    chart: part.rows.length < fewestForXmr ? refusal("too few points") : xmrChart(part.rows, { screen }),
  }));
}
