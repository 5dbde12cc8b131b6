import { decimalsOf } from "../format/formatValue.js";
import type { QueryResult, ResultColumn } from "../model/queryResult.js";
import { type ResultChart, type ResultPoint, rowsCounted } from "../model/resultChart.js";
import { gradedBars } from "./gradedBars.js";
import { resultBars } from "./resultBars.js";
import { resultLines } from "./resultLines.js";
import type { ChartOptions } from "./theme.js";

/** What the marks of a result stand for. */
export interface ResultAxes {
  readonly x: ResultColumn;
  /** Name of the figure and its decimal places. */
  readonly y: { readonly name: string; readonly decimals: number };
  readonly split: ResultColumn | null;
}

function axesOf({ columns }: QueryResult, chart: ResultChart): ResultAxes {
  const named = (name: string): ResultColumn | undefined => columns.find((column) => column.name === name);
  const x = named(chart.x);
  if (x === undefined) throw new RangeError(`the result has no column ${chart.x}`);
  const y = chart.y === rowsCounted ? undefined : named(chart.y);
  return {
    x,
    y: y === undefined ? { name: "number of rows", decimals: 0 } : { name: y.name, decimals: decimalsOf(y) },
    split: named(chart.split) ?? null,
  };
}

/**
 * A query's result as bars, lines or dots; which of them, and over which columns, the reader chose. Counts split by grades
 * are stacked in the colours of the grades; nothing else is stacked.
 * @throws RangeError when the result has no column of the name that stands across.
 */
export function resultChart(
  result: QueryResult,
  points: readonly ResultPoint[],
  { chart, ...options }: ChartOptions & { readonly chart: ResultChart },
): SVGSVGElement {
  const axes = axesOf(result, chart);
  const isCount = points.every(({ y }) => Number.isSafeInteger(y) && y >= 0);
  if (chart.kind === "bar" && axes.split?.kind === "grade" && isCount)
    return gradedBars(points, axes, options);
  const isOrdered = ["integer", "decimal", "date", "time"].includes(axes.x.kind);
  return chart.kind === "bar" || !isOrdered
    ? resultBars(points, axes, { ...options, mark: chart.kind === "bar" ? "bar" : "dot" })
    : resultLines(points, axes, { ...options, isJoined: chart.kind === "line" });
}
