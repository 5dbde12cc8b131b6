import type { TotalCheck } from "../added/addedTable.ts";
import type { BodyRow } from "./bodyRows.ts";
import type { Measure } from "./layout.ts";
import type { RowTotals } from "./rowTotals.ts";
import { matches, type ValuePlace } from "./sheetColumns.ts";
import type { SheetSubject } from "./sheetSubject.ts";
import { type FigureAt, type ToldDifference, totalCheck } from "./totalChecks.ts";

export interface TotalContext {
  readonly sheet: string;
  readonly told: readonly ToldDifference[];
  readonly measures: Readonly<Record<string, Measure>>;
}

/** Columns that hold figures, totals of columns among them. */
export const figureColumns = (columns: readonly ValuePlace[]): readonly ValuePlace[] =>
  columns.filter(({ rule }) => rule.as !== "change" && rule.as !== "passed over");

/** Compares every total, of rows and of columns, with the sum of its parts. */
export function crosstabTotals(
  rows: readonly BodyRow[],
  columns: readonly ValuePlace[],
  totals: RowTotals,
  figureAt: FigureAt,
  subject: SheetSubject,
  { sheet, told, measures }: TotalContext,
): readonly TotalCheck[] {
  const own = figureColumns(columns);
  const decimalsOf = ({ rule }: ValuePlace): number => {
    const { rounded_to, decimals } = measures[rule.measure ?? subject.measure ?? ""] ?? { decimals: 0 };
    return rounded_to ?? decimals;
  };
  const checks: (TotalCheck | null)[] = [];
  const check = (
    row: BodyRow,
    column: ValuePlace,
    parts: readonly (readonly [BodyRow, ValuePlace])[],
  ): void => {
    const figures = parts.map(([partRow, partColumn]) => figureAt(partRow, partColumn));
    const stated = { sheet, row, column, parts: figures, decimals: decimalsOf(column) };
    checks.push(totalCheck(stated, figureAt(row, column), told));
  };
  for (const row of rows) {
    for (const total of [totals.area.get(row), totals.category.get(row)]) {
      if (total === undefined) continue;
      for (const column of own)
        if (column.rule.adds_up || total.rule.in === "area")
          check(
            row,
            column,
            total.parts.map((part) => [part, column]),
          );
    }
    for (const column of own) {
      const parts = columnParts(column, own);
      if (parts.length > 0)
        check(
          row,
          column,
          parts.map((part) => [row, part]),
        );
    }
  }
  return checks.flatMap((each) => each ?? []);
}

/** The columns that a column of totals is the sum of; none for other columns and for totals of parts that overlap. */
export function columnParts(column: ValuePlace, columns: readonly ValuePlace[]): readonly ValuePlace[] {
  const { as, of, adds_up } = column.rule;
  if (as !== "total" || !adds_up) return [];
  return columns.filter(
    ({ rule, heading }) => rule.as !== "total" && (of ?? ["."]).some((pattern) => matches(pattern, heading)),
  );
}
