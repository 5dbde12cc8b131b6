import * as Plot from "@observablehq/plot";
import { formatMeasure } from "../format/formatMeasure.js";
import { formatRule } from "../format/xmrSentence.js";
import { periodsAcross, valuesUp } from "./axes.js";
import { periodTicks } from "./periodTicks.js";
import { plotStyle } from "./plotStyle.js";
import { drawPoint, drawShapeKey, shapeKeyHeight } from "./pointShapes.js";
import { describe, svg } from "./svg.js";
import { type ChartOptions, ink, smallFontSize, textWidth, wrapText } from "./theme.js";
import { pointLook, signalMeanings, type XmrPlotStretch, type XmrStretchLimits } from "./xmrMarks.js";

const dateOf = ({ period_end }: { readonly period_end: string }): Date => new Date(`${period_end}T00:00:00Z`);

const lineWords =
  "Solid line across: mean. Dashed: limits. Dotted: near limits, two thirds of the way to them.";

/**
 * A yearly series with the mean and limits of each stretch of it: points that break a rule by shape and colour, limits of trial
 * dashed closer, and a break where figures on two sides may not be joined. Never for grades.
 */
export function xmrPlot(
  stretches: readonly XmrPlotStretch[],
  { unit, ...options }: ChartOptions & { readonly unit: string },
): SVGSVGElement {
  const { document, width } = options;
  const points = stretches.flatMap((stretch) => stretch.points);
  const decimals = points[0]?.decimals ?? 0;
  const meanings = signalMeanings(stretches);
  const cuts = stretches.flatMap(({ cut, points: after }, index) => {
    const [next, before] = [after[0], stretches[index - 1]?.points.at(-1)];
    if (cut === null || next === undefined || before === undefined) return [];
    return [{ label: cut, date: new Date((dateOf(next).getTime() + dateOf(before).getTime()) / 2) }];
  });
  const bands = stretches.flatMap(({ limits, points: of }) => {
    const [first, last] = [of[0], of.at(-1)];
    if (limits === null || first === undefined || last === undefined) return [];
    return [{ ...limits, from: dateOf(first), to: dateOf(last) }];
  });
  const marginTop = cuts.length > 0 ? 44 : 28;
  const marginLeft = Math.max(...points.map((row) => textWidth(formatMeasure(row), smallFontSize)), 20) + 14;
  const marginRight = width < 560 ? 48 : 64;
  const plotBottom = Math.round(Math.min(340, Math.max(240, width * 0.38))) + marginTop;
  const keyTop = plotBottom + 30;
  const keyHeight = shapeKeyHeight(meanings, width);
  const lineKey = bands.length === 0 ? [] : wrapText(lineWords, width, smallFontSize);
  const bottom = keyHeight + lineKey.length * 16 + 4;
  const ticks = periodTicks(
    points.map((row) => ({ period: row.period, date: dateOf(row) })),
    width - marginLeft - marginRight,
  );
  const rule = (
    y: "mean" | "lower_limit" | "upper_limit" | "near_lower_limit" | "near_upper_limit",
    dash: string,
  ) =>
    Plot.ruleY(bands, {
      className: y.replaceAll("_", "-"),
      x1: "from",
      x2: "to",
      y,
      stroke: ink,
      strokeOpacity: y.startsWith("near") ? 0.45 : 0.9,
      strokeDasharray: dash,
    });

  const plot = Plot.plot({
    ...plotStyle(options),
    height: keyTop + bottom,
    marginTop,
    marginLeft,
    marginRight,
    marginBottom: 30 + bottom,
    x: { type: "utc", label: null },
    y: { nice: true, label: null, insetTop: 8, insetBottom: 8 },
    marks: [
      ...valuesUp(decimals),
      periodsAcross(ticks),
      Plot.ruleX(cuts, { x: "date", stroke: ink, strokeWidth: 1.5, strokeDasharray: "7 4" }),
      rule("mean", "none"),
      rule("near_lower_limit", "2 4"),
      rule("near_upper_limit", "2 4"),
      rule("lower_limit", "6 4"),
      rule("upper_limit", "6 4"),
      ...stretches.map(({ points: of }) =>
        Plot.line(of, { className: "series-line", x: dateOf, y: "value", stroke: ink, strokeWidth: 2 }),
      ),
    ],
  }) as SVGSVGElement & Plot.Plot;

  const xOf = (date: Date): number => Number(plot.scale("x")?.apply(date));
  const yOf = (value: number): number => Number(plot.scale("y")?.apply(value));
  const text = (words: string, x: number, y: number, anchor = "start", weight = 400): SVGElement =>
    svg(
      document,
      "text",
      { x, y, dy: "0.35em", "text-anchor": anchor, "font-size": smallFontSize, "font-weight": weight },
      [words],
    );
  plot.append(
    ...stretches.flatMap(({ points: of, limits }) =>
      of.map((point) =>
        drawPoint(document, pointLook(point, limits), {
          x: xOf(dateOf(point)),
          y: yOf(point.value),
          title: [`${point.period}: ${formatMeasure(point)}`, ...point.signals.map(formatRule)].join("; "),
        }),
      ),
    ),
    ...bandLabels(stretches.at(-1)?.limits ?? null, yOf).map(({ words, y }) =>
      text(words, width - marginRight + 9, y),
    ),
    ...lineKey.map((words, index) => text(words, 0, keyTop + keyHeight + 10 + index * 16)),
    ...cuts.map(({ date, label }) => {
      const half = textWidth(label, smallFontSize) / 2;
      return text(label, Math.min(Math.max(xOf(date), half), width - half), marginTop - 10, "middle", 600);
    }),
    text(unit, 0, 8),
    drawShapeKey(document, meanings, { top: keyTop, width }),
  );
  return describe(plot, options);
}

/** Names of the lines at the end of the last stretch where it has limits, moved apart where they would touch. */
function bandLabels(
  limits: XmrStretchLimits | null,
  yOf: (value: number) => number,
): { words: string; y: number }[] {
  if (limits === null) return [];
  const mean = yOf(limits.mean);
  return [
    { words: "limit", y: Math.min(yOf(limits.upper_limit), mean - 14) },
    { words: "mean", y: mean },
    { words: "limit", y: Math.max(yOf(limits.lower_limit), mean + 14) },
  ];
}
