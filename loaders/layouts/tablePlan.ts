import type { Fault } from "../sources/fault.ts";
import type { TableLayout } from "./layout.ts";
import { plainText } from "./printedName.ts";
import { type PrintedPeriod, periodExamples, periodOf } from "./printedPeriod.ts";
import type { TableColumn, TableFigures } from "./tableLayout.ts";

/** A column of the file and the column of the layout that it is. */
export interface PlannedColumn {
  /** From 0. */
  readonly index: number;
  readonly heading: string;
  readonly column: TableColumn;
}

/** Figures that come of one column of the file. */
export interface PlannedFigures {
  readonly figures: TableFigures;
  readonly source: PlannedColumn;
  /** The period that the column's heading gives; null where a column of the file does. */
  readonly period: PrintedPeriod | null;
}

/** How a file with this header is read. */
export interface TablePlan {
  readonly layout: TableLayout;
  readonly headings: readonly string[];
  readonly columns: readonly PlannedColumn[];
  readonly figures: readonly PlannedFigures[];
  /** Columns that the layout needs and the file lacks. */
  readonly missing: readonly TableColumn[];
  /** Columns of the file that the layout does not know. */
  readonly unknown: readonly string[];
}

/** Compares a header with the columns that a layout describes; each heading is one column's, the first that fits. */
export function tablePlan(header: readonly string[], layout: TableLayout): TablePlan {
  const headings = header.map(plainText);
  const fits = layout.columns.map((column) => ({
    column,
    words: new RegExp(`^(?:${column.heading})$`, "iu"),
  }));
  const columns = headings.flatMap((heading, index): readonly PlannedColumn[] => {
    const column = fits.find(({ words }) => words.test(heading))?.column;
    return column === undefined ? [] : [{ index, heading, column }];
  });
  const known = new Set(columns.map(({ index }) => index));
  return {
    layout,
    headings,
    columns,
    figures: layout.figures.flatMap((figures) => plannedFigures(figures, columns)),
    missing: layout.columns.filter(
      (column) => !column.optional && !columns.some((planned) => planned.column === column),
    ),
    unknown: headings.filter((heading, index) => heading !== "" && !known.has(index)),
  };
}

function plannedFigures(figures: TableFigures, columns: readonly PlannedColumn[]): readonly PlannedFigures[] {
  const name = figures.sum ?? figures.count_different;
  return columns
    .filter(({ column }) => column.name === name)
    .map((source) => {
      const printed =
        figures.period_in_heading === undefined
          ? null
          : (new RegExp(figures.period_in_heading, "iu").exec(source.heading)?.groups?.period ?? "");
      return {
        figures,
        source,
        period: printed === null ? null : periodOf(printed, figures.form ?? "mid-year"),
      };
    });
}

/** The columns of a role, in the order of the file. */
export const columnsOfRole = (plan: TablePlan, role: TableColumn["role"]): readonly PlannedColumn[] =>
  plan.columns.filter(({ column }) => column.role === role);

/** What is wrong with the header of a file of the family. */
export function planFaults(plan: TablePlan, place: Pick<Fault, "file" | "sheet" | "row">): readonly Fault[] {
  const twice = plan.columns.filter(
    ({ column }, place_) =>
      ["area", "period", "kind"].includes(column.role) &&
      plan.columns.findIndex((other) => other.column === column) < place_,
  );
  return [
    ...plan.unknown.map((heading) => ({
      problem: "unknown column",
      ...place,
      value: heading,
      expected: `the columns ${plan.layout.columns.map(({ name }) => name).join(", ")}; copy data/layouts/${plan.layout.layout}.yaml to data/local/layouts and say there what the column is`,
    })),
    ...twice.map(({ heading, column }) => ({
      problem: "column given twice",
      ...place,
      value: heading,
      expected: `one column that is the ${column.name}`,
    })),
    ...plan.figures
      .filter(({ figures, period }) => figures.period_in_heading !== undefined && period === null)
      .map(({ source, figures }) => ({
        problem: "bad period",
        ...place,
        value: source.heading,
        expected: periodExamples[figures.form ?? "mid-year"],
      })),
  ];
}
