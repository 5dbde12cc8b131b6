import type { Fault } from "../sources/fault.ts";
import type { BodyRow } from "./bodyRows.ts";
import type { CrosstabLayout } from "./layout.ts";
import { figureOf, type PrintedFigure } from "./printedFigure.ts";
import { nameOfColumn, type ValuePlace } from "./sheetColumns.ts";
import { textOf } from "./sheetHeader.ts";
import type { FigureAt } from "./totalChecks.ts";

/** Reads the cells of a body, each once; what is neither a figure nor a known sign is a fault. */
export function sheetCells(
  rows: readonly BodyRow[],
  columns: readonly ValuePlace[],
  layout: CrosstabLayout,
  place: Pick<Fault, "file" | "sheet">,
): { readonly figureAt: FigureAt; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const signs = Object.keys(layout.missing);
  const found = new Map<BodyRow, Map<ValuePlace, PrintedFigure>>();
  for (const row of rows) {
    const figures = new Map<ValuePlace, PrintedFigure>();
    for (const column of columns) {
      const cell = row.cells[column.index] ?? null;
      const read = figureOf(cell, layout.missing);
      const figure: PrintedFigure =
        read === "empty" && layout.blank !== undefined ? { value: null, absence: layout.blank } : read;
      figures.set(column, figure);
      if (typeof figure !== "string" || column.rule.as === "passed over") continue;
      faults.push({
        problem: figure === "empty" ? "missing figure" : "bad figure",
        ...place,
        row: row.row,
        column: nameOfColumn(column),
        value: textOf(cell),
        expected: `a number${signs.length === 0 ? "" : `, or ${signs.join(" or ")} where there is none`}`,
      });
    }
    found.set(row, figures);
  }
  return { figureAt: (row, column) => found.get(row)?.get(column) ?? "empty", faults };
}
