import type { Cell, Sheet } from "../files/openedFile.ts";
import type { CrosstabTable } from "./crosstabLayout.ts";
import { plainText } from "./printedName.ts";
import { periodOf } from "./printedPeriod.ts";

/** Titles and headers stand on the first rows. */
const titleRows = 6;
const headerRows = 40;

/** A column of a table by its place and what stands above it. */
export interface HeadedColumn {
  /** From 0. */
  readonly index: number;
  /** The lowest text above the figures. */
  readonly heading: string;
  /** The text above the heading, which several columns may share. */
  readonly above: string;
}

/** The header of a table; rows are counted from 0. */
export interface SheetHeader {
  readonly title: string;
  readonly titleRow: number;
  readonly lastRow: number;
  readonly columns: readonly HeadedColumn[];
}

export const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? "" : plainText(String(cell));

/** The first text of a sheet and its row, counted from 0; null for a sheet that begins without one. */
export function titleOf(sheet: Sheet): { readonly title: string; readonly row: number } | null {
  for (const [row, cells] of sheet.rows.slice(0, titleRows).entries()) {
    const title = cells.find((cell) => typeof cell === "string" && plainText(cell) !== "");
    if (title !== undefined) return { title: textOf(title), row };
  }
  return null;
}

/** Finds the header of a table on a sheet; null where no row is as the layout says. */
export function headerOf(sheet: Sheet, table: CrosstabTable): SheetHeader | null {
  const titled = titleOf(sheet);
  if (titled === null) return null;
  const { cells: form, least } = table.header;
  const isHead =
    form === "dates"
      ? (text: string) => periodOf(text, "date") !== null
      : (
          (words: RegExp) => (text: string) =>
            words.test(text)
        )(new RegExp(form, "iu"));
  const first = titled.row + 1;
  const found = sheet.rows
    .slice(first, headerRows)
    .findIndex(
      (cells) => cells.filter((cell) => typeof cell === "string" && isHead(textOf(cell))).length >= least,
    );
  if (found < 0) return null;
  const lastRow = first + found;
  return { title: titled.title, titleRow: titled.row, lastRow, columns: columnsOf(sheet, first, lastRow) };
}

/** The columns under the rows of a header; a merged cell heads every column that it covers. */
function columnsOf(sheet: Sheet, first: number, last: number): readonly HeadedColumn[] {
  const rows = sheet.rows.slice(first, last + 1).map((cells) => [...cells]);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  for (const { firstRow, firstColumn, lastRow, lastColumn } of sheet.merges)
    for (let row = Math.max(firstRow, first); row <= Math.min(lastRow, last); row++)
      for (let column = firstColumn; column <= Math.min(lastColumn, width - 1); column++) {
        const cells = rows[row - first];
        if (cells !== undefined) cells[column] ??= sheet.rows[firstRow]?.[firstColumn] ?? null;
      }
  return Array.from({ length: width }, (_, index): HeadedColumn => {
    const texts = rows
      .map((cells) => cells[index])
      .flatMap((cell) => (typeof cell === "string" && textOf(cell) !== "" ? [textOf(cell)] : []))
      .filter((text, place, all) => place === 0 || text !== all[place - 1]);
    return { index, heading: texts.at(-1) ?? "", above: texts.at(-2) ?? "" };
  });
}

/** The text above a column's heading; without merged cells, as in a CSV file, it stands above the first of its columns. */
export function sharedHeading(columns: readonly HeadedColumn[], index: number, fits: RegExp): string {
  for (let place = index; place >= 0; place--) {
    const above = columns[place]?.above ?? "";
    if (fits.test(above)) return above;
  }
  return "";
}
