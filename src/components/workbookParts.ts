import type { Feature } from "write-excel-file/universal";
import { getCellAddress, sanitizeAttributeValue, sanitizeTextContent } from "write-excel-file/utility";
import type { Sheet, Workbook } from "../tables/sheet.js";

type WorkbookFeature = Feature<Blob>;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageTypes = "http://schemas.openxmlformats.org/package/2006";

/** Excel marks up a table of at least one row. */
const holdsTable = ({ table }: Sheet): boolean => table !== null && table.rows > 0 && table.columns > 0;

/** A sheet's table as a part of an XLSX file; its name must be that of no other and of no cell. */
export function tableXml({ rows, table }: Sheet, id: number, tableName = `Table${id}`): string {
  const { headerRow, rows: count, columns } = table ?? { headerRow: 1, rows: 0, columns: 0 };
  const ref = `${getCellAddress(headerRow - 1, 0)}:${getCellAddress(headerRow - 1 + count, columns - 1)}`;
  const headings = rows[headerRow - 1]?.cells ?? [];
  const names = headings.map(
    ({ text }, index) => `<tableColumn id="${index + 1}" name="${sanitizeAttributeValue(text)}"/>`,
  );
  return `${declaration}<table xmlns="${main}" id="${id}" name="${tableName}" displayName="${tableName}" ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/><tableColumns count="${columns}">${names.join("")}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`;
}

/** Marks the tables up as tables: a screen reader then names the column of each cell. */
export function markedTables(sheets: readonly Sheet[]): WorkbookFeature {
  const tables = sheets.flatMap((sheet, index) => (holdsTable(sheet) ? [{ sheet, index }] : []));
  const isTable = (sheetIndex: number): boolean => tables.some(({ index }) => index === sheetIndex);
  return {
    files: {
      transform: {
        "[Content_Types].xml": {
          insert: () =>
            tables
              .map(
                ({ index }) =>
                  `<Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml" PartName="/xl/tables/table${index + 1}.xml"/>`,
              )
              .join(""),
        },
        "xl/worksheets/sheet{id}.xml": {
          insert: (_, { sheetIndex }) =>
            isTable(sheetIndex) ? '<tableParts count="1"><tablePart r:id="rId-table-1"/></tableParts>' : "",
        },
        "xl/worksheets/_rels/sheet{id}.xml.rels": {
          insert: (_, { sheetIndex }) =>
            isTable(sheetIndex)
              ? `<Relationship Id="rId-table-1" Type="${relations}/table" Target="../tables/table${sheetIndex + 1}.xml"/>`
              : "",
        },
      },
      write: {
        files: () =>
          Object.fromEntries(
            tables.map(({ sheet, index }) => [`xl/tables/table${index + 1}.xml`, tableXml(sheet, index + 1)]),
          ),
      },
    },
  };
}

/** Title, author, language and date (ISO; left out where it is no whole date) as the core properties of an Office file. */
export function corePropertiesXml({
  title,
  author,
  createdOn,
}: {
  readonly title: string;
  readonly author: string;
  readonly createdOn: string;
}): string {
  const day = `<dcterms:created xsi:type="dcterms:W3CDTF">${sanitizeTextContent(createdOn)}T00:00:00Z</dcterms:created>`;
  return `${declaration}<cp:coreProperties xmlns:cp="${packageTypes}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${sanitizeTextContent(title)}</dc:title><dc:creator>${sanitizeTextContent(author)}</dc:creator><dc:language>en-GB</dc:language>${/^\d{4}-\d{2}-\d{2}$/.test(createdOn) ? day : ""}</cp:coreProperties>`;
}

/** The properties of the file: its title, its language, and the day of the data in place of the clock's. */
export function fileProperties({ title, releasedOn }: Workbook): WorkbookFeature {
  const core = corePropertiesXml({ title, author: "Peelboard", createdOn: releasedOn });
  return {
    files: {
      transform: {
        "[Content_Types].xml": {
          insert: () =>
            '<Override ContentType="application/vnd.openxmlformats-package.core-properties+xml" PartName="/docProps/core.xml"/>',
        },
        "_rels/.rels": {
          insert: () =>
            `<Relationship Id="rId-properties-1" Type="${packageTypes}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
        },
      },
      write: { files: () => ({ "docProps/core.xml": core }) },
    },
  };
}
