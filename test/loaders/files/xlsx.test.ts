import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { faultsOf, firstSheet, opened } from "./opened.ts";
import { xlsx, xlsxParts, zipOf } from "./spreadsheets.ts";

const sheetOf = (content: Parameters<typeof xlsx>[0]) => firstSheet("t.xlsx", xlsx(content));

describe("the cells of an XLSX file", () => {
  it("are texts, numbers, truths and errors as the file has them", async () => {
    const { rows } = await sheetOf({
      strings:
        '<si><t>Cumbria</t></si><si><r><t>Wiltshire</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>2</t></r></si><si><t xml:space="preserve"> a\nb_x000D_\u00a0</t><rPh sb="0" eb="1"><t>reading</t></rPh></si><si><t></t></si>',
      rows: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1"><v>5516.6500000000015</v></c><c r="F1"><v>-1.5E-3</v></c><c r="G1" t="b"><v>1</v></c><c r="H1" t="e"><v>#REF!</v></c><c r="I1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c><c r="J1" t="str"><f>A1</f><v>Cumbria</v></c><c r="K1" t="d"><v>2018-09-30T00:00:00Z</v></c><c r="L1"/><c r="M1"><v>12345678901234567890</v></c></row>',
    });
    expect(rows).toEqual([
      [
        "Cumbria",
        "Wiltshire2",
        " a\nb\r\u00a0",
        null,
        5516.6500000000015,
        -0.0015,
        true,
        "#REF!",
        "inline",
        "Cumbria",
        "2018-09-30",
        null,
        "12345678901234567890",
      ],
    ]);
  });

  const dated = (formats: readonly (string | number)[], values: readonly number[], workbook = "") =>
    sheetOf({
      workbook,
      styles: `<numFmts>${formats.map((format, index) => `<numFmt numFmtId="${200 + index}" formatCode="${String(format).replaceAll('"', "&quot;")}"/>`).join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.map((format, index) => `<xf numFmtId="${typeof format === "number" ? format : 200 + index}"/>`).join("")}</cellXfs>`,
      rows: `<row>${values.map((value, index) => `<c s="${index}"><v>${value}</v></c>`).join("")}</row>`,
    });

  it("are days where their format says so: built-in, the user's own, of 1900 and of 1904", async () => {
    const formats = [14, 22, 17, "dd/mm/yyyy", "mmm yy", '[$-809]d mmmm yyyy;"no day"', "yyyy"];
    const serials = [43373, 43373.0625, 43373, 43373, 43373, 43373, 1];
    const days = [
      "2018-09-30",
      "2018-09-30T01:30:00",
      "2018-09-30",
      "2018-09-30",
      "2018-09-30",
      "2018-09-30",
    ];
    expect((await dated(formats, serials)).rows).toEqual([[...days, "1900-01-01"]]);
    const in1904 = await dated(
      formats,
      serials.map((serial) => serial - 1462).with(6, 0.5),
      '<workbookPr date1904="1"/>',
    );
    expect(in1904.rows).toEqual([[...days, "12:00:00"]]);
  });

  it("are 28 February and 1 March 1900 on either side of a day that never was, which stays its number", async () => {
    expect((await dated([14, 14, 14, 14], [59, 60, 61, -1])).rows).toEqual([
      ["1900-02-28", 60, "1900-03-01", -1],
    ]);
  });

  it("are times of day and lengths of time where their format says so", async () => {
    expect((await dated([20, 46, "[h]:mm", "mm:ss"], [0.4375, 1.125, 1.125, 0.5])).rows).toEqual([
      ["10:30:00", "27:00:00", "27:00:00", "12:00:00"],
    ]);
  });

  it("stay numbers where letters of days stand in quotes, colours and words of a format", async () => {
    const formats = [
      0,
      10,
      '0.0" days"',
      "[Red]0.00",
      "0\\d",
      "General",
      "0.00E+00",
      "#,##0_d",
      "_-* #,##0_-;@",
    ];
    expect(
      (
        await dated(
          formats,
          formats.map(() => 43373.5),
        )
      ).rows,
    ).toEqual([formats.map(() => 43373.5)]);
  });

  it("agree with what SheetJS writes, days across the change of the clock among them", async () => {
    const wanted = [
      ["Force", "Officers", "Day", "True"],
      ["Avon & Somerset", 2711.1, new Date(Date.UTC(2018, 2, 25)), true],
      [null, -0.1, new Date(Date.UTC(2018, 9, 28)), false],
      ["__proto__", 1e21, new Date(Date.UTC(1999, 11, 31)), true],
    ];
    // SheetJS writes days into ODS as plain numbers.
    const dayOf = (day: Date, form: "xlsx" | "ods") =>
      form === "ods" ? day.getTime() / 86_400_000 + 25_569 : day.toISOString().slice(0, 10);
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(wanted, { UTC: true }), "__proto__");
    for (const form of ["xlsx", "ods"] as const) {
      const sheet = await firstSheet(`t.${form}`, write(book, { type: "buffer", bookType: form }));
      expect(sheet.name).toBe("__proto__");
      expect(sheet.rows, form).toEqual(
        wanted.map((row) => row.map((value) => (value instanceof Date ? dayOf(value, form) : value))),
      );
    }
  });

  it("that are merged hold their value once, whatever stands beneath", async () => {
    const sheet = await sheetOf({
      rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="B2"><v>4</v></c></row>',
      afterData: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
    });
    expect(sheet.rows).toEqual([[1, null, 3], []]);
    expect(sheet.merges).toEqual([{ firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 }]);
  });

  it("that cannot be read are all told with their places", async () => {
    const faults = await faultsOf(
      "t.xlsx",
      xlsx({
        rows: '<row r="1"><c r="A1"><f>SUM(B1)</f></c><c r="B1" t="s"><v>7</v></c></row><row r="5"><c r="AB5"><v>abc</v></c><c r="AC5" t="b"><v>2</v></c><c r="AD5" t="zz"><v>1</v></c><c r="AE5"><f>1+1</f><v></v></c></row>',
      }),
    );
    expect(
      faults.map(({ problem, sheet, row, column, value }) => [problem, sheet, row, column, value]),
    ).toEqual([
      ["a formula whose result is not in the file", "Table 1", 1, "A", undefined],
      ["unreadable cell", "Table 1", 1, "B", "7"],
      ["unreadable cell", "Table 1", 5, "AB", "abc"],
      ["unreadable cell", "Table 1", 5, "AC", "2"],
      ["unreadable cell", "Table 1", 5, "AD", "1"],
      ["a formula whose result is not in the file", "Table 1", 5, "AE", undefined],
    ]);
  });
});

describe("the places of an XLSX file", () => {
  it("are what the cells say, or follow from one another, whatever size the sheet says it has", async () => {
    const { rows } = await sheetOf({
      rows: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData><row r="2"><c r="C2"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData></worksheet>`,
    });
    expect(rows).toEqual([[], [null, null, 1, 2], [3]]);
  });

  it("may be the last cell that a spreadsheet has", async () => {
    const { rows } = await sheetOf({ rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' });
    expect(rows).toHaveLength(1_048_576);
    expect(rows.at(-1)?.at(-1)).toBe(1);
  });

  it("of a million empty columns cost nothing", async () => {
    const { rows } = await sheetOf({
      rows: `<row r="1"><c r="A1"><v>1</v></c></row><row r="2">${"<c/>".repeat(1_000_000)}</row>`,
    });
    expect(rows).toEqual([[1]]);
  });

  it.each(["XFE1", "A1048577", "A0", "1A", "AAAA1", "A1:B2", "__proto__", "A-1"])(
    "beyond them are refused: %s",
    async (place) => {
      const [fault] = await faultsOf("t.xlsx", xlsx({ rows: `<row><c r="${place}"><v>1</v></c></row>` }));
      expect(fault).toMatchObject({ problem: "a cell at a place that no spreadsheet has", value: place });
    },
  );

  it.each([
    ["a row twice", '<row r="2"><c r="A2"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>'],
    ["rows backwards", '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>'],
    ["a cell twice", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
  ])("that do not follow each other are refused: %s", async (_, rows) => {
    const [fault] = await faultsOf("t.xlsx", xlsx({ rows }));
    expect(fault?.problem).toBe("cells that do not follow each other");
  });
});

describe("the sheets of an XLSX file", () => {
  it("are found by its relationships, not by the names of parts, and under any prefix", async () => {
    const { "xl/worksheets/sheet1.xml": sheet = "", ...parts } = xlsxParts({
      rows: "<row><c><v>1</v></c></row>",
    });
    const { sheets } = await opened(
      "t.xlsx",
      zipOf({
        ...parts,
        "xl/_rels/workbook.xml.rels": String(parts["xl/_rels/workbook.xml.rels"]).replace(
          "worksheets/sheet1.xml",
          "/other/data.xml",
        ),
        "other/data.xml": String(sheet)
          .replaceAll(/<(\/?)(\w)/g, "<$1x:$2")
          .replace("xmlns=", "xmlns:x="),
      }),
    );
    expect(sheets[0]?.rows).toEqual([[1]]);
  });

  it("that lie outside the file are not followed", async () => {
    const parts = xlsxParts({ rows: "" });
    const outside = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      'Target="worksheets/sheet1.xml"',
      'Target="https://example.org/sheet1.xml" TargetMode="External"',
    );
    const [fault] = await faultsOf("t.xlsx", zipOf({ ...parts, "xl/_rels/workbook.xml.rels": outside }));
    expect(fault).toMatchObject({ problem: "the sheet lies outside the file", sheet: "Table 1" });
  });

  it.each(["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"])(
    "are told to lack the part %s",
    async (part) => {
      const { [part]: _, ...parts } = xlsxParts({ rows: "<row><c><v>1</v></c></row>" });
      const [fault] = await faultsOf("t.xlsx", zipOf(parts));
      expect(fault?.problem).toBe(`the part ${part} is missing`);
    },
  );
});
