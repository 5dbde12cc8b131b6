import { resultChart } from "../../charts/resultChart.js";
import { chartAtWidths } from "../../components/chartAtWidths.js";
import { chartControls } from "../../components/chartControls.js";
import { dataTable } from "../../components/dataTable.js";
import { element } from "../../components/element.js";
import { emptyState } from "../../components/emptyState.js";
import { figureMenu } from "../../components/figureMenu.js";
import { gradeMark } from "../../components/gradeChip.js";
import { warningLine } from "../../components/warningLine.js";
import { chartRefusal } from "../../format/chartRefusal.js";
import { chartWords } from "../../format/chartWords.js";
import { rowsSentence } from "../../format/rowsSentence.js";
import { warehouseSourceLine } from "../../format/warehouseSourceLine.js";
import { warnings } from "../../format/warnings.js";
import { resultPoints } from "../../metrics/resultPoints.js";
import { type QueryResult, reckonsWithGrades } from "../../model/queryResult.js";
import type { ResultChart } from "../../model/resultChart.js";
import type { Grade } from "../../model/scale.js";
import type { Column } from "../../tables/column.js";
import { resultTable } from "../../tables/resultTable.js";
import type { ViewOptions } from "../viewOptions.js";

/** What a statement gave, and how it is to be shown. */
export interface ShownResult {
  /** The question, or what else the result is called. */
  readonly headline: string;
  readonly note: string;
  readonly sql: string;
  /** Its rows, or the first of them. */
  readonly result: QueryResult;
  /** The columns that are drawn, with all rows held, where `result` has the first of them only. */
  readonly charted?: QueryResult;
  readonly chart: ResultChart;
  /** When and how it was worked out. */
  readonly origin: string;
  /** Names of the warehouse's tables, of which the source line names those that were read. */
  readonly tables: readonly string[];
}

const files = [
  ["csv", "CSV"],
  ["json", "JSON"],
  ["arrow", "Arrow"],
] as const;

/** The chart that the reader chose, what to say in its place, or nothing. */
function drawing(
  { headline, sql, result, charted = result, chart }: ShownResult,
  options: ViewOptions,
): Element[] {
  if (chart.kind === "none" || result.row_count === 0) return [];
  const outcome = resultPoints(charted, chart, { reckonsWithGrades: reckonsWithGrades(sql) });
  if (!outcome.ok) return [emptyState(chartRefusal(outcome.refusal), options)];
  const { document } = options;
  const description = `${chartWords(chart)}. The table below has every figure.`;
  return [
    ...chartAtWidths(
      (width) =>
        resultChart(charted, outcome.points, { document, width, title: headline, description, chart }),
      options,
    ),
  ];
}

/** Characters that a column needs to show most of its texts on few lines. */
function leastWidth(column: Column<number> | undefined, rows: number): number {
  let longest = 0;
  for (let row = 0; row < Math.min(rows, 200); row++)
    longest = Math.max(longest, column?.format(row).length ?? 0);
  return Math.min(28, longest);
}

/** The rows as a table; grades in their colours. */
function table({ headline, result }: ShownResult, { document }: ViewOptions): HTMLElement {
  const columns = resultTable(result);
  const shown = result.columns[0]?.values.length ?? 0;
  const cells = Object.fromEntries(
    result.columns.flatMap(({ kind, values }, index) => {
      const column = columns[index];
      if (kind !== "grade" || column === undefined) return [];
      const cell = (row: number): Node => {
        const grade = values[row] ?? null;
        return grade === null
          ? document.createTextNode(column.format(row))
          : gradeMark(grade as Grade, { document });
      };
      return [[column.key, cell]];
    }),
  );
  const drawn = dataTable(
    Array.from({ length: shown }, (_, row) => row),
    columns,
    { document, caption: headline, cells },
  );
  for (const menu of drawn.querySelectorAll(".figure-menu")) menu.remove();
  // Words keep together as far as they may; the table scrolls before its columns turn into ribbons.
  for (const [index, head] of [...drawn.querySelectorAll("thead th")].entries())
    head.setAttribute("style", `--least: ${leastWidth(columns[index], shown)}ch`);
  return drawn;
}

/** The files of the whole result; the figure's own menu has what is shown. */
const downloads = (document: Document): HTMLElement =>
  element(
    document,
    "p",
    { class: "result-files", role: "group", "aria-label": "Files of all rows" },
    "All rows as a file: ",
    ...files.flatMap(([kind, name]) => [
      element(document, "button", { type: "button", "data-file": kind }, name),
      " ",
    ]),
  );

/** A statement's result: how many rows, chart, source, files and table. */
export function resultSection(shown: ShownResult, options: ViewOptions): HTMLElement {
  const { document } = options;
  const { headline, note, sql, result, chart, origin, tables } = shown;
  const held = result.columns[0]?.values.length ?? 0;
  if (result.row_count === 0)
    return element(
      document,
      "div",
      { class: "result" },
      emptyState(
        {
          happened: "The statement gives no rows.",
          advice: `Nothing in the tables meets its conditions. Look at the spelling of names and at the values in where. ${origin}`,
        },
        options,
      ),
    );
  const drawn = drawing(shown, options);
  const isDrawn = drawn.some(({ localName }) => localName === "svg");
  return element(
    document,
    "div",
    { class: "result" },
    element(document, "p", { class: "result-rows" }, `${rowsSentence(result, held)} ${origin}`),
    chartControls(result, chart, options),
    element(
      document,
      "figure",
      { class: "figure-card" },
      element(
        document,
        "figcaption",
        {},
        element(document, "h3", {}, headline),
        element(
          document,
          "p",
          { class: "subtitle" },
          isDrawn ? chartWords(chart) : rowsSentence(result, held),
        ),
      ),
      ...(note === "" ? [] : [element(document, "p", { class: "figure-note" }, note)]),
      ...(reckonsWithGrades(sql) ? [warningLine(warnings.gradesReckoned, options)] : []),
      ...drawn,
      element(document, "p", { class: "source-line" }, warehouseSourceLine(sql, tables)),
      figureMenu({ document, withPicture: isDrawn }),
      downloads(document),
      table(shown, options),
    ),
  );
}
