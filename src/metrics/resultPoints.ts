import {
  isOrdinal,
  namesRounds,
  type QueryResult,
  type ResultColumn,
  type Value,
} from "../model/queryResult.js";
import { type ChartRefusal, type ResultChart, type ResultPoint, rowsCounted } from "../model/resultChart.js";

export type ResultPoints =
  | { readonly ok: true; readonly points: readonly ResultPoint[] }
  | { readonly ok: false; readonly refusal: ChartRefusal };

const mostBars = 60;
const mostDots = 5_000;
/** Lines and bars that are told apart without a legend's help. */
const mostSeries = 4;

const refused = (refusal: ChartRefusal): ResultPoints => ({ ok: false, refusal });
const isNumeric = ({ kind }: ResultColumn): boolean => kind === "integer" || kind === "decimal";
const isOrdered = ({ kind }: ResultColumn): boolean =>
  kind === "date" || kind === "time" || kind === "integer" || kind === "decimal";

/** Why the columns do not go with the kind of chart, whatever their values; null where they do. */
function columnFault(
  kind: string,
  x: ResultColumn,
  y: ResultColumn | null,
  split: ResultColumn | null,
): ChartRefusal | null {
  if (y !== null && isOrdinal(y)) return "grades are counted";
  if (y !== null && !isNumeric(y)) return "no numbers";
  if (kind !== "line") return null;
  if (isOrdinal(x) || (split !== null && isOrdinal(split))) return "line over grades";
  if (namesRounds(x)) return "line over rounds";
  return isOrdered(x) ? null : "line needs an order";
}

const keyOf = (x: Value, series: string): string => `${typeof x} ${String(x)}\n${series}`;

/** Rows with a value in each column that is drawn, in the order of the result. */
function pointsOf(
  x: ResultColumn,
  y: ResultColumn | null,
  split: ResultColumn | null,
): readonly ResultPoint[] {
  const points: ResultPoint[] = [];
  for (const [row, place] of x.values.entries()) {
    const value = y === null ? 1 : y.values[row];
    if (place === null || typeof value !== "number" || !Number.isFinite(value)) continue;
    points.push({
      x: place,
      y: value,
      series: split === null ? "" : String(split.values[row] ?? "[no value]"),
    });
  }
  return points;
}

/** The number of rows at each place, in the order in which the places first occur. */
function counted(points: readonly ResultPoint[]): readonly ResultPoint[] {
  const counts = new Map<string, ResultPoint>();
  for (const point of points) {
    const key = keyOf(point.x, point.series);
    counts.set(key, { ...point, y: (counts.get(key)?.y ?? 0) + 1 });
  }
  return [...counts.values()];
}

const distinct = (values: readonly Value[]): number => new Set(values).size;

/**
 * The marks of a result drawn as the reader chose, or why it is not drawn: grades may be counted and nothing else, no line
 * runs over grades or rounds, and rows are never added up unasked. `reckonsWithGrades` says that the statement itself did.
 */
export function resultPoints(
  { columns, row_count }: QueryResult,
  chart: ResultChart,
  { reckonsWithGrades = false }: { readonly reckonsWithGrades?: boolean } = {},
): ResultPoints {
  if (row_count === 0) return refused("no rows");
  const named = (name: string): ResultColumn | undefined => columns.find((column) => column.name === name);
  const x = named(chart.x);
  const y = chart.y === rowsCounted ? null : named(chart.y);
  const split = chart.split === "" ? null : named(chart.split);
  if (x === undefined || y === undefined || split === undefined) return refused("column not in the result");
  if (reckonsWithGrades && y !== null) return refused("grades reckoned with");
  const fault = columnFault(chart.kind, x, y, split);
  if (fault !== null) return refused(fault);

  const rows = pointsOf(x, y, split);
  const points = y === null ? counted(rows) : rows;
  if (points.length === 0) return refused("no numbers");
  const isOfGrades = split !== null && split.kind === "grade";
  if (!isOfGrades && distinct(points.map(({ series }) => series)) > mostSeries)
    return refused("too many series");
  if (chart.kind !== "bar" && points.length > mostDots) return refused("too many dots");
  const isRow = chart.kind === "bar" || (chart.kind === "dot" && !isOrdered(x));
  if (isRow && distinct(points.map((point) => point.x)) > mostBars) return refused("too many bars");
  if (chart.kind === "dot") return { ok: true, points };
  const places = new Set(points.map((point) => keyOf(point.x, point.series)));
  return places.size < points.length ? refused("one value a place") : { ok: true, points };
}
