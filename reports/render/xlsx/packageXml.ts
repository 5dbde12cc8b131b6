import type { BookSheet } from "../workbook/bookSheet.ts";
import type { Book } from "../workbook.ts";
import { xmlDeclaration, xmlText } from "../xmlText.ts";
import { excelText } from "./strings.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packages = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const relation = (id: string, type: string, target: string, more = ""): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${xmlText(target)}"${more}/>`;

const relations = (all: readonly string[]): string =>
  `${xmlDeclaration}<Relationships xmlns="${packages}/relationships">${all.join("")}</Relationships>`;

/** [Content_Types].xml: what each part is. */
export function contentTypesXml({ sheets }: Book): string {
  const parts = [
    ["/xl/workbook.xml", `${spreadsheet}.sheet.main+xml`],
    ["/xl/styles.xml", `${spreadsheet}.styles+xml`],
    ["/xl/sharedStrings.xml", `${spreadsheet}.sharedStrings+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["/docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"],
    ...sheets.flatMap(({ table }, index) => [
      [`/xl/worksheets/sheet${index + 1}.xml`, `${spreadsheet}.worksheet+xml`],
      ...(table === null ? [] : [[`/xl/tables/table${index + 1}.xml`, `${spreadsheet}.table+xml`]]),
    ]),
  ];
  return `${xmlDeclaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join("")}</Types>`;
}

export const rootRelationsXml = (): string =>
  relations([
    relation("rId1", `${office}/relationships/officeDocument`, "xl/workbook.xml"),
    relation("rId2", `${packages}/relationships/metadata/core-properties`, "docProps/core.xml"),
    relation("rId3", `${office}/relationships/custom-properties`, "docProps/custom.xml"),
  ]);

/** xl/workbook.xml: the sheets by name, and which row each prints again on every page. */
export function workbookXml({ sheets }: Book): string {
  const names = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const headers = sheets.flatMap(({ name, table }, index) =>
    table === null
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(`'${name}'!$${table.headerRow}:$${table.headerRow}`)}</definedName>`,
        ],
  );
  return `${xmlDeclaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}/relationships"><bookViews><workbookView activeTab="0" firstSheet="0"/></bookViews><sheets>${names.join("")}</sheets><definedNames>${headers.join("")}</definedNames></workbook>`;
}

export const workbookRelationsXml = ({ sheets }: Book): string =>
  relations([
    ...sheets.map((_, index) =>
      relation(`rId${index + 1}`, `${office}/relationships/worksheet`, `worksheets/sheet${index + 1}.xml`),
    ),
    relation("rIdStyles", `${office}/relationships/styles`, "styles.xml"),
    relation("rIdStrings", `${office}/relationships/sharedStrings`, "sharedStrings.xml"),
  ]);

/** The relations of a worksheet: its table, and where its links lead; null where it has none. */
export function sheetRelationsXml(
  { table }: BookSheet,
  index: number,
  outer: readonly string[],
): string | null {
  const all = [
    ...(table === null
      ? []
      : [relation("rIdTable", `${office}/relationships/table`, `../tables/table${index + 1}.xml`)]),
    ...outer.map((address, at) =>
      relation(`rIdLink${at + 1}`, `${office}/relationships/hyperlink`, address, ' TargetMode="External"'),
    ),
  ];
  return all.length === 0 ? null : relations(all);
}

/** docProps/custom.xml: the properties that Office has no names for. */
export function customPropertiesXml({ properties }: Book): string {
  const all = [...properties].map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${xmlText(name)}"><vt:lpwstr>${excelText(value)}</vt:lpwstr></property>`,
  );
  return `${xmlDeclaration}<Properties xmlns="${office}/custom-properties" xmlns:vt="${office}/docPropsVTypes">${all.join("")}</Properties>`;
}
