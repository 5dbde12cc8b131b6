import type { Fault } from "../sources/fault.ts";
import type { BodyRow } from "./bodyRows.ts";
import { figureColumns } from "./crosstabTotals.ts";
import { nameOfColumn, type ValuePlace } from "./sheetColumns.ts";
import type { SheetSubject } from "./sheetSubject.ts";

/** Columns of figures of which the layout does not say what is counted, or of which period: without this they would be lost. */
export function unclearFigures(
  rows: readonly BodyRow[],
  columns: readonly ValuePlace[],
  subject: SheetSubject,
  place: Pick<Fault, "file" | "sheet">,
): readonly Fault[] {
  // A subject that was looked for and not found is told already.
  if (subject.faults.length > 0) return [];
  return figureColumns(columns).flatMap((column): readonly Fault[] => {
    const at = { ...place, column: nameOfColumn(column) };
    const faults: Fault[] = [];
    if ((column.rule.measure ?? subject.measure) === null)
      faults.push({
        problem: "no measure of a column",
        ...at,
        expected: "a `measure` in the layout, of this column or of its table",
      });
    if ((column.period ?? subject.period) === null && rows.some(({ period }) => period === null))
      faults.push({
        problem: "no period of a column",
        ...at,
        expected: "a period that the layout finds in the column's heading, in a key column or in the title",
      });
    return faults;
  });
}
