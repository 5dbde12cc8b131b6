import type { Value } from "./queryResult.js";

/** How a result may be drawn. */
export const resultChartKinds = ["none", "bar", "line", "dot"] as const;
export type ResultChartKind = (typeof resultChartKinds)[number];

/** Stands in the place of a column's name for the number of rows. */
export const rowsCounted = "*";

/** What the reader chose to see: columns by their names, `y` a column or the number of rows, `split` a column or "". */
export interface ResultChart {
  readonly kind: string;
  readonly x: string;
  readonly y: string;
  readonly split: string;
}

/** One mark: a place across, a figure, and the series it belongs to ("" where there is but one). */
export interface ResultPoint {
  readonly x: Exclude<Value, null>;
  readonly y: number;
  readonly series: string;
}

/** Why a result is not drawn as chosen. */
export const chartRefusals = [
  "grades are counted",
  "grades reckoned with",
  "line over grades",
  "line over rounds",
  "line needs an order",
  "no numbers",
  "no rows",
  "one value a place",
  "column not in the result",
  "too many bars",
  "too many dots",
  "too many series",
] as const;
export type ChartRefusal = (typeof chartRefusals)[number];
