import type { TotalCheck } from "../added/addedTable.ts";
import type { Cell, Sheet } from "../files/openedFile.ts";
import type { Fault } from "../sources/fault.ts";
import type { BodyContext, BodyRow } from "./bodyRows.ts";
import { figureOf } from "./printedFigure.ts";
import { measureId, type ReadFigure } from "./readFigure.ts";
import { matches, type ValuePlace } from "./sheetColumns.ts";
import { type SheetHeader, textOf } from "./sheetHeader.ts";
import type { SheetSubject } from "./sheetSubject.ts";
import { totalCheck } from "./totalChecks.ts";

export interface BandRead {
  /** From 0; null where the header has no row of figures. */
  readonly row: number | null;
  readonly figures: readonly ReadFigure[];
  readonly totals: readonly TotalCheck[];
  readonly faults: readonly Fault[];
}

const noBand: BandRead = { row: null, figures: [], totals: [], faults: [] };

/** Reads the row of figures that some tables have between the rows of their header. */
export function bandRow(
  sheet: Sheet,
  header: SheetHeader,
  columns: readonly ValuePlace[],
  subject: SheetSubject,
  { table, layout, file }: BodyContext,
): BandRead {
  const found = sheet.rows
    .slice(header.titleRow + 1, header.lastRow)
    .findIndex((cells) => columns.filter(({ index }) => typeof cells[index] === "number").length > 1);
  if (found < 0) return noBand;
  const row = header.titleRow + 1 + found;
  const place = { file, sheet: sheet.name, row: row + 1 };
  const { band } = table;
  const measure = layout.measures[band?.measure ?? ""];
  if (band === undefined || measure === undefined || subject.period === null || table.area === undefined)
    return {
      ...noBand,
      row,
      faults: [
        {
          problem: "figures inside the header",
          ...place,
          expected: "figures below the header alone; the layout may describe such a row as `band`",
        },
      ],
    };
  const { period, period_end } = subject.period;
  const area_id = table.area;
  const cells = sheet.rows[row] ?? [];
  const body: BodyRow = {
    row: row + 1,
    cells,
    area: null,
    region: "",
    group: "",
    category: "",
    period: null,
    label: measure.name,
  };
  const read = columns.map((column) => ({
    column: { ...column, heading: headingAbove(sheet, header, row, column) },
    figure: figureOf(cells[column.index] ?? null, layout.missing),
  }));
  const isTotal = (heading: string): boolean => band.total !== undefined && matches(band.total, heading);
  const parts = read.filter(({ column }) => !isTotal(column.heading)).map(({ figure }) => figure);
  return {
    row,
    faults: read.flatMap(({ column, figure }) =>
      typeof figure === "string"
        ? [
            {
              problem: "bad figure",
              ...place,
              column: column.heading,
              value: textOf(cells[column.index]),
              expected: "a number",
            },
          ]
        : [],
    ),
    totals: !band.adds_up
      ? []
      : read.flatMap(({ column, figure }) => {
          if (!isTotal(column.heading)) return [];
          const stated = { sheet: sheet.name, row: body, column, parts, decimals: measure.decimals };
          return totalCheck(stated, figure, []) ?? [];
        }),
    figures: read.flatMap(({ column, figure }): readonly ReadFigure[] => {
      if (typeof figure === "string") return [];
      const category = isTotal(column.heading) ? null : column.heading;
      return [
        {
          area_id,
          area_label: "England and Wales",
          measure_id: measureId(band.measure, category),
          measure_name: measure.name,
          unit: measure.unit,
          decimals: measure.decimals,
          category,
          period,
          period_end,
          ...figure,
          sheet: sheet.name,
          source_row: row + 1,
          locator: `${sheet.name}, row ${row + 1}, column ${column.heading}`,
          note: null,
        },
      ];
    }),
  };
}

/** The nearest text above the row of figures in a column. */
function headingAbove(sheet: Sheet, header: SheetHeader, row: number, column: ValuePlace): string {
  for (let above = row - 1; above > header.titleRow; above--) {
    const cell: Cell | undefined = sheet.rows[above]?.[column.index];
    if (typeof cell === "string" && textOf(cell) !== "") return textOf(cell);
  }
  return column.heading;
}
