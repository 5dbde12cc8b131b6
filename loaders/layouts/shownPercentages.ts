import type { Cell, Sheet } from "../files/openedFile.ts";
import { isShareUnit } from "../sources/local/measureParts.ts";
import type { Layout } from "./layout.ts";

/** As a spreadsheet's arithmetic keeps them: 0.07 x 100 is 7.000000000000001. */
const significantDigits = 12;

/**
 * Sheets as the family's figures are to be read: where it has a measure in percent, a cell that shows 45.1% is 45.1 and not the
 * 0.451 that it holds. A family without one has percentages in columns of changes alone, which stay as they are.
 */
export function shownPercentages(sheets: readonly Sheet[], { measures }: Layout): readonly Sheet[] {
  if (!Object.values(measures).some(({ unit }) => isShareUnit(unit))) return sheets;
  return sheets.map((sheet) => {
    const { percentages } = sheet;
    if (percentages === undefined) return sheet;
    const rows = sheet.rows.map((cells, row) => {
      const shown = percentages.get(row);
      return shown === undefined
        ? cells
        : cells.map((cell, column): Cell => (shown.includes(column) ? hundredfold(cell) : cell));
    });
    return { ...sheet, rows };
  });
}

const hundredfold = (cell: Cell): Cell =>
  typeof cell === "number" ? Number((cell * 100).toPrecision(significantDigits)) : cell;
