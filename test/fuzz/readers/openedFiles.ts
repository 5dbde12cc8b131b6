import { memorySource } from "../../../loaders/files/byteSource.ts";
import type { Sheet } from "../../../loaders/files/openedFile.ts";
import { readBytes } from "../../../loaders/files/openFile.ts";
import { mostColumns, mostRows } from "../../../loaders/files/sheetRows.ts";
import {
  gzipOf,
  ods,
  odsContent,
  odsNumber,
  odsParts,
  odsRow,
  odsText,
  xlsx,
  zipOf,
} from "../../loaders/files/spreadsheets.ts";
import type { FuzzReader } from "../fuzzReader.ts";

/** Small enough that what is refused for its size is refused at once. */
const limits = {
  bytes: 50_000_000,
  unpackedBytes: 50_000_000,
  cells: 500_000,
  lineBytes: 500_000,
  milliseconds: 5_000,
  memoryMegabytes: 100,
};

const textSeeds = [
  'force_name,year,value\nAvon & Somerset,2018,5516.6500000000015\nKent,2018,-3\n"London, City of",2018,..\n',
  '\ufeffcode;name;note\r\nE23000036;"Avon\r\nand ""Somerset""";12,5\r\nE23000037;Kent\u00a0;[x]\r\n',
  'title\n\na,b,c\n1,2\n1,2,3,4\n"",,\n',
  `id,text\n${Array.from({ length: 40 }, (_, index) => `${index},"row ${index}, of 40"`).join("\n")}`,
].map((text) => Buffer.from(text));

const odsSeeds = [
  ods(
    odsRow(odsText("Force"), odsText("2018")) +
      odsRow(odsText("Wiltshire<text:span>2</text:span>"), odsNumber("5516.6500000000015")),
  ),
  ods(
    `<table:table-column table:number-columns-repeated="3"/>${odsRow('<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"><text:p>a<text:s text:c="3"/>b</text:p><text:p>c</text:p></table:table-cell><table:covered-table-cell/>', '<table:table-cell office:value-type="date" office:date-value="2018-09-30"/>')}<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="4"/>${odsNumber(7)}</table:table-row>${odsRow('<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><office:annotation><text:p>note</text:p></office:annotation><text:p>2</text:p></table:table-cell>')}`,
  ),
  zipOf(
    odsParts(
      odsContent(
        `<table:table table:name="a">${odsRow(odsText("x"))}</table:table><table:table table:name="__proto__">${odsRow('<table:table-cell office:value-type="boolean" office:boolean-value="true"/>', '<table:table-cell office:value-type="percentage" office:value="0.5"/>')}</table:table>`,
      ),
    ),
  ),
];

const xlsxSeeds = [
  xlsx({
    strings: "<si><t>Force</t></si><si><r><t>Kent</t></r><r><t>2</t></r></si>",
    styles:
      '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
    rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>43373</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3"><f>1+1</f><v>2</v></c><c r="D3" t="e"><v>#N/A</v></c></row>',
    afterData: '<mergeCells count="1"><mergeCell ref="A3:B4"/></mergeCells>',
  }),
  xlsx({
    workbook: '<workbookPr date1904="1"/>',
    rows: '<row><c t="inlineStr"><is><t>_x000D_a</t></is></c><c t="b"><v>1</v></c><c t="str"><v>b</v></c><c><v>1.5E3</v></c></row>',
  }),
];

/** What every opened file must be, whatever came in. */
function checkSheets(sheets: readonly Sheet[]): void {
  for (const { rows, merges } of sheets) {
    if (rows.length > mostRows) throw new Error(`${rows.length} rows`);
    for (const row of rows) {
      if (row.length > mostColumns && sheets.length > 1) throw new Error(`${row.length} columns`);
      for (const cell of row) {
        if (cell === "" || cell === undefined) throw new Error("an empty cell that is not null");
        if (typeof cell === "number" && !Number.isFinite(cell)) throw new Error(`a cell that is ${cell}`);
        if (cell !== null && !["string", "number", "boolean"].includes(typeof cell))
          throw new Error(`a cell of ${typeof cell}`);
      }
    }
    for (const { firstRow, lastRow, firstColumn, lastColumn } of merges)
      if (!(firstRow >= 0 && lastRow >= firstRow && firstColumn >= 0 && lastColumn >= firstColumn))
        throw new Error("a merged cell of no extent");
  }
}

const opener = (name: string) => async (bytes: Uint8Array) => {
  const { sheets } = await readBytes(memorySource(Buffer.from(bytes)), name, limits);
  checkSheets(sheets);
  return sheets;
};

/** Nothing is lost: what was read, put together again without quotation marks, is the file without them. */
function checkNothingLost(bytes: Uint8Array, { rows }: Sheet): void {
  const buffer = Buffer.from(bytes);
  const encoding =
    buffer[0] === 0xff && buffer[1] === 0xfe
      ? "utf-16le"
      : buffer[0] === 0xfe && buffer[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  const bare = (text: string): string => text.replace(/\r\n|\r/g, "\n").replaceAll('"', "");
  const text = bare(new TextDecoder(encoding).decode(buffer));
  const fits = [",", ";", "|"].some((delimiter) => {
    const again = rows.map((row) => row.map((cell) => bare(String(cell ?? ""))).join(delimiter)).join("\n");
    return again === text || `${again}\n` === text;
  });
  if (!fits) throw new Error("what was read is not what the file holds");
}

export const openedFiles: readonly FuzzReader[] = [
  {
    name: "csv",
    inputs: 30_000,
    seeds: () => textSeeds,
    read: async (bytes) => {
      const [sheet] = await opener("f.csv")(bytes);
      if (sheet !== undefined) checkNothingLost(bytes, sheet);
    },
  },
  {
    name: "csv.gz",
    inputs: 10_000,
    seeds: () => textSeeds.map(gzipOf),
    read: async (bytes) => void (await opener("f.csv.gz")(bytes)),
  },
  {
    name: "ods",
    inputs: 35_000,
    isArchive: true,
    seeds: () => odsSeeds,
    read: async (bytes) => void (await opener("f.ods")(bytes)),
  },
  {
    name: "xlsx",
    inputs: 35_000,
    isArchive: true,
    seeds: () => xlsxSeeds,
    read: async (bytes) => void (await opener("f.xlsx")(bytes)),
  },
];
