import { corePropertiesXml, tableXml } from "../../src/components/workbookParts.ts";
import type { Renderer } from "../document.ts";
import { datedZip } from "./datedZip.ts";
import { styleRegister } from "./workbook/cellStyle.ts";
import { type Book, bookOf } from "./workbook.ts";
import {
  contentTypesXml,
  customPropertiesXml,
  rootRelationsXml,
  sheetRelationsXml,
  workbookRelationsXml,
  workbookXml,
} from "./xlsx/packageXml.ts";
import { sheetXml } from "./xlsx/sheetXml.ts";
import { sharedStrings } from "./xlsx/strings.ts";
import { stylesXml } from "./xlsx/styles.ts";

/**
 * A document as an XLSX workbook. Its XML is written here and not by the library of the site's downloads, which knows no
 * links, no page heads and no formats for text, and dates its zip by the clock; tables and properties are shared with it.
 * @throws RangeError where the document cannot be a workbook: see `bookOf`.
 */
export const renderXlsx: Renderer = async (document) => xlsxOf(bookOf(document));

/** Worksheets as an XLSX file. */
export function xlsxOf(book: Book): Uint8Array {
  const styles = styleRegister();
  const strings = sharedStrings();
  const registers = {
    // The first format is that of cells without one.
    placeOfStyle: (style: Parameters<typeof styles.placeOf>[0]) => styles.placeOf(style) + 1,
    placeOfText: strings.placeOf,
  };
  const sheets = book.sheets.flatMap((sheet, index): [string, string][] => {
    const { xml, outer } = sheetXml(sheet, index, book, registers);
    const relations = sheetRelationsXml(sheet, index, outer);
    const place = index + 1;
    return [
      [`xl/worksheets/sheet${place}.xml`, xml],
      ...(relations === null
        ? []
        : [[`xl/worksheets/_rels/sheet${place}.xml.rels`, relations] as [string, string]]),
      ...(sheet.table === null
        ? []
        : [[`xl/tables/table${place}.xml`, tableXml(sheet, place)] as [string, string]]),
    ];
  });
  return datedZip(
    {
      "[Content_Types].xml": contentTypesXml(book),
      "_rels/.rels": rootRelationsXml(),
      "docProps/core.xml": corePropertiesXml(book),
      "docProps/custom.xml": customPropertiesXml(book),
      "xl/workbook.xml": workbookXml(book),
      "xl/_rels/workbook.xml.rels": workbookRelationsXml(book),
      "xl/styles.xml": stylesXml(styles.styles),
      "xl/sharedStrings.xml": strings.xml(),
      ...Object.fromEntries(sheets),
    },
    { day: book.createdOn },
  );
}
