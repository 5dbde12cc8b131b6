import { parse } from "node-html-parser";
import type { Proof, Table } from "../document.ts";
import { bookFaults, originFault, tablesIn } from "./workbook/bookFaults.ts";
import { type OpenedBook, openBook, plain } from "./workbook/openedBook.ts";
import { headerRowOf } from "./workbook/tableFaults.ts";

const mimeType = "application/vnd.oasis.opendocument.spreadsheet";

/** The XML of one worksheet. */
function sheetPart(content: string, name: string): string {
  const from = content.indexOf(`<table:table table:name="${name}"`);
  return from === -1 ? "" : content.slice(from, content.indexOf("</table:table>", from));
}

/** Whether a table has one header row that is called so, a range that names it, and a header that stays in sight. */
function* markingFaults(book: OpenedBook, table: Table, settings: string): Generator<string> {
  const sheet = book.sheets.find(({ name }) => name === table.label);
  if (sheet === undefined) return;
  const place = `worksheet "${table.label}"`;
  const header =
    headerRowOf(
      sheet,
      table.columns.map(({ heading }) => plain(heading)),
    ) + 1;
  const content = book.part("content.xml");
  const headers = sheetPart(content, table.label).split("<table:table-header-rows>").length - 1;
  if (headers !== 1) yield `${place} has ${headers} rows marked as headers; expected 1`;
  const last = header + table.rows.length;
  const range = new RegExp(
    `table:target-range-address="'${table.label}'\\.A${header}:'${table.label}'\\.[A-Z]+${last}"`,
  );
  if (!range.test(content)) yield `${place} has no marked-up table from row ${header} to row ${last}`;
  const entry = settings
    .split(`config:name="${table.label}"`)[1]
    ?.split("</config:config-item-map-entry>")[0];
  if (!new RegExp(`VerticalSplitPosition"[^>]*>${header}<`).test(entry ?? ""))
    yield `${place}: the header row does not stay in sight`;
}

/** What must be in no part of the file, and what its properties have to say. */
function* packageFaults(
  book: OpenedBook,
  bytes: Uint8Array,
  document: Parameters<Proof>[1],
): Generator<string> {
  // A zip entry's name stands 30 bytes in, its content behind it.
  const head = new TextDecoder("latin1").decode(bytes.subarray(30, 38 + mimeType.length));
  if (head !== `mimetype${mimeType}`) yield "the file does not begin with its type, uncompressed";
  const content = book.part("content.xml");
  if (/table:formula=/.test(content)) yield "content.xml holds a formula";
  if (/-spanned=|covered-table-cell/.test(content)) yield "content.xml holds merged cells";
  if (/<script|office:scripts|table:dde-link/.test(content)) yield "content.xml could run or fetch something";
  const meta = book.part("meta.xml");
  const created = /<meta:creation-date>([^<]*)</.exec(meta)?.[1] ?? "";
  if (created !== `${document.as_at}T00:00:00Z`)
    yield `the file says that it was made on ${created}; expected ${document.as_at}`;
  const own = parse(meta)
    .getElementsByTagName("meta:user-defined")
    .map((property) => [property.getAttribute("meta:name") ?? "", property.textContent] as const);
  const origin = originFault(new Map(own), document);
  if (origin !== null) yield origin;
}

/** Opens an ODS file with a reader that had no part in writing it, and compares it with its document. */
export const proveOds: Proof = async (bytes, document) => {
  try {
    const book = openBook(bytes);
    const settings = book.part("settings.xml");
    return [
      ...bookFaults(book, document),
      ...tablesIn(document).flatMap((table) => [...markingFaults(book, table, settings)]),
      ...packageFaults(book, bytes, document),
    ];
  } catch (error) {
    return [
      `the file cannot be read as an OpenDocument spreadsheet: ${error instanceof Error ? error.message : error}`,
    ];
  }
};
