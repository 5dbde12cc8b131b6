import * as Plot from "@observablehq/plot";
import { formatList } from "../format/formatList.js";
import { formatMeasure } from "../format/formatMeasure.js";
import type { MeasureRow } from "../model/measureRow.js";
import { valuesAcross } from "./axes.js";
import { drawForceLabel, type KnownRow, type RankedRow } from "./forceLabel.js";
import { plotStyle } from "./plotStyle.js";
import { describe, svg } from "./svg.js";
import { type ChartOptions, fontSize, ink, smallFontSize, textWidth, wrapText } from "./theme.js";

export interface RankedDotsOptions extends ChartOptions {
  /** Slug of the force that is named and filled. */
  readonly highlight?: string | null;
  /** The row of England and Wales, drawn as a rule. */
  readonly national?: MeasureRow | null;
}

const pitch = 8;
const top = 26;
const axisHeight = 44;
const noteHeight = 18;

const isKnown = (row: RankedRow): row is KnownRow => row.value !== null;

/** One line of text for the forces that have no dot, so that none goes missing unseen. */
function absenceNote(rows: readonly RankedRow[]): string {
  const absent = rows.filter((row) => !isKnown(row));
  return absent.length === 0
    ? ""
    : `No value: ${formatList(absent.map((row) => `${row.area_name} ${formatMeasure(row)}`))}`;
}

/**
 * Forces as dots from the highest value at the top to the lowest, with one of them named, the national figure as a rule
 * and, where the rows carry limits, an interval through each dot. Rows are of one measure and period.
 */
export function rankedDots(
  rows: readonly RankedRow[],
  { highlight = null, national = null, ...options }: RankedDotsOptions,
): SVGSVGElement {
  const { document, width } = options;
  const known = rows.filter(isKnown).toSorted((a, b) => b.value - a.value);
  const ranked = known.map((row, rank) => ({ ...row, rank }));
  const decimals = rows[0]?.decimals ?? 0;
  const notes = wrapText(absenceNote(rows), width, smallFontSize).filter((line) => line !== "");
  const dotsHeight = top + ranked.length * pitch;
  const height = dotsHeight + axisHeight + notes.length * noteHeight;
  const named = ranked.filter(({ area_id }) => area_id === highlight);
  const withLimits = ranked.filter((row) => row.lower != null && row.upper != null);
  const nationalValue = national?.value ?? null;

  const plot = Plot.plot({
    ...plotStyle(options),
    height,
    marginTop: top,
    marginBottom: height - dotsHeight,
    marginLeft: 12,
    marginRight: 24,
    x: { nice: true, label: null, ticks: width < 560 ? 4 : 8 },
    y: { domain: [-0.5, ranked.length - 0.5], axis: null, reverse: true },
    marks: [
      ...valuesAcross(width < 560 ? 4 : 8, decimals),
      ...(nationalValue === null
        ? []
        : [Plot.ruleX([nationalValue], { stroke: ink, strokeWidth: 1.5, strokeDasharray: "6 3" })]),
      Plot.ruleY(withLimits, {
        className: "interval",
        x1: "lower",
        x2: "upper",
        y: "rank",
        stroke: ink,
        strokeOpacity: 0.55,
      }),
      Plot.dot(ranked, {
        x: "value",
        y: "rank",
        r: 3.5,
        fill: "#28A197",
        stroke: ink,
        strokeWidth: 1,
        title: (row: KnownRow) => `${row.area_name}: ${formatMeasure(row)}`,
      }),
      Plot.dot(named, { x: "value", y: "rank", r: 6, symbol: "diamond", fill: ink, stroke: ink }),
    ],
  }) as SVGSVGElement & Plot.Plot;

  const xOf = (value: number): number => Number(plot.scale("x")?.apply(value));
  const yOf = (rank: number): number => Number(plot.scale("y")?.apply(rank));
  plot.append(...named.map((row) => drawForceLabel(document, row, ranked, { xOf, yOf, width })));
  if (national !== null && nationalValue !== null) {
    const text = `${national.area_name} ${formatMeasure(national)}`;
    const half = textWidth(text, smallFontSize) / 2;
    const x = Math.min(Math.max(xOf(nationalValue), half), width - half);
    plot.append(
      svg(
        document,
        "text",
        { x, y: 14, "text-anchor": "middle", "font-size": smallFontSize, class: "national" },
        [text],
      ),
    );
  }
  const unit = rows[0]?.unit ?? "";
  plot.append(
    svg(
      document,
      "text",
      { x: width - 1, y: dotsHeight + 36, "text-anchor": "end", "font-size": smallFontSize },
      [unit],
    ),
    ...notes.map((line, index) =>
      svg(
        document,
        "text",
        {
          x: 0,
          y: dotsHeight + axisHeight + 10 + index * noteHeight,
          "text-anchor": "start",
          "font-size": smallFontSize,
        },
        [line],
      ),
    ),
  );
  plot.setAttribute("font-size", String(fontSize));
  return describe(plot, options);
}
