import type { PassedOver, TableNote, TotalCheck } from "../added/addedTable.ts";
import type { Sheet } from "../files/openedFile.ts";
import type { Fault } from "../sources/fault.ts";
import { bandRow } from "./bandRow.ts";
import { areaFault, areasOf } from "./bodyAreas.ts";
import { type BodyContext, bodyRows, notesBelow } from "./bodyRows.ts";
import { crosstabFigures } from "./crosstabFigures.ts";
import { crosstabTotals } from "./crosstabTotals.ts";
import { derivedChanges } from "./derivedChanges.ts";
import type { ReadFigure } from "./readFigure.ts";
import type { RowAccount } from "./rowAccount.ts";
import { rowTotals } from "./rowTotals.ts";
import { sheetCells } from "./sheetCells.ts";
import { columnsOf } from "./sheetColumns.ts";
import { headerOf, textOf } from "./sheetHeader.ts";
import { sheetSubject } from "./sheetSubject.ts";
import { disagreement, toldDifferences } from "./totalChecks.ts";
import { unclearFigures } from "./unclearFigures.ts";

/** What was read of one sheet. */
export interface SheetRead {
  readonly figures: readonly ReadFigure[];
  readonly totals: readonly TotalCheck[];
  readonly passedOver: readonly PassedOver[];
  readonly notes: readonly TableNote[];
  readonly faults: readonly Fault[];
  readonly rows: RowAccount;
}

export const rowCount = (sheet: Sheet): number =>
  sheet.rows.filter((cells) => cells.some((cell) => textOf(cell) !== "")).length;

/** Reads a sheet that a layout describes as a table. */
export function crosstabSheet(sheet: Sheet, context: BodyContext, forces: ReadonlySet<string>): SheetRead {
  const { table, layout, file, names } = context;
  const place = { file, sheet: sheet.name };
  const header = headerOf(sheet, table);
  if (header === null) return refused(sheet, [noHeader(place, table.header.cells)]);
  const notes = notesBelow(sheet, header);
  const filled = new Set(
    sheet.rows.flatMap((cells, row) =>
      row <= header.lastRow || notes.has(row)
        ? []
        : cells.flatMap((cell, index) => (textOf(cell) === "" ? [] : [index])),
    ),
  );
  const noteList = [...notes.values()];
  const columns = columnsOf(header, table, place, filled, noteList);
  const subject = sheetSubject(sheet, header, table, layout, place);
  const body = bodyRows(sheet, header, columns, notes, context);
  const cells = sheetCells(body.rows, columns.values, layout, place);
  const totals = rowTotals(body.rows, table.totals, forces);
  const areas = areasOf(body.rows, totals, table);
  const unknown = body.rows.flatMap((row) => areaFault(row, areas, names, place));
  const checks = crosstabTotals(body.rows, columns.values, totals, cells.figureAt, subject, {
    sheet: sheet.name,
    told: toldDifferences(table.known_differences, noteList),
    measures: layout.measures,
  });
  const read = { sheet: sheet.name, rows: body.rows, columns: columns.values, notes: noteList };
  const figures = crosstabFigures(read, totals, areas, cells.figureAt, subject, layout);
  const band = bandRow(sheet, header, columns.values, subject, context);
  // While a row is not understood, the totals above it cannot be right: they would be faults that nobody can mend.
  const isUnderstood = [body.faults, cells.faults, unknown].every((found) => found.length === 0);
  const disagreeing = [...checks, ...band.totals].filter(
    ({ agrees, withheld }) => isUnderstood && !agrees && withheld === null,
  );
  const faults = [
    ...columns.faults,
    ...subject.faults,
    ...unclearFigures(body.rows, columns.values, subject, place),
    ...body.faults,
    ...cells.faults,
    ...unknown,
    ...band.faults,
    ...disagreeing.map((check) => disagreement(file, check)),
  ];
  const faulty = new Set(
    [...cells.faults, ...unknown].flatMap(({ row }) => (row === undefined ? [] : [row])),
  );
  const sound = body.rows.filter(({ row }) => !faulty.has(row));
  const isTotal = (row: (typeof sound)[number]): boolean => totals.area.has(row) || totals.category.has(row);
  const above = sheet.rows
    .slice(0, header.lastRow + 1)
    .flatMap((row, index) => (row.some((cell) => textOf(cell) !== "") ? [index] : []))
    .filter((index) => index !== band.row);
  return {
    figures: [...band.figures, ...figures],
    totals: [...band.totals, ...checks],
    notes: noteList,
    passedOver: [
      ...above.map((index) => ({
        sheet: sheet.name,
        row: index + 1,
        reason: index === header.titleRow ? "title of the table" : "header of the table",
        text: (sheet.rows[index] ?? []).map(textOf).join(" ").replace(/\s+/g, " ").trim(),
        rows: 1,
      })),
      ...body.passedOver,
      ...columns.values
        .filter(({ rule }) => rule.as === "passed over")
        .map(({ rule, heading }) => ({
          sheet: sheet.name,
          row: null,
          reason: rule.reason ?? "",
          text: `column ${heading}`,
          rows: 0,
        })),
      ...derivedChanges(sheet.name, body.rows, columns.values, header.columns, cells.figureAt),
    ],
    faults,
    rows: {
      figures: sound.filter((row) => !isTotal(row)).length + (band.row === null ? 0 : 1),
      totals: sound.filter(isTotal).length,
      notes: notes.size,
      passedOver: above.length + body.passedOver.length,
      faults: body.faultyRows + (body.rows.length - sound.length),
    },
  };
}

/** A sheet of which nothing can be read. */
const refused = (sheet: Sheet, faults: readonly Fault[]): SheetRead => ({
  figures: [],
  totals: [],
  passedOver: [],
  notes: [],
  faults,
  rows: { figures: 0, totals: 0, notes: 0, passedOver: 0, faults: rowCount(sheet) },
});

const noHeader = (place: Pick<Fault, "file" | "sheet">, cells: string): Fault => ({
  problem: "no header found",
  ...place,
  expected:
    cells === "dates"
      ? "a row near the top with at least two days, such as 30 September 2018, above the figures"
      : `a row near the top with the headings ${cells}`,
});
