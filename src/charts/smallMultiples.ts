import * as Plot from "@observablehq/plot";
import { formatDecimal } from "../format/formatDecimal.js";
import { formatMeasure } from "../format/formatMeasure.js";
import type { MeasureRow } from "../model/measureRow.js";
import { groupedBy } from "./groupedBy.js";
import { endTicks, shortYear } from "./periodTicks.js";
import { plotStyle } from "./plotStyle.js";
import { breakDate, classificationBreaks, type SeriesPoint, seriesPoints } from "./seriesSegments.js";
import { describe, svg } from "./svg.js";
import { type ChartOptions, ink, seriesColours, smallFontSize, textWidth, wrapText } from "./theme.js";

export interface SmallMultiplesOptions extends ChartOptions {
  /** Slug of the force whose panel stands out. */
  readonly highlight?: string | null;
  /** Rows of England and Wales, drawn thin in every panel. */
  readonly national?: readonly MeasureRow[];
}

const panelHeight = 132;
/** Name and figure on one line, or on two in a narrow panel. */
const headHeight = { wide: 26, narrow: 40 } as const;
const top = 30;

/** Panels beside each other in a width. */
const columnsIn = (width: number): number => {
  if (width >= 960) return 4;
  return width >= 620 ? 3 : 2;
};

interface Panel {
  readonly fx: number;
  readonly fy: number;
}

/**
 * One small line chart an area, all with the same scales, in the order of the rows; a line is cut where a figure is missing or its
 * classification changed, and the break is drawn. England and Wales is a thin dashed line in each. For measures, never for grades.
 */
export function smallMultiples(
  rows: readonly MeasureRow[],
  { highlight = null, national = [], ...options }: SmallMultiplesOptions,
): SVGSVGElement {
  const { document, width } = options;
  const areas = [...groupedBy(rows, ({ area_id }) => area_id).values()];
  const rowCount = Math.ceil(areas.length / columnsIn(width));
  // The same number in each row as far as it goes: five stand as three and two.
  const columns = Math.max(1, Math.ceil(areas.length / Math.max(1, rowCount)));
  const isNarrow = columnsIn(width) === 2;
  const head = isNarrow ? headHeight.narrow : headHeight.wide;
  const rowHeight = panelHeight + head - headHeight.wide;
  const place = (index: number): Panel => ({ fx: index % columns, fy: Math.floor(index / columns) });
  const decimals = rows[0]?.decimals ?? 0;
  const panels = areas.map((areaRows, index) => {
    const breaks = classificationBreaks(areaRows);
    const points = seriesPoints(areaRows, breaks).flat();
    return {
      ...place(index),
      name: areaRows[0]?.area_name ?? "",
      isOwn: areaRows[0]?.area_id === highlight,
      points,
      breaks,
    };
  });
  const spread = <T extends object>(items: (panel: (typeof panels)[number]) => readonly T[]): (T & Panel)[] =>
    panels.flatMap((panel) => items(panel).map((item) => ({ ...item, fx: panel.fx, fy: panel.fy })));
  const nation = seriesPoints(national, classificationBreaks(national)).flat();
  const drawn = spread(({ points, isOwn }) => points.map((point) => ({ ...point, isOwn })));
  const cuts = spread(({ points, breaks }) =>
    breaks.map(({ period_end }) => ({
      date: breakDate(
        period_end,
        points.map((point) => point.date),
      ),
    })),
  );
  const last = spread(({ points }) => points.slice(-1));
  const marginLeft =
    Math.max(...drawn.map(({ row }) => textWidth(formatMeasure(row), smallFontSize)), 20) + 12;
  const marginRight = 12;
  const panelWidth = (width - marginLeft - marginRight) / columns;
  const ticks = endTicks(drawn, panelWidth);
  const heads = panels.map(({ fx, fy, name, isOwn, points }) => {
    const end = points.at(-1);
    return {
      fx,
      fy,
      isOwn,
      text: [name, end === undefined ? "no figure" : formatMeasure(end.row)].join(isNarrow ? "\n" : " "),
    };
  });
  const heading = (isOwn: boolean) =>
    Plot.text(
      heads.filter((item) => item.isOwn === isOwn),
      {
        fx: "fx",
        fy: "fy",
        text: "text",
        frameAnchor: "top-left",
        dy: isNarrow ? -32 : -16,
        fontSize: smallFontSize,
        fontWeight: isOwn ? 700 : 400,
      },
    );

  const plot = Plot.plot({
    ...plotStyle(options),
    height: top + rowCount * rowHeight + 30,
    marginTop: top + head,
    marginLeft,
    marginRight,
    marginBottom: 30,
    fx: { axis: null, padding: 0.1, domain: Array.from({ length: columns }, (_, index) => index) },
    fy: {
      axis: null,
      padding: isNarrow ? 0.32 : 0.24,
      domain: Array.from({ length: rowCount }, (_, index) => index),
    },
    x: { type: "utc", label: null },
    y: { nice: true, label: null, ticks: 3 },
    marks: [
      Plot.gridY({ ticks: 3, strokeOpacity: 0.15 }),
      Plot.axisY({
        ticks: 3,
        label: null,
        tickSize: 0,
        fontSize: smallFontSize,
        tickFormat: (value: number) => formatDecimal(value, Number.isInteger(value) ? 0 : decimals),
      }),
      ...ticks.map(({ date, period }, index) =>
        Plot.axisX([date], {
          label: null,
          fontSize: smallFontSize,
          tickSize: 4,
          // The first begins at its panel's edge and the last ends there, so that neighbours do not meet.
          textAnchor: index === 0 && ticks.length > 1 ? "start" : "end",
          tickFormat: () => shortYear(period),
        }),
      ),
      Plot.ruleX(cuts, {
        fx: "fx",
        fy: "fy",
        x: "date",
        stroke: ink,
        strokeWidth: 1.5,
        strokeDasharray: "7 4",
      }),
      Plot.line(
        spread(() => nation),
        {
          className: "national-line",
          fx: "fx",
          fy: "fy",
          x: "date",
          y: "value",
          z: "stretch",
          stroke: ink,
          strokeOpacity: 0.6,
          strokeDasharray: "4 3",
        },
      ),
      ...[false, true].map((isOwn) =>
        Plot.line(
          drawn.filter((point) => point.isOwn === isOwn),
          {
            className: "series-line",
            fx: "fx",
            fy: "fy",
            x: "date",
            y: "value",
            z: "stretch",
            stroke: isOwn ? ink : seriesColours[1],
            strokeWidth: isOwn ? 2.5 : 2,
          },
        ),
      ),
      Plot.dot(last, {
        fx: "fx",
        fy: "fy",
        x: "date",
        y: "value",
        r: 3,
        fill: ink,
        title: ({ area_name, period, row }: SeriesPoint) => `${area_name}, ${period}: ${formatMeasure(row)}`,
      }),
      heading(false),
      heading(true),
    ],
  });
  const dashed = nation.length === 0 ? "" : "; dashed: England and Wales";
  for (const [index, line] of wrapText(`${rows[0]?.unit ?? ""}${dashed}`, width, smallFontSize).entries()) {
    const place = { x: 0, y: 12 + index * 15, "text-anchor": "start", "font-size": smallFontSize };
    plot.append(svg(document, "text", place, [line]));
  }
  return describe(plot as SVGSVGElement, options);
}
