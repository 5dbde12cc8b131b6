import * as Plot from "@observablehq/plot";
import { formatDecimal } from "../format/formatDecimal.js";
import { formatValue } from "../format/formatValue.js";
import type { Value } from "../model/queryResult.js";
import type { ResultPoint } from "../model/resultChart.js";
import { groupedBy } from "./groupedBy.js";
import { plotStyle } from "./plotStyle.js";
import type { ResultAxes } from "./resultChart.js";
import { describe } from "./svg.js";
import { type ChartOptions, ink, seriesColours, smallFontSize, textWidth } from "./theme.js";

export interface ResultLinesOptions extends ChartOptions {
  /** Join the points of a series in the order of x. */
  readonly isJoined: boolean;
}

const dashes = ["none", "7 3", "2 3", "9 3 2 3"] as const;
const symbols = ["circle", "square", "triangle", "diamond"] as const;

interface Placed {
  readonly point: ResultPoint;
  readonly at: Date | number;
  readonly y: number;
}

/** Where a value stands across: a number as it is, a date or a time on the clock of UTC. */
const placeOf = (value: Exclude<Value, null>): Date | number =>
  typeof value === "string"
    ? new Date(`${value.replace(" ", "T")}${value.length > 10 ? "Z" : "T00:00:00Z"}`)
    : Number(value);

/** Points over dates or numbers, joined or not; series are told apart by colour, mark and dash, and named above. */
export function resultLines(
  points: readonly ResultPoint[],
  axes: ResultAxes,
  { isJoined, ...options }: ResultLinesOptions,
): SVGSVGElement {
  const { width } = options;
  const isTime = axes.x.kind === "date" || axes.x.kind === "time";
  const series = [...groupedBy(points, (point) => point.series)].map(([name, held]) => ({
    name,
    points: held
      .map((point): Placed => ({ point, at: placeOf(point.x), y: point.y }))
      .toSorted((a, b) => Number(a.at) - Number(b.at)),
  }));
  const textOf = (value: number): string =>
    formatDecimal(value, Number.isInteger(value) ? 0 : Math.max(1, axes.y.decimals));
  const marginLeft = Math.max(24, ...points.map(({ y }) => textWidth(textOf(y), smallFontSize))) + 12;
  const isNamed = series.length > 1 || (series[0]?.name ?? "") !== "";
  const named = isNamed ? series : [];
  const marginTop = 34 + named.length * 20;
  const colour = (index: number): string => seriesColours[index] ?? ink;
  const mark = (index: number) => symbols[index] ?? "circle";
  const plot = Plot.plot({
    ...plotStyle(options),
    height: Math.round(Math.min(360, Math.max(240, width * 0.42))) + marginTop,
    marginTop,
    marginLeft,
    marginRight: 24,
    marginBottom: 48,
    x: { type: isTime ? "utc" : "linear", label: null, nice: !isTime },
    y: { nice: true, label: null },
    marks: [
      Plot.gridY({ ticks: 5, strokeOpacity: 0.15 }),
      Plot.axisY({ ticks: 5, label: null, tickSize: 0, fontSize: smallFontSize, tickFormat: textOf }),
      Plot.axisX({
        ticks: width < 560 ? 4 : 8,
        label: null,
        fontSize: smallFontSize,
        ...(isTime
          ? {}
          : { tickFormat: (value: number) => formatValue(value, axes.x, Number.isInteger(value) ? 0 : 1) }),
      }),
      ...series.flatMap((line, index) => [
        ...(isJoined
          ? [
              Plot.line(line.points, {
                x: "at",
                y: "y",
                stroke: colour(index),
                strokeWidth: 2,
                strokeDasharray: dashes[index] ?? "none",
              }),
            ]
          : []),
        Plot.dot(line.points, {
          x: "at",
          y: "y",
          r: isJoined ? 3 : 4,
          symbol: mark(index),
          fill: colour(index),
          stroke: ink,
          strokeWidth: isJoined ? 0 : 0.75,
          title: ({ point }: Placed) =>
            [point.series, formatValue(point.x, axes.x), formatDecimal(point.y, axes.y.decimals)]
              .filter((text) => text !== "")
              .join(", "),
        }),
      ]),
      Plot.text([axes.y.name], {
        frameAnchor: "top-left",
        textAnchor: "start",
        lineAnchor: "top",
        dx: -marginLeft,
        dy: -marginTop + 2,
        text: (name: string) => name,
        fontSize: smallFontSize,
        fill: ink,
      }),
      Plot.text([axes.x.name], {
        frameAnchor: "bottom-right",
        textAnchor: "end",
        lineAnchor: "bottom",
        dy: 44,
        text: (name: string) => name,
        fontSize: smallFontSize,
        fill: ink,
      }),
      ...named.flatMap(({ name }, index) => [
        Plot.dot([name], {
          frameAnchor: "top-left",
          dx: -marginLeft + 8,
          dy: -marginTop + 32 + index * 20,
          r: 4,
          symbol: mark(index),
          fill: colour(index),
          stroke: ink,
          strokeWidth: 0.75,
        }),
        Plot.text([name], {
          frameAnchor: "top-left",
          textAnchor: "start",
          lineAnchor: "middle",
          dx: -marginLeft + 20,
          dy: -marginTop + 32 + index * 20,
          text: (text: string) => text,
          fontSize: smallFontSize,
          fill: ink,
        }),
      ]),
    ],
  }) as SVGSVGElement;
  return describe(plot, options);
}
