import { isOrdinal, type QueryResult } from "../model/queryResult.js";
import { type ResultChart, rowsCounted } from "../model/resultChart.js";
import { type ComponentOptions, element } from "./element.js";
import { selectControl } from "./selectControl.js";

const kinds = [
  { value: "bar", text: "Bars" },
  { value: "line", text: "Line" },
  { value: "dot", text: "Dots" },
  { value: "none", text: "No chart" },
] as const;

const asChoice = ({ name }: { readonly name: string }) => ({ value: name, text: name });

/** What a result is drawn as: kind, what stands across, the figure, what it is split by. Grades are offered, and refused with the reason. */
export function chartControls(
  { columns }: QueryResult,
  chart: ResultChart,
  options: ComponentOptions,
): HTMLElement {
  const figures = columns.filter(
    (column) => column.kind === "integer" || column.kind === "decimal" || isOrdinal(column),
  );
  const splits = columns.filter(({ kind }) => kind === "text" || kind === "grade" || kind === "boolean");
  const select = (
    label: string,
    name: string,
    value: string,
    choices: readonly { value: string; text: string }[],
  ) => selectControl({ label, name, value, choices }, options).control;
  return element(
    options.document,
    "form",
    { class: "controls chart-controls", "aria-label": "Chart" },
    select("Chart", "chart", chart.kind, kinds),
    ...(chart.kind === "none"
      ? []
      : [
          select("For each", "x", chart.x, columns.map(asChoice)),
          select("Figure", "y", chart.y, [
            { value: rowsCounted, text: "number of rows" },
            ...figures.map(asChoice),
          ]),
          select("Split by", "split", chart.split, [{ value: "", text: "nothing" }, ...splits.map(asChoice)]),
        ]),
  );
}
