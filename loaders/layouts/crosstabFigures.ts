import type { TableNote } from "../added/addedTable.ts";
import type { RowAreas } from "./bodyAreas.ts";
import type { BodyRow } from "./bodyRows.ts";
import { figureColumns } from "./crosstabTotals.ts";
import type { CrosstabLayout } from "./layout.ts";
import { measureId, type ReadFigure } from "./readFigure.ts";
import type { RowTotals } from "./rowTotals.ts";
import { nameOfColumn, type ValuePlace } from "./sheetColumns.ts";
import { noteTexts } from "./sheetNotes.ts";
import type { SheetSubject } from "./sheetSubject.ts";
import type { FigureAt } from "./totalChecks.ts";

export interface SheetParts {
  readonly sheet: string;
  readonly rows: readonly BodyRow[];
  readonly columns: readonly ValuePlace[];
  readonly notes: readonly TableNote[];
}

/** The figures of a table: of rows and columns that are no totals, and of the totals that the layout keeps. */
export function crosstabFigures(
  { sheet, rows, columns, notes }: SheetParts,
  totals: RowTotals,
  areas: RowAreas,
  figureAt: FigureAt,
  subject: SheetSubject,
  layout: CrosstabLayout,
): readonly ReadFigure[] {
  const figures: ReadFigure[] = [];
  for (const row of rows) {
    const area_id = areas.get(row);
    if (area_id === undefined) continue;
    const rules = [totals.area.get(row)?.rule, totals.category.get(row)?.rule].flatMap((rule) => rule ?? []);
    for (const column of figureColumns(columns)) {
      const isPart = rules.every((rule) => rule.keep || (rule.in === "category" && !column.rule.adds_up));
      const isOwn = column.rule.as !== "total" || column.rule.keep || !column.rule.adds_up;
      const figure = figureAt(row, column);
      const period = row.period ?? column.period ?? subject.period;
      const measure_id = column.rule.measure ?? subject.measure;
      const measure = layout.measures[measure_id ?? ""];
      if (!isPart || !isOwn || typeof figure === "string") continue;
      if (period === null || measure === undefined || measure_id === null) continue;
      const category = categoryOf(row, column, totals);
      const marks = [
        ...subject.marks,
        ...(row.area?.marks ?? []),
        ...(row.period?.marks ?? []),
        ...column.marks,
      ];
      const note = [...(row.area?.signs ?? []), ...noteTexts(notes, marks)].join(" ");
      figures.push({
        area_id,
        area_label: row.area?.name ?? "England and Wales",
        measure_id: measureId(measure_id, category),
        measure_name: measure.name,
        unit: measure.unit,
        decimals: measure.decimals,
        category,
        period: period.period,
        period_end: period.period_end,
        ...figure,
        sheet,
        source_row: row.row,
        locator: `${sheet}, row ${row.row} (${row.area?.name ?? row.label}${row.area === null || row.category === "" ? "" : `, ${row.category}`}), column ${nameOfColumn(column)}`,
        note: note === "" ? null : note,
      });
    }
  }
  return figures;
}

/** What the row and the column add to the measure: "CED drawn, 18 - 34 years". */
function categoryOf(row: BodyRow, column: ValuePlace, totals: RowTotals): string | null {
  const words = row.category.replace(/^\*\s*/, "");
  const ofRow = totals.undivided.has(row)
    ? row.group === ""
      ? words.replace(/^total /i, "")
      : row.group
    : words.replace(/^total /i, "").replace(/,? of which$/i, "");
  const parts = [
    ofRow,
    column.rule.as === "category" || (column.rule.as === "total" && column.rule.of !== undefined)
      ? column.heading
      : "",
  ];
  const category = parts.filter((part) => part !== "").join(", ");
  return category === "" ? null : category;
}
