import { type HTMLElement, parse } from "node-html-parser";
import type { Proof, Table } from "../document.ts";
import { bookFaults, originFault, tablesIn } from "./workbook/bookFaults.ts";
import { type OpenedBook, openBook, plain } from "./workbook/openedBook.ts";
import { headerRowOf } from "./workbook/tableFaults.ts";

const attribute = (element: HTMLElement | null, name: string): string => element?.getAttribute(name) ?? "";

/** Whether a table is marked up as one, from its first heading to its last cell, and its header stays in sight. */
function* markingFaults(book: OpenedBook, table: Table): Generator<string> {
  const index = book.sheets.findIndex(({ name }) => name === table.label);
  const sheet = book.sheets[index];
  if (sheet === undefined) return;
  const headings = table.columns.map(({ heading }) => plain(heading));
  const header = headerRowOf(sheet, headings) + 1;
  const path = `xl/tables/table${index + 1}.xml`;
  if (!book.paths.includes(path)) {
    yield `worksheet "${table.label}" has no marked-up table`;
    return;
  }
  const marked = parse(book.part(path));
  const ref = attribute(marked.querySelector("table"), "ref");
  const [from = "", to = ""] = ref.split(":");
  if (from !== `A${header}` || !to.endsWith(String(header + table.rows.length)))
    yield `worksheet "${table.label}": the marked-up table is ${ref}; expected A${header} to row ${header + table.rows.length}`;
  const named = marked.getElementsByTagName("tableColumn").map((column) => attribute(column, "name"));
  if (named.join("\n") !== headings.join("\n"))
    yield `worksheet "${table.label}": the columns of the marked-up table are ${named.join(", ")}`;
  const xml = book.part(`xl/worksheets/sheet${index + 1}.xml`);
  if (!new RegExp(`<pane [^>]*ySplit="${header}"[^>]*state="frozen"`).test(xml))
    yield `worksheet "${table.label}": the header row does not stay in sight`;
}

/** What must be in no part of the file, and what its properties have to say. */
function* packageFaults(book: OpenedBook, document: Parameters<Proof>[1]): Generator<string> {
  for (const path of book.paths) {
    const text = book.part(path);
    if (/<f[ >]|<mergeCell /.test(text)) yield `${path} holds a formula or merged cells`;
    if (/vbaProject|externalLink|macroEnabled/i.test(path)) yield `${path} could run or fetch something`;
  }
  const created = /<dcterms:created[^>]*>([^<]*)</.exec(book.part("docProps/core.xml"))?.[1] ?? "";
  if (created !== `${document.as_at}T00:00:00Z`)
    yield `the file says that it was made on ${created}; expected ${document.as_at}`;
  const properties = parse(book.part("docProps/custom.xml")).querySelectorAll("property");
  const origin = originFault(
    new Map(properties.map((property) => [attribute(property, "name"), property.textContent])),
    document,
  );
  if (origin !== null) yield origin;
}

/** Opens an XLSX file with a reader that had no part in writing it, and compares it with its document. */
export const proveXlsx: Proof = async (bytes, document) => {
  try {
    const book = openBook(bytes);
    return [
      ...bookFaults(book, document),
      ...tablesIn(document).flatMap((table) => [...markingFaults(book, table)]),
      ...packageFaults(book, document),
    ];
  } catch (error) {
    return [`the file cannot be read as an XLSX workbook: ${error instanceof Error ? error.message : error}`];
  }
};
