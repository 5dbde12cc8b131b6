import * as Plot from "@observablehq/plot";
import { formatCompact } from "../format/formatCompact.js";
import { formatDecimal } from "../format/formatDecimal.js";
import { formatList } from "../format/formatList.js";
import { valuesUp } from "./axes.js";
import { type Limits, limitLabels, logTicks } from "./funnelCurve.js";
import { type Box, type LabelWish, placeLabels } from "./placeLabels.js";
import { plotStyle } from "./plotStyle.js";
import { drawPoint, drawShapeKey, type ShapeMeaning, shapeKeyHeight } from "./pointShapes.js";
import { describe, svg } from "./svg.js";
import { boldWidth, type ChartOptions, ink, smallFontSize, textWidth, wrapText } from "./theme.js";

export interface FunnelPoint extends Limits {
  readonly area_id: string;
  readonly area_name: string;
  readonly value: number;
  readonly zone: "inside" | "outside 95%" | "outside 99.8%";
}

export interface FunnelPlotOptions extends ChartOptions {
  readonly highlight?: string | null;
  /** Slugs of the forces that are named besides those outside. */
  readonly peers?: ReadonlySet<string>;
  readonly decimals: number;
  readonly unit: string;
  readonly denominatorName: string;
  /** What stands at the middle line: "England and Wales 12.2". */
  readonly targetText: string;
  /** What the key calls the force that stands out. */
  readonly highlightText?: string;
}

const shapes: Readonly<Record<FunnelPoint["zone"], ShapeMeaning>> = {
  inside: { shape: "circle", fill: "#28A197", text: "inside the 95% limits" },
  "outside 95%": { shape: "triangle", fill: "#A285D1", text: "between the limits" },
  "outside 99.8%": { shape: "square", fill: "#F46A25", text: "outside the 99.8% limits" },
};
const ownShapeOf = (text: string): ShapeMeaning => ({ shape: "diamond", fill: ink, text });
const lineHeight = 16;

/**
 * Areas by the size of their denominator, with the limits that chance gives about a target: a funnel. Outside areas, the peers
 * and the reader's force are named where there is room, and below where there is none.
 * @param curve points of the limits by ascending denominator.
 */
export function funnelPlot(
  points: readonly FunnelPoint[],
  curve: readonly Limits[],
  {
    highlight = null,
    peers = new Set(),
    decimals,
    unit,
    denominatorName,
    targetText,
    highlightText = "your force",
    ...options
  }: FunnelPlotOptions,
): SVGSVGElement {
  const { document, width } = options;
  const ownShape = ownShapeOf(highlightText);
  const meanings = [
    ...(["inside", "outside 95%", "outside 99.8%"] as const)
      .filter((zone) => points.some((point) => point.zone === zone))
      .map((zone) => shapes[zone]),
    ...(points.some(({ area_id }) => area_id === highlight) ? [ownShape] : []),
  ];
  const marginRight = width < 560 ? 44 : 56;
  const marginTop = 30;
  const plotBottom = Math.round(Math.min(460, Math.max(300, width * 0.5))) + marginTop;
  const scaleLines = wrapText(`${denominatorName} (logarithmic scale)`, width, smallFontSize);
  const underPlot = 28 + scaleLines.length * lineHeight;
  const keyTop = plotBottom + underPlot;
  const keyHeight = shapeKeyHeight(meanings, width);
  const values = [...points.map(({ value }) => value), ...curve.map(({ target }) => target)];
  const marginLeft =
    Math.max(...values.map((value) => textWidth(formatDecimal(value, decimals), smallFontSize)), 20) + 14;
  const line = (y: keyof Limits, dash: string, strokeWidth: number) =>
    Plot.line(curve, {
      className: `limit-${y.replaceAll("_", "-")}`,
      x: "denominator",
      y,
      stroke: ink,
      strokeWidth,
      strokeDasharray: dash,
    });

  const plot = Plot.plot({
    ...plotStyle(options),
    height: plotBottom + underPlot + keyHeight,
    marginTop,
    marginBottom: underPlot + keyHeight,
    marginLeft,
    marginRight,
    x: { type: "log", label: null },
    y: { nice: true, label: null },
    marks: [
      ...valuesUp(decimals),
      Plot.axisX(logTicks(curve, width < 560 ? 4 : 9), {
        label: null,
        fontSize: smallFontSize,
        tickSize: 4,
        tickFormat: formatCompact,
      }),
      line("target", "none", 1.5),
      line("lower_95", "5 4", 1),
      line("upper_95", "5 4", 1),
      line("lower_998", "none", 1),
      line("upper_998", "none", 1),
      // Points are drawn below; this mark gives them their place on the scales.
      Plot.dot(points, { x: "denominator", y: "value", r: 0, stroke: "none" }),
    ],
  }) as SVGSVGElement & Plot.Plot;

  const xOf = (value: number): number => Number(plot.scale("x")?.apply(value));
  const yOf = (value: number): number => Number(plot.scale("y")?.apply(value));
  const isOwn = ({ area_id }: FunnelPoint): boolean => area_id === highlight;
  const placed = points.map((point) => ({ ...point, x: xOf(point.denominator), y: yOf(point.value) }));
  const rank = (point: FunnelPoint): number =>
    isOwn(point) ? 0 : peers.has(point.area_id) ? 1 : point.zone === "outside 99.8%" ? 2 : 3;
  const named = placed
    .filter((point) => isOwn(point) || peers.has(point.area_id) || point.zone !== "inside")
    .toSorted((a, b) => rank(a) - rank(b));
  const wishes = named.map((point) => ({
    point,
    text: point.area_name,
    x: point.x,
    y: point.y,
    width: (isOwn(point) ? boldWidth : textWidth)(point.area_name, smallFontSize),
    height: 14,
  })) satisfies readonly (LabelWish & { readonly point: FunnelPoint })[];
  const marks: Box[] = placed.map(({ x, y }) => ({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }));
  const bounds = { left: marginLeft, top: marginTop - 4, right: width - marginRight, bottom: plotBottom };
  const labels = placeLabels(wishes, marks, bounds);

  const text = (words: string, x: number, y: number, anchor = "start", weight = 400): SVGElement =>
    svg(
      document,
      "text",
      { x, y, dy: "0.35em", "text-anchor": anchor, "font-size": smallFontSize, "font-weight": weight },
      [words],
    );
  const last = curve.at(-1);
  plot.append(
    ...placed
      .toSorted((a, b) => Number(isOwn(a)) - Number(isOwn(b)))
      .map((point) =>
        drawPoint(document, isOwn(point) ? ownShape : shapes[point.zone], {
          x: point.x,
          y: point.y,
          title: `${point.area_name}: ${formatDecimal(point.value, decimals)}`,
        }),
      ),
    ...labels.placed.map(({ wish, x, y }) => text(wish.text, x, y, "start", isOwn(wish.point) ? 700 : 400)),
    ...limitLabels(last, yOf).map(({ words, y }) => text(words, width - marginRight + 6, y)),
    text(unit, 0, 8),
    text(targetText, width, 8, "end"),
    ...scaleLines.map((words, index) => text(words, width - 1, plotBottom + 34 + index * lineHeight, "end")),
    drawShapeKey(document, meanings, { top: keyTop, width }),
  );
  const unnamed = wrapText(unnamedNote(labels.leftOut.map((wish) => wish.text)), width, smallFontSize).filter(
    Boolean,
  );
  if (unnamed.length > 0) {
    const grown = plotBottom + underPlot + keyHeight + unnamed.length * lineHeight + 6;
    plot.setAttribute("height", String(grown));
    plot.setAttribute("viewBox", `0 0 ${width} ${grown}`);
    plot.append(
      ...unnamed.map((words, index) => text(words, 0, keyTop + keyHeight + 12 + index * lineHeight)),
    );
  }
  return describe(plot, options);
}

const unnamedNote = (names: readonly string[]): string =>
  names.length === 0 ? "" : `Not named above for want of room: ${formatList(names)}.`;
