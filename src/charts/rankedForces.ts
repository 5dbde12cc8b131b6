import * as Plot from "@observablehq/plot";
import { formatMeasure } from "../format/formatMeasure.js";
import type { MeasureRow } from "../model/measureRow.js";
import { valuesAcross } from "./axes.js";
import type { KnownRow, RankedRow } from "./forceLabel.js";
import { plotStyle } from "./plotStyle.js";
import { describe, svg } from "./svg.js";
import { boldWidth, type ChartOptions, ink, smallFontSize, textWidth } from "./theme.js";

export interface RankedForcesOptions extends ChartOptions {
  /** Slug of the force that stands out. */
  readonly highlight?: string | null;
  /** The row of England and Wales, drawn as a rule. */
  readonly national?: MeasureRow | null;
}

/** Rows stand further apart where there are few of them. */
const pitchOf = (count: number): number => (count > 14 ? 17 : 24);
const top = 26;
const axisHeight = 46;

const isKnown = (row: RankedRow): row is KnownRow => row.value !== null;

/**
 * Forces from the highest value at the top to the lowest, each named on the left and with its figure on the right; an interval
 * through the dot where the row carries limits, and the national figure as a rule. Forces without a value stand below, with the
 * reason. Rows are of one measure and period.
 */
export function rankedForces(
  rows: readonly RankedRow[],
  { highlight = null, national = null, ...options }: RankedForcesOptions,
): SVGSVGElement {
  const { document, width } = options;
  const known = rows
    .filter(isKnown)
    .toSorted((a, b) => b.value - a.value || a.area_name.localeCompare(b.area_name, "en-GB"));
  const absent = rows.filter((row) => !isKnown(row));
  const ranked = [...known, ...absent].map((row, rank) => ({ ...row, rank }));
  const withValue = ranked.slice(0, known.length) as (KnownRow & { readonly rank: number })[];
  const withLimits = withValue.filter((row) => row.lower != null && row.upper != null);
  const own = withValue.filter(({ area_id }) => area_id === highlight);
  const decimals = rows[0]?.decimals ?? 0;
  const room = (texts: readonly string[]): number =>
    Math.max(...texts.map((text) => boldWidth(text, smallFontSize)), 24) + 14;
  const marginLeft = Math.min(room(rows.map(({ area_name }) => area_name)), width * 0.42);
  const marginRight = room(known.map(formatMeasure));
  const bottom = top + Math.max(ranked.length, 1) * pitchOf(ranked.length);
  const nationalValue = national?.value ?? null;
  const ticks = width < 560 ? 3 : 8;
  const weight = ({ area_id }: RankedRow): number => (area_id === highlight ? 700 : 400);
  const name = (rowsOf: readonly (RankedRow & { readonly rank: number })[], fontWeight: number) =>
    Plot.text(
      rowsOf.filter((row) => weight(row) === fontWeight),
      {
        y: "rank",
        text: "area_name",
        frameAnchor: "left",
        textAnchor: "end",
        dx: -10,
        fontSize: smallFontSize,
        fontWeight,
      },
    );
  const figure = (fontWeight: number) =>
    Plot.text(
      withValue.filter((row) => weight(row) === fontWeight),
      {
        y: "rank",
        text: formatMeasure,
        frameAnchor: "right",
        textAnchor: "end",
        dx: marginRight - 2,
        fontSize: smallFontSize,
        fontWeight,
      },
    );

  const plot = Plot.plot({
    ...plotStyle(options),
    height: bottom + axisHeight,
    marginTop: top,
    marginBottom: axisHeight,
    marginLeft,
    marginRight,
    x: { nice: true, label: null, ticks, insetLeft: 6, insetRight: 6 },
    y: { domain: [-0.5, Math.max(ranked.length, 1) - 0.5], axis: null, reverse: true },
    marks: [
      ...valuesAcross(ticks, decimals),
      Plot.ruleY(ranked, { y: "rank", strokeOpacity: 0.07 }),
      ...(nationalValue === null
        ? []
        : [Plot.ruleX([nationalValue], { stroke: ink, strokeWidth: 1.5, strokeDasharray: "6 3" })]),
      Plot.ruleY(withLimits, {
        className: "interval",
        x1: "lower",
        x2: "upper",
        y: "rank",
        stroke: ink,
        strokeWidth: 1.5,
        strokeOpacity: 0.7,
      }),
      Plot.dot(withValue, {
        className: "force-dots",
        x: "value",
        y: "rank",
        r: 4,
        fill: "#28A197",
        stroke: ink,
        strokeWidth: 1,
        title: (row: KnownRow) => `${row.area_name}: ${formatMeasure(row)}`,
      }),
      Plot.dot(own, { x: "value", y: "rank", r: 6.5, symbol: "diamond", fill: ink, stroke: ink }),
      name(ranked, 400),
      name(ranked, 700),
      figure(400),
      figure(700),
      Plot.text(
        ranked.filter((row) => !isKnown(row)),
        {
          y: "rank",
          text: formatMeasure,
          frameAnchor: "left",
          textAnchor: "start",
          dx: 8,
          fontSize: smallFontSize,
        },
      ),
    ],
  }) as SVGSVGElement & Plot.Plot;

  const label = (text: string, x: number, y: number, anchor: string): SVGElement =>
    svg(document, "text", { x, y, "text-anchor": anchor, "font-size": smallFontSize }, [text]);
  if (national !== null && nationalValue !== null) {
    const text = `${national.area_name} ${formatMeasure(national)}`;
    const half = textWidth(text, smallFontSize) / 2;
    const x = Number(plot.scale("x")?.apply(nationalValue));
    plot.append(label(text, Math.min(Math.max(x, half), width - half), 14, "middle"));
  }
  plot.append(label(rows[0]?.unit ?? "", width - 1, bottom + 38, "end"));
  return describe(plot, options);
}
