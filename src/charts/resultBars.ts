import * as Plot from "@observablehq/plot";
import { formatDecimal } from "../format/formatDecimal.js";
import { formatValue } from "../format/formatValue.js";
import type { ResultPoint } from "../model/resultChart.js";
import { type Grade, gradeLetter } from "../model/scale.js";
import { plotStyle } from "./plotStyle.js";
import type { ResultAxes } from "./resultChart.js";
import { describe } from "./svg.js";
import {
  barFill,
  type ChartOptions,
  fontSize,
  gradeFill,
  ink,
  smallFontSize,
  textWidth,
  wrapText,
} from "./theme.js";

export interface ResultBarsOptions extends ChartOptions {
  readonly mark: "bar" | "dot";
}

interface Row {
  readonly key: string;
  readonly lines: readonly string[];
  readonly points: readonly ResultPoint[];
}

const lineHeight = 16;
const barHeight = 20;
const narrowWidth = 560;
const grades = Object.keys(gradeFill) as readonly Grade[];

const gradeOf = ({ x }: ResultPoint): Grade | null => grades.find((grade) => grade === x) ?? null;
const rankOf = (point: ResultPoint): number => {
  const grade = gradeOf(point);
  return grade === null ? grades.length : grades.indexOf(grade);
};

/** A row for each place and series, in the order of the result; grades in the order of their scale. */
function rowsOf(points: readonly ResultPoint[], { x }: ResultAxes, room: number): readonly Row[] {
  const ordered = x.kind === "grade" ? points.toSorted((a, b) => rankOf(a) - rankOf(b)) : points;
  const rows = new Map<string, ResultPoint[]>();
  for (const point of ordered) {
    const key = `${typeof point.x} ${point.x}\n${point.series}`;
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [point]);
    else row.push(point);
  }
  return [...rows].map(([key, held]) => {
    const [point] = held;
    if (point === undefined) return { key, lines: [], points: held };
    const grade = gradeOf(point);
    const place = `${grade === null ? "" : `${gradeLetter(grade)} `}${formatValue(point.x, x)}`;
    const text = point.series === "" ? place : `${place}, ${point.series}`;
    return { key, lines: wrapText(text, room), points: held };
  });
}

/**
 * Horizontal bars from zero, or dots, one row for each place; the words stand on the left, on a phone above. Each bar has its
 * figure at its end.
 */
export function resultBars(
  points: readonly ResultPoint[],
  axes: ResultAxes,
  { mark, ...options }: ResultBarsOptions,
): SVGSVGElement {
  const { width } = options;
  const isNarrow = width < narrowWidth;
  const rows = rowsOf(points, axes, isNarrow ? width : Math.min(320, width * 0.38));
  const labels = rows.map(({ lines }) => lines);
  const widest = Math.max(0, ...labels.flat().map((line) => textWidth(line)));
  const most = Math.max(1, ...labels.map(({ length }) => length));
  const textOf = ({ y }: ResultPoint): string => formatDecimal(y, axes.y.decimals);
  const figures = Math.max(0, ...points.map((point) => textWidth(textOf(point), smallFontSize)));
  const marginLeft = isNarrow ? 1 : widest + 12;
  const pitch = isNarrow
    ? most * lineHeight + barHeight + 12
    : Math.max(barHeight + 8, most * lineHeight + 8);
  const dropped = isNarrow ? (most * lineHeight) / 2 : 0;
  const marginTop = 8;
  const marginBottom = mark === "dot" ? 44 : 8;
  const values = points.map(({ y }) => y);
  const placed = points.map((point) => ({
    ...point,
    row: rows.findIndex(({ points: held }) => held.includes(point)),
  }));
  const plot = Plot.plot({
    ...plotStyle(options),
    height: marginTop + rows.length * pitch + marginBottom,
    marginTop,
    marginBottom,
    marginLeft,
    marginRight: mark === "bar" ? figures + 12 : 20,
    x: {
      label: null,
      axis: null,
      ...(mark === "bar"
        ? { domain: [Math.min(0, ...values), Math.max(0, ...values) || 1] }
        : { nice: true, zero: false }),
    },
    y: { domain: rows.map((_, index) => index), padding: 0, axis: null, type: "band" },
    marks: [
      ...(mark === "dot"
        ? [
            Plot.gridX({ ticks: isNarrow ? 4 : 8, strokeOpacity: 0.15 }),
            Plot.axisX({
              ticks: isNarrow ? 4 : 8,
              label: null,
              fontSize: smallFontSize,
              tickFormat: (value: number) =>
                formatDecimal(value, Number.isInteger(value) ? 0 : Math.max(1, axes.y.decimals)),
            }),
            Plot.text([axes.y.name], {
              frameAnchor: "bottom-left",
              textAnchor: "start",
              lineAnchor: "bottom",
              dy: marginBottom - 4,
              text: (name: string) => name,
              fontSize: smallFontSize,
              fill: ink,
            }),
          ]
        : isNarrow
          ? []
          : [Plot.ruleX([0], { stroke: ink })]),
      Plot.text(rows, {
        y: (_, index) => index,
        text: ({ lines }: Row) => lines.join("\n"),
        frameAnchor: "left",
        textAnchor: "start",
        lineAnchor: isNarrow ? "bottom" : "middle",
        dx: -marginLeft,
        dy: isNarrow ? dropped - barHeight / 2 - 4 : 0,
        lineHeight: lineHeight / fontSize,
        fontSize,
        fill: ink,
      }),
      mark === "bar"
        ? Plot.barX(placed, {
            y: "row",
            x: "y",
            insetTop: (pitch - barHeight) / 2 + dropped,
            insetBottom: (pitch - barHeight) / 2 - dropped,
            fill: (point: ResultPoint) => {
              const grade = axes.x.kind === "grade" ? gradeOf(point) : null;
              return grade === null ? barFill : gradeFill[grade];
            },
            stroke: ink,
          })
        : Plot.dot(placed, { y: "row", x: "y", r: 4.5, fill: barFill, stroke: ink, dy: dropped }),
      ...(mark === "bar"
        ? [
            Plot.text(placed, {
              y: "row",
              x: (point: ResultPoint) => Math.max(0, point.y),
              text: textOf,
              textAnchor: "start",
              dx: 6,
              dy: dropped,
              fontSize: smallFontSize,
              fill: ink,
            }),
          ]
        : []),
    ],
  }) as SVGSVGElement;
  return describe(plot, options);
}
