import type { BookCell, BookRow, BookSheet } from "../workbook/bookSheet.ts";
import { rowHeight, safeAddress, styleOf, styleRegister } from "../workbook/cellStyle.ts";
import type { Book } from "../workbook.ts";
import { columnLetters } from "../xlsx/address.ts";
import { xmlDeclaration, xmlText } from "../xmlText.ts";
import { namespaces } from "./namespaces.ts";
import { cellStylesXml, styleName } from "./styleXml.ts";

/** Of a column, in centimetres a character of the body's size. */
const characterWidth = 0.235;

/** The type of a cell: a text is a string whatever it begins with, so nothing runs as a formula. */
function valueAttributes(cell: BookCell): string {
  if (cell.kind === "number")
    return `office:value-type="${cell.isPercent ? "percentage" : "float"}" office:value="${cell.value}"`;
  return cell.kind === "date"
    ? `office:value-type="date" office:date-value="${cell.iso}"`
    : 'office:value-type="string"';
}

/** A space at an edge or after another would be dropped, were it not named. */
const spaced = (text: string): string => xmlText(text).replaceAll(/(?<=^| ) | $/g, "<text:s/>");

/** Words in pieces of at most a length, each ending where a word does. */
const piecesOf = (text: string, longest: number): readonly string[] =>
  text.match(new RegExp(`\\S.{0,${longest}}(?!\\S)|\\S+`, "gu")) ?? [text];

/** LibreOffice breaks no line within a link: one that is longer than its column stands as several. */
function wordsXml(cell: BookCell, width: number): string {
  const address = cell.sheet === undefined ? safeAddress(cell.address) : `#'${cell.sheet}'.A1`;
  if (address === null) return `<text:p>${spaced(cell.text)}</text:p>`;
  const links = piecesOf(cell.text, Math.max(8, Math.floor(width * 0.8))).map(
    (words) => `<text:a xlink:href="${xmlText(address)}" xlink:type="simple">${spaced(words)}</text:a>`,
  );
  return `<text:p>${links.join(" ")}</text:p>`;
}

/** Columns as styles, one for each width that occurs. */
function columnStyles(sheets: readonly BookSheet[]): {
  readonly xml: string;
  readonly nameOf: (width: number) => string;
} {
  const widths = [...new Set(sheets.flatMap(({ widths: ofSheet }) => ofSheet))];
  const nameOf = (width: number): string => `co${widths.indexOf(width) + 1}`;
  const styles = widths.map(
    (width) =>
      `<style:style style:name="${nameOf(width)}" style:family="table-column"><style:table-column-properties style:column-width="${(width * characterWidth).toFixed(3)}cm"/></style:style>`,
  );
  return { xml: styles.join(""), nameOf };
}

const rowStyleName = (height: number | null): string => (height === null ? "ro" : `ro${height}`);

const rowStyleXml = (height: number | null): string =>
  `<style:style style:name="${rowStyleName(height)}" style:family="table-row"><style:table-row-properties ${height === null ? "" : `style:row-height="${height}pt" `}style:use-optimal-row-height="${height === null}"/></style:style>`;

const rowStylesXml = (sheets: readonly BookSheet[]): string =>
  [...new Set(sheets.flatMap((sheet) => sheet.rows.map(({ look }) => rowHeight(look, sheet))))]
    .map(rowStyleXml)
    .join("");

const tableStylesXml = ["portrait", "landscape"]
  .map(
    (side) =>
      `<style:style style:name="ta-${side}" style:family="table" style:master-page-name="${side}"><style:table-properties table:display="true" style:writing-mode="lr-tb"/></style:style>`,
  )
  .join("");

/** Header rows are named as such: they are repeated in print, and read out as headings. */
function sheetXml(
  sheet: BookSheet,
  nameOfWidth: (width: number) => string,
  nameOfStyle: (cell: BookCell, row: BookRow, column: number) => string,
): string {
  const { name, rows, widths, table } = sheet;
  const columns = widths.map(
    (width) =>
      `<table:table-column table:style-name="${nameOfWidth(width)}" table:default-cell-style-name="Default"/>`,
  );
  const lines = rows.map((row) => {
    const cells = row.cells.map(
      (cell, column) =>
        `<table:table-cell table:style-name="${nameOfStyle(cell, row, column)}" ${valueAttributes(cell)}>${wordsXml(cell, row.look === "words" && table !== null ? cell.text.length : (widths[column] ?? 10))}</table:table-cell>`,
    );
    const line = `<table:table-row table:style-name="${rowStyleName(rowHeight(row.look, sheet))}">${cells.join("")}</table:table-row>`;
    return row.look === "header" ? `<table:table-header-rows>${line}</table:table-header-rows>` : line;
  });
  const side = table !== null && table.columns > 3 ? "landscape" : "portrait";
  return `<table:table table:name="${xmlText(name)}" table:style-name="ta-${side}">${columns.join("")}${lines.join("")}</table:table>`;
}

/** A table is a database range of its own, named after its sheet. */
function rangeXml({ name, table }: BookSheet): string {
  if (table === null) return "";
  const corner = (column: number, row: number): string => `'${name}'.${columnLetters(column)}${row}`;
  const range = `${corner(0, table.headerRow)}:${corner(table.columns - 1, table.headerRow + table.rows)}`;
  return `<table:database-range table:name="${xmlText(name.replaceAll(/\W/g, "_"))}" table:target-range-address="${xmlText(range)}" table:display-filter-buttons="true" table:contains-header="true"/>`;
}

/** content.xml: every worksheet with its cells, and the styles that they use. */
export function contentXml({ sheets, accent }: Book): string {
  const register = styleRegister();
  const columns = columnStyles(sheets);
  const tables = sheets.map((sheet) =>
    sheetXml(sheet, columns.nameOf, (cell, row, column) =>
      styleName(register.placeOf(styleOf(cell, row, sheet, column, accent))),
    ),
  );
  return `${xmlDeclaration}<office:document-content ${namespaces} office:version="1.3"><office:automatic-styles>${columns.xml}${rowStylesXml(sheets)}${tableStylesXml}${cellStylesXml(register.styles)}</office:automatic-styles><office:body><office:spreadsheet>${tables.join("")}<table:database-ranges>${sheets.map(rangeXml).join("")}</table:database-ranges></office:spreadsheet></office:body></office:document-content>`;
}
