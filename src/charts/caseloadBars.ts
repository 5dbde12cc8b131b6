import * as Plot from "@observablehq/plot";
import { formatCount } from "../format/formatCount.js";
import { formatDecimal } from "../format/formatDecimal.js";
import { withLocal } from "../format/localWords.js";
import type { CaseloadPerOfficerRow } from "../model/caseloadRow.js";
import { plotStyle } from "./plotStyle.js";
import { describe, svg } from "./svg.js";
import {
  barFill,
  boldWidth,
  type ChartOptions,
  darkText,
  fontSize,
  ink,
  smallFontSize,
  textWidth,
} from "./theme.js";

const rowHeight = 58;
const barHeight = 26;
const top = 26;

/** What is set over the officers: the cases, or the reviews a year that the policy implies. */
export type CaseloadFigure = "cases_per_officer" | "reviews_per_officer";

const counts = (row: CaseloadPerOfficerRow, figure: CaseloadFigure): string =>
  [
    figure === "cases_per_officer"
      ? `${formatCount(row.case_count)} cases`
      : `${formatCount(row.reviews_per_year)} reviews a year`,
    `${formatCount(row.officer_count)} ${row.officer_count === 1 ? "officer" : "officers"}`,
  ].join(", ");

/**
 * Cases, or implied reviews a year, per officer, one bar an area in the order of the rows, from zero, with the 95% interval
 * as a line through the bar's end; the figure of the whole force is a rule.
 * Takes the rows of one force and date; the counts behind each figure stand beside the area's name.
 */
export function caseloadBars(
  rows: readonly CaseloadPerOfficerRow[],
  { figure = "cases_per_officer", ...options }: ChartOptions & { readonly figure?: CaseloadFigure },
): SVGSVGElement {
  const { document, width } = options;
  const perOfficer = (row: CaseloadPerOfficerRow): string => formatDecimal(row[figure], 1);
  const limits = (row: CaseloadPerOfficerRow): { lower: number; upper: number } | null => {
    const [lower, upper] =
      figure === "cases_per_officer"
        ? [row.cases_lower, row.cases_upper]
        : [row.reviews_lower, row.reviews_upper];
    return lower === null || upper === null ? null : { lower, upper };
  };
  const areas = rows
    .filter((row) => !row.is_force_total)
    .map((row, index) => ({ ...row, y: top + index * rowHeight }));
  const force = rows.find((row) => row.is_force_total);
  const plot = Plot.plot({
    ...plotStyle(options),
    height: top + areas.length * rowHeight,
    margin: 1,
    x: {
      domain: [0, Math.max(...rows.map((row) => Math.max(row[figure], limits(row)?.upper ?? 0)), 1)],
      axis: null,
    },
    y: { type: "identity", axis: null },
    marks: [
      Plot.rect(areas, {
        x1: 0,
        x2: figure,
        y1: (row) => row.y + 22,
        y2: (row) => row.y + 22 + barHeight,
        fill: barFill,
        stroke: ink,
      }),
      Plot.text(areas, {
        x: 0,
        y: (row) => row.y + 22 + barHeight / 2,
        text: perOfficer,
        textAnchor: "start",
        dx: 8,
        fill: darkText,
        fontWeight: 700,
      }),
    ],
  }) as SVGSVGElement & Plot.Plot;
  const text = (x: number, y: number, content: string, attributes = {}): SVGElement =>
    svg(document, "text", { x, y, "text-anchor": "start", ...attributes }, [content]);
  plot.append(
    ...areas.flatMap((row) => [
      text(0, row.y + 15, withLocal(row.area_name, row), { "font-weight": 600 }),
      text(textWidth(withLocal(row.area_name, row)) + 14, row.y + 15, counts(row, figure), {
        "font-size": smallFontSize,
      }),
    ]),
  );
  const xOf = (value: number): number => Number(plot.scale("x")?.apply(value));
  plot.append(
    ...areas.flatMap((row) => {
      const interval = limits(row);
      if (interval === null) return [];
      const [from, to, middle] = [xOf(interval.lower), xOf(interval.upper), row.y + 22 + barHeight / 2];
      return [
        svg(document, "path", {
          class: "interval",
          d: `M${from},${middle}H${to}M${from},${middle - 5}v10M${to},${middle - 5}v10`,
          stroke: ink,
          "stroke-width": 1.5,
          fill: "none",
        }),
      ];
    }),
  );
  if (force !== undefined) {
    const label = `${withLocal(force.force_name, force)} ${perOfficer(force)}`;
    const half = boldWidth(label, smallFontSize) / 2;
    const x = xOf(force[figure]);
    plot.append(
      ...areas.map((row) =>
        svg(document, "path", {
          class: "force-rule",
          d: `M${x},${row.y + 18}v${barHeight + 8}`,
          stroke: ink,
          "stroke-width": 2.5,
          "stroke-dasharray": "6 3",
        }),
      ),
      text(Math.min(Math.max(x, half), width - half), 14, label, {
        "text-anchor": "middle",
        "font-size": smallFontSize,
        "font-weight": 600,
      }),
    );
  }
  plot.setAttribute("font-size", String(fontSize));
  return describe(plot, options);
}
