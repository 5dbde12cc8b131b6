import { isOrdinal, type QueryResult } from "../model/queryResult.js";
import { type ResultChart, rowsCounted } from "../model/resultChart.js";
import { resultPoints } from "./resultPoints.js";

/** Columns that tell rows apart and say nothing across: addresses, notes, names of files. */
const isWordy = (name: string): boolean =>
  /(address|locator|note|reason|source|document|summary|definition|sha256)/i.test(name);

/**
 * What a result is drawn as until the reader chooses: a line over dates, else bars of the first figure, else bars of the
 * number of rows; no chart where none of them is allowed.
 */
export function defaultChart(
  result: QueryResult,
  options: { readonly reckonsWithGrades?: boolean } = {},
): ResultChart {
  const names = (kinds: readonly string[]): readonly string[] =>
    result.columns.filter(({ name, kind }) => kinds.includes(kind) && !isWordy(name)).map(({ name }) => name);
  const figures = result.columns
    .filter((column) => ["decimal", "integer"].includes(column.kind) && !isOrdinal(column))
    .map(({ name }) => name)
    // The last figure is most often what a statement works out.
    .toReversed();
  const categories = names(["text", "grade", "boolean"]);
  const splits = ["", ...categories];
  const candidates: readonly ResultChart[] = [
    ...names(["date", "time"]).flatMap((x) =>
      figures.flatMap((y) => splits.map((split) => ({ kind: "line", x, y, split }))),
    ),
    ...categories.flatMap((x) =>
      figures.flatMap((y) => splits.map((split) => ({ kind: "bar", x, y, split }))),
    ),
    ...categories.map((x) => ({ kind: "bar", x, y: rowsCounted, split: "" })),
  ];
  const drawn = candidates.slice(0, 200).find((chart) => {
    if (chart.x === chart.split) return false;
    const outcome = resultPoints(result, chart, options);
    return outcome.ok && outcome.points.length > 1;
  });
  return drawn ?? { kind: "none", x: "", y: rowsCounted, split: "" };
}
