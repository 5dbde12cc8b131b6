import { gzipSync, strToU8, type Zippable, zipSync } from "fflate";

/** Spreadsheets in a few lines: the least that a spreadsheet program would open. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const zipOf = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === "string" ? strToU8(content) : content,
      ]),
    ) as Zippable,
    { mtime: "2026-01-01T00:00:00" },
  );

export const gzipOf = (content: string | Uint8Array): Uint8Array =>
  gzipSync(typeof content === "string" ? strToU8(content) : content, { mtime: 0 });

const openDocument = "urn:oasis:names:tc:opendocument:xmlns";

/** content.xml around the rows of one sheet, or around whole tables. */
export const odsContent = (rows: string, name = "Table 1"): string =>
  `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="${openDocument}:office:1.0" xmlns:table="${openDocument}:table:1.0" xmlns:text="${openDocument}:text:1.0" xmlns:draw="${openDocument}:drawing:1.0"><office:body><office:spreadsheet>${
    rows.startsWith("<table:table ") ? rows : `<table:table table:name="${name}">${rows}</table:table>`
  }</office:spreadsheet></office:body></office:document-content>`;

export const odsParts = (content: string): Parts => ({
  mimetype: "application/vnd.oasis.opendocument.spreadsheet",
  "META-INF/manifest.xml": `<manifest:manifest xmlns:manifest="${openDocument}:manifest:1.0"/>`,
  "content.xml": content,
});

/** An ODS file of one sheet with these rows. */
export const ods = (rows: string, name?: string): Uint8Array => zipOf(odsParts(odsContent(rows, name)));

export const odsText = (text: string): string =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
export const odsNumber = (value: number | string): string =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
export const odsRow = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.join("")}</table:table-row>`;

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const package_ = "http://schemas.openxmlformats.org/package/2006/relationships";

export interface XlsxContent {
  /** What stands in <sheetData>, or a whole <worksheet>. */
  readonly rows: string;
  readonly afterData?: string;
  readonly name?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
}

/** The parts of an XLSX file of one sheet. */
export const xlsxParts = ({
  rows,
  afterData = "",
  name = "Table 1",
  strings,
  styles,
  workbook,
}: XlsxContent): Parts => ({
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
  "_rels/.rels": `<Relationships xmlns="${package_}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}">${workbook ?? ""}<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${package_}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  "xl/sharedStrings.xml": `<sst xmlns="${main}">${strings ?? ""}</sst>`,
  "xl/styles.xml": `<styleSheet xmlns="${main}">${styles ?? '<cellXfs><xf numFmtId="0"/></cellXfs>'}</styleSheet>`,
  "xl/worksheets/sheet1.xml": rows.startsWith("<worksheet")
    ? rows
    : `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${afterData}</worksheet>`,
});

export const xlsx = (content: XlsxContent): Uint8Array => zipOf(xlsxParts(content));
