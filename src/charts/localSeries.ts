import * as Plot from "@observablehq/plot";
import { formatMeasure } from "../format/formatMeasure.js";
import type { MeasureRow } from "../model/measureRow.js";
import type { LocalFigureRow, TargetRow } from "../model/ownData.js";
import { periodsAcross, valuesUp } from "./axes.js";
import { drawLocalFigures, drawTargets, localLabels, localShapes, type MarkPlace } from "./localMarks.js";
import { periodTicks } from "./periodTicks.js";
import { plotStyle } from "./plotStyle.js";
import { drawShapeKey, shapeKeyHeight } from "./pointShapes.js";
import { drawSideLabels, seriesLabelLines } from "./seriesLabels.js";
import { seriesMarks } from "./seriesMarks.js";
import { classificationBreaks, type SeriesPoint, seriesPoints } from "./seriesSegments.js";
import { describe, svg } from "./svg.js";
import { boldWidth, type ChartOptions, fontSize, smallFontSize, textWidth, wrapText } from "./theme.js";

export interface LocalSeriesRows {
  /** What Peelboard holds, at most four areas; none where the measure is the office's own. */
  readonly held: readonly MeasureRow[];
  /** The office's own figures and those of tables that it added. */
  readonly local: readonly LocalFigureRow[];
  readonly targets: readonly TargetRow[];
}

const lineHeight = 16;
const footHeight = 32;
/** From the last period to the labels: past half the bar of a target. */
const labelGap = 26;

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The least and the greatest of what is drawn; around a single value some room. */
function reachOf({ local, targets }: LocalSeriesRows, points: readonly SeriesPoint[]): [number, number] {
  const values = [
    ...points.map(({ value }) => value),
    ...local.flatMap(({ value }) => (value === null ? [] : [value])),
    ...targets.map(({ target }) => target),
  ];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0) return [0, 1];
  const room = most === least ? Math.max(Math.abs(most) * 0.1, 1) : 0;
  return [least - room, most + room];
}

/** The first and the last day of what is drawn; around a single day some time. */
function spanOf(dates: readonly Date[]): [Date, Date] {
  const times = dates.map((date) => date.getTime());
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const halfYear = first === last ? 183 * 86_400_000 : 0;
  return [new Date(first - halfYear), new Date(last + halfYear)];
}

/**
 * What Peelboard holds of a measure as lines, one an area; the office's own figures as hollow marks labelled "local", joined to
 * no line, since who counted and how may differ; targets as levels. Takes the rows of one measure and category.
 * @throws RangeError where there is nothing to draw.
 */
export function localSeries(rows: LocalSeriesRows, options: ChartOptions): SVGSVGElement {
  const { document, width } = options;
  const { held, local, targets } = rows;
  const [first] = [...local, ...targets, ...held];
  if (first === undefined) throw new RangeError("a chart of own figures needs a figure or a target");
  const series = seriesPoints(held, classificationBreaks(held)).filter((points) => points.length > 0);
  const points = series.flat();
  const marked = [...local, ...targets].map(({ period, period_end }) => ({
    period,
    date: dateOf(period_end),
  }));
  const labels = [
    ...series.flatMap((line) => {
      const last = line.at(-1);
      return last === undefined
        ? []
        : [
            {
              className: "series-label",
              lines: seriesLabelLines(last, width),
              value: last.value,
              isBold: last.series === 0,
            },
          ];
    }),
    ...localLabels(local, targets, width),
  ];
  const domain = reachOf(rows, points);
  const ofAxis = domain.map((value) => formatMeasure({ ...first, value, absence: null }));
  const unitLines = wrapText(first.unit, width);
  const meanings = [...new Set(local.map(({ origin }) => origin))].map((origin) => localShapes[origin]);
  const keyTop = Math.round(Math.min(340, Math.max(240, width * 0.42))) + unitLines.length * lineHeight + 14;
  const marginLeft = Math.max(...ofAxis.map((text) => textWidth(text, smallFontSize))) + 12;
  const marginRight =
    labelGap +
    Math.max(0, ...labels.flatMap(({ lines }) => lines.map((line) => boldWidth(line, smallFontSize))));
  const plot = Plot.plot({
    ...plotStyle(options),
    height: keyTop + shapeKeyHeight(meanings, width),
    marginTop: unitLines.length * lineHeight + 20,
    marginLeft,
    marginRight,
    marginBottom: footHeight + shapeKeyHeight(meanings, width),
    x: { type: "utc", domain: spanOf([...points, ...marked].map(({ date }) => date)), label: null },
    y: { domain, nice: true, label: null },
    marks: [
      ...valuesUp(first.decimals),
      periodsAcross(periodTicks([...points, ...marked], width - marginLeft - marginRight)),
      ...seriesMarks(series),
    ],
  }) as SVGSVGElement & Plot.Plot;
  const place: MarkPlace = {
    xOf: (date) => Number(plot.scale("x")?.apply(date)),
    yOf: (value) => Number(plot.scale("y")?.apply(value)),
  };
  plot.append(
    ...unitLines.map((line, index) =>
      svg(
        document,
        "text",
        { x: 0, y: 12 + index * lineHeight, "text-anchor": "start", "font-size": smallFontSize },
        [line],
      ),
    ),
    ...drawTargets(document, targets, place),
    ...drawLocalFigures(document, local, place),
    ...drawSideLabels(
      document,
      labels.map(({ value, ...label }) => ({ ...label, y: place.yOf(value) })),
      { x: width - marginRight + labelGap, floor: keyTop - footHeight },
    ),
    ...(meanings.length === 0 ? [] : [drawShapeKey(document, meanings, { top: keyTop, width })]),
  );
  plot.setAttribute("font-size", String(fontSize));
  return describe(plot, options);
}
