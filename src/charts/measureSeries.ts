import * as Plot from "@observablehq/plot";
import { formatMeasure } from "../format/formatMeasure.js";
import type { MeasureRow } from "../model/measureRow.js";
import { periodsAcross, valuesUp } from "./axes.js";
import { periodTicks } from "./periodTicks.js";
import { plotStyle } from "./plotStyle.js";
import { drawSeriesLabels, seriesLabelWidth } from "./seriesLabels.js";
import { seriesMarks } from "./seriesMarks.js";
import { breakDate, classificationBreaks, type SeriesBreak, seriesPoints } from "./seriesSegments.js";
import { describe, svg } from "./svg.js";
import {
  type ChartOptions,
  fontSize,
  ink,
  seriesColours,
  smallFontSize,
  textWidth,
  wrapText,
} from "./theme.js";

export interface MeasureSeriesOptions extends ChartOptions {
  /** Where lines are cut; by default where the rows change classification. */
  readonly breaks?: readonly SeriesBreak[];
  /** Start the axis at zero; for a measure whose size matters more than its change. */
  readonly fromZero?: boolean;
}

const symbols = ["circle", "square", "triangle", "diamond"] as const;
const lineHeight = 16;

/**
 * Lines of a measure over its periods, one an area, named at the line's end; for measures, never for grades.
 * A line is cut where a value is absent and at a break, which is drawn and named.
 * @throws RangeError for more than four series.
 */
export function measureSeries(
  rows: readonly MeasureRow[],
  { breaks = classificationBreaks(rows), fromZero = false, ...options }: MeasureSeriesOptions,
): SVGSVGElement {
  const { document, width } = options;
  const series = seriesPoints(rows, breaks).filter((points) => points.length > 0);
  if (series.length > seriesColours.length)
    throw new RangeError(`too many series: ${series.length} (at most ${seriesColours.length})`);
  const points = series.flat();
  const decimals = rows[0]?.decimals ?? 0;
  const marginRight = seriesLabelWidth(series, width);
  const marginLeft =
    Math.max(...points.map(({ row }) => textWidth(formatMeasure(row), smallFontSize)), 0) + 12;
  const unitLines = wrapText(rows[0]?.unit ?? "", width);
  const marginTop = unitLines.length * lineHeight + (breaks.length > 0 ? 28 : 14);
  const dates = points.map(({ date }) => date);
  const cuts = breaks.map((cut) => ({ ...cut, date: breakDate(cut.period_end, dates) }));
  const ticks = periodTicks(points, width - marginLeft - marginRight);
  const height = Math.round(Math.min(340, Math.max(240, width * 0.42))) + marginTop;

  const plot = Plot.plot({
    ...plotStyle(options),
    height,
    marginTop,
    marginLeft,
    marginRight,
    marginBottom: 32,
    x: { type: "utc", label: null },
    y: { nice: true, zero: fromZero, label: null },
    marks: [
      ...valuesUp(decimals),
      periodsAcross(ticks),
      Plot.ruleX(cuts, { x: "date", stroke: ink, strokeWidth: 1.5, strokeDasharray: "7 4" }),
      ...seriesMarks(series, symbols),
    ],
  }) as SVGSVGElement & Plot.Plot;

  const xOf = (date: Date): number => Number(plot.scale("x")?.apply(date));
  const yOf = (value: number): number => Number(plot.scale("y")?.apply(value));
  plot.append(
    ...unitLines.map((line, index) =>
      svg(
        document,
        "text",
        { x: 0, y: 12 + index * lineHeight, "text-anchor": "start", "font-size": smallFontSize },
        [line],
      ),
    ),
    ...cuts.map(({ date, label }) => {
      const half = textWidth(label, smallFontSize) / 2;
      const x = Math.min(Math.max(xOf(date), half), width - half);
      return svg(
        document,
        "text",
        { x, y: marginTop - 8, "text-anchor": "middle", "font-size": smallFontSize, "font-weight": 600 },
        [label],
      );
    }),
    ...drawSeriesLabels(document, series, { xOf, yOf, width, floor: height - 32 }),
  );
  plot.setAttribute("font-size", String(fontSize));
  return describe(plot, options);
}
