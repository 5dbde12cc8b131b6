import type { Renderer } from "../document.ts";
import { datedZip } from "./datedZip.ts";
import { contentXml } from "./ods/contentXml.ts";
import { manifestXml, metaXml, mimeType, settingsXml, stylesXml } from "./ods/packageXml.ts";
import { type Book, bookOf } from "./workbook.ts";

/**
 * A document as an OpenDocument spreadsheet. Its XML is written here: the library that reads such files writes them without
 * styles, widths, header rows and properties.
 * @throws RangeError where the document cannot be a workbook: see `bookOf`.
 */
export const renderOds: Renderer = async (document) => odsOf(bookOf(document));

/** Worksheets as an ODS file. */
export function odsOf(book: Book): Uint8Array {
  return datedZip(
    {
      // First and uncompressed, so that the type stands at the same place in every file.
      mimetype: mimeType,
      "META-INF/manifest.xml": manifestXml(),
      "content.xml": contentXml(book),
      "styles.xml": stylesXml(book),
      "meta.xml": metaXml(book),
      "settings.xml": settingsXml(book),
    },
    { day: book.createdOn, stored: ["mimetype"] },
  );
}
