import * as Plot from "@observablehq/plot";
import { formatMeasure } from "../format/formatMeasure.js";
import type { SeriesPoint } from "./seriesSegments.js";
import { ink, seriesColours } from "./theme.js";

const dashes = ["none", "7 3", "2 3", "9 3 2 3"] as const;

/**
 * The lines of up to four series, each told by dash as well as colour, with a point at every figure.
 * @param symbols the form of the points of each series; circles where other forms have a meaning of their own.
 */
export const seriesMarks = (
  series: readonly (readonly SeriesPoint[])[],
  symbols: readonly Plot.SymbolType[] = [],
): Plot.Markish[] =>
  series.flatMap((line, index) => [
    Plot.line(line, {
      className: "series-line",
      x: "date",
      y: "value",
      z: "stretch",
      stroke: seriesColours[index] ?? ink,
      strokeWidth: index === 0 ? 2.5 : 2,
      strokeDasharray: dashes[index] ?? "none",
    }),
    Plot.dot(line, {
      x: "date",
      y: "value",
      r: 3,
      symbol: symbols[index] ?? "circle",
      fill: seriesColours[index] ?? ink,
      title: ({ area_name, period, row }: SeriesPoint) => `${area_name}, ${period}: ${formatMeasure(row)}`,
    }),
  ]);
