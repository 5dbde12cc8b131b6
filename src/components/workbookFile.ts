import writeExcelFile, { type CellObject } from "write-excel-file/universal";
import { formatCode, numberLook } from "../tables/numberLook.js";
import type { RowLook, Sheet, Workbook } from "../tables/sheet.js";
import type { SheetCell } from "../tables/sheetCell.js";
import { fileProperties, markedTables } from "./workbookParts.js";

/** Excel takes no longer text in a cell. */
const longestText = 32_767;

const looks: Readonly<Record<RowLook, Omit<CellObject, "value" | "type">>> = {
  title: { fontWeight: "bold", fontSize: 15 },
  heading: { fontWeight: "bold", fontSize: 12 },
  words: {},
  header: { fontWeight: "bold", wrap: true, alignVertical: "bottom", bottomBorderStyle: "medium" },
  body: { alignVertical: "top" },
};

/** The library looks texts up in a bare object, where these names are taken. */
const safeText = (text: string): string =>
  (text in Object.prototype ? `${text} ` : text).slice(0, longestText);

function cellOf(cell: SheetCell, look: RowLook, isWrapped: boolean): CellObject {
  const style = looks[look];
  if (cell.kind === "number")
    return {
      ...style,
      value: cell.value,
      type: Number,
      format: formatCode(numberLook(cell)),
      align: "right",
    };
  if (cell.kind === "date")
    return {
      ...style,
      value: new Date(`${cell.iso}T00:00:00Z`),
      type: Date,
      format: "d mmmm yyyy",
      align: "left",
    };
  // Always a string, whatever it begins with: it never runs as a formula.
  return { ...style, value: safeText(cell.text), type: String, ...(isWrapped ? { wrap: true } : {}) };
}

function sheetData({ rows, table }: Sheet): CellObject[][] {
  return rows.map(({ look, cells }, index) => {
    // The lines above a table run over the columns beside them.
    const isAbove = table !== null && index + 1 < table.headerRow;
    return cells.map((cell) => cellOf(cell, look, !isAbove));
  });
}

/** Writes a workbook as an XLSX file, in the browser or in Node. */
export const workbookFile = (workbook: Workbook): Promise<Blob> =>
  writeExcelFile(
    workbook.sheets.map((sheet) => ({
      sheet: sheet.name,
      data: sheetData(sheet),
      columns: sheet.widths.map((width) => ({ width })),
      // Headings and the names of the rows stay in sight.
      ...(sheet.table === null ? {} : { stickyRowsCount: sheet.table.headerRow, stickyColumnsCount: 1 }),
    })),
    {
      fontFamily: "Arial",
      fontSize: 11,
      features: [markedTables(workbook.sheets), fileProperties(workbook)],
    },
  ).toBlob();
