import { describe, expect, it } from "vitest";
import { faultsOf, firstSheet, opened } from "./opened.ts";
import { ods, odsContent, odsNumber, odsParts, odsRow, odsText, zipOf } from "./spreadsheets.ts";

const rowsOf = async (rows: string) => (await firstSheet("t.ods", ods(rows))).rows;
const cell = (attributes: string, text = ""): string =>
  `<table:table-cell ${attributes}>${text === "" ? "" : `<text:p>${text}</text:p>`}</table:table-cell>`;

describe("the cells of an ODS file", () => {
  it("are texts, numbers, days, times and truths as the file has them", async () => {
    expect(
      await rowsOf(
        odsRow(
          odsText("Cumbria"),
          odsNumber("5516.6500000000015"),
          odsNumber(-3),
          cell('office:value-type="percentage" office:value="0.125"', "12.5%"),
          cell('office:value-type="currency" office:currency="GBP" office:value="9.5"', "£9.50"),
          cell('office:value-type="date" office:date-value="2018-09-30"', "30/09/18"),
          cell('office:value-type="date" office:date-value="2018-09-30T00:00:00"', "30/09/18"),
          cell('office:value-type="date" office:date-value="2018-03-25T01:30:00"', "25/03/18 01:30"),
          cell('office:value-type="time" office:time-value="PT10H05M00S"', "10:05"),
          cell('office:value-type="boolean" office:boolean-value="true"', "TRUE"),
          cell('office:value-type="boolean" office:boolean-value="false"', "FALSE"),
          cell("", "no type"),
        ),
      ),
    ).toEqual([
      [
        "Cumbria",
        5516.6500000000015,
        -3,
        0.125,
        9.5,
        "2018-09-30",
        "2018-09-30",
        "2018-03-25T01:30:00",
        "10:05:00",
        true,
        false,
        "no type",
      ],
    ]);
  });

  it("are marked where they are shown as a percentage, once for a row that stands many times", async () => {
    const share = (more = "") =>
      `<table:table-cell office:value-type="percentage" office:value="0.125"${more}><text:p>12.5%</text:p></table:table-cell>`;
    const rows = [
      odsRow(odsText("Cumbria"), odsNumber(0.125)),
      odsRow(odsText("Kent"), share(' table:number-columns-repeated="2"')),
      `<table:table-row table:number-rows-repeated="3">${share()}</table:table-row>`,
    ];
    const sheet = await firstSheet("t.ods", ods(rows.join("")));
    expect(sheet.rows[1]).toEqual(["Kent", 0.125, 0.125]);
    expect([...(sheet.percentages ?? [])]).toEqual([
      [1, [1, 2]],
      [2, [0]],
      [3, [0]],
      [4, [0]],
    ]);
    expect((await firstSheet("t.ods", ods(odsRow(odsNumber(1))))).percentages).toBeUndefined();
  });

  it("keep every digit of a number too long for a number, as text", async () => {
    expect(await rowsOf(odsRow(odsNumber("12345678901234567890"), odsNumber("9007199254740991")))).toEqual([
      ["12345678901234567890", 9007199254740991],
    ]);
  });

  it("hold footnote digits, spaces, tabs, lines and paragraphs of a text", async () => {
    expect(
      await rowsOf(
        odsRow(
          odsText('Wiltshire<text:span text:style-name="T1">2</text:span>'),
          odsText('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d'),
          '<table:table-cell office:value-type="string"><text:p>one</text:p><text:p>two</text:p></table:table-cell>',
          odsText("\n  of   <text:span> many </text:span> \n spaces  "),
          odsText('<text:a xmlns:xlink="x" xlink:href="https://example.org/">linked</text:a>'),
          odsText("West\u00a0Midlands\u00a0"),
          odsText("a &amp; b &lt; c &#163;"),
        ),
      ),
    ).toEqual([
      [
        "Wiltshire2",
        "a   b\tc\nd",
        "one\ntwo",
        "of many spaces",
        "linked",
        "West\u00a0Midlands\u00a0",
        "a & b < c £",
      ],
    ]);
  });

  it("hold no comment, picture caption or text that was deleted", async () => {
    const deleted = `<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell><text:p>old</text:p></table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>`;
    const [first] = (
      await opened(
        "t.ods",
        zipOf(
          odsParts(
            odsContent(
              `<table:table table:name="T"><table:shapes><draw:frame><draw:text-box><text:p>drawn</text:p></draw:text-box></draw:frame></table:shapes>${odsRow(
                '<table:table-cell office:value-type="string"><office:annotation><text:p>a comment</text:p></office:annotation><text:p>kept</text:p><draw:frame><draw:text-box><text:p>drawn</text:p></draw:text-box></draw:frame></table:table-cell>',
                "<table:table-cell><office:annotation><text:p>a comment</text:p></office:annotation></table:table-cell>",
              )}</table:table>`,
            ).replace("<office:spreadsheet>", `<office:spreadsheet>${deleted}`),
          ),
        ),
      )
    ).sheets;
    expect(first?.rows).toEqual([["kept"]]);
  });

  it("that are merged hold their value once, and the sheet says what they cover", async () => {
    const sheet = await firstSheet(
      "t.ods",
      ods(
        odsRow(
          `<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"><text:p>Officers</text:p></table:table-cell>`,
          "<table:covered-table-cell><text:p>hidden</text:p></table:covered-table-cell>",
          odsText("x"),
        ) + odsRow('<table:covered-table-cell table:number-columns-repeated="2"/>', odsText("y")),
      ),
    );
    expect(sheet.rows).toEqual([
      ["Officers", null, "x"],
      [null, null, "y"],
    ]);
    expect(sheet.merges).toEqual([{ firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 1 }]);
  });

  it("that are a formula give the result in the file, and its error as text", async () => {
    expect(
      await rowsOf(
        odsRow(
          cell('table:formula="of:=SUM([.A1:.A2])" office:value-type="float" office:value="7"', "7"),
          cell('table:formula="of:=[.A1]" office:value-type="string"', ""),
          cell('table:formula="of:=1/0" office:value-type="string" office:string-value=""', "#DIV/0!"),
          cell('table:formula="of:=1/0" office:value-type="float" office:value="0"', "Err:502"),
        ),
      ),
    ).toEqual([[7, null, "#DIV/0!", "Err:502"]]);
  });

  it("that are a formula without a result, or no value of their type, are all told with their places", async () => {
    const faults = await faultsOf(
      "t.ods",
      ods(
        odsRow(odsText("a"), cell('table:formula="of:=SUM([.A1])"')) +
          odsRow(cell('office:value-type="float" office:value="abc"', "abc")) +
          odsRow(cell('office:value-type="float" office:value="Infinity"', "∞")) +
          odsRow(cell('office:value-type="date" office:date-value="2018-02-31"', "31/02/18")),
      ),
    );
    expect(
      faults.map(({ problem, sheet, row, column, value }) => [problem, sheet, row, column, value]),
    ).toEqual([
      ["a formula whose result is not in the file", "Table 1", 1, "B", undefined],
      ["unreadable float", "Table 1", 2, "A", "abc"],
      ["unreadable float", "Table 1", 3, "A", "Infinity"],
      ["unreadable date", "Table 1", 4, "A", "2018-02-31"],
    ]);
    for (const { expected, file } of faults) {
      expect(expected).not.toBe("");
      expect(file).toBe("t.ods");
    }
  });
});

describe("the rows and columns of an ODS file", () => {
  it("cost nothing where they are empty, a million of them or a thousand million", async () => {
    const sheet = await firstSheet(
      "t.ods",
      ods(
        odsRow(odsText("a"), '<table:table-cell table:number-columns-repeated="1000000"/>') +
          '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1000000000"/></table:table-row>',
      ),
      { cells: 10 },
    );
    expect(sheet.rows).toEqual([["a"]]);
  });

  it("stand where they stand between filled ones", async () => {
    expect(
      await rowsOf(
        '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>' +
          odsRow('<table:table-cell table:number-columns-repeated="2"/>', odsText("c3")) +
          `<table:table-row table:number-rows-repeated="2">${odsNumber(1).replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="2"')}</table:table-row>`,
      ),
    ).toEqual([[], [], [null, null, "c3"], [1, 1], [1, 1]]);
  });

  it.each([
    [
      "rows",
      `<table:table-row table:number-rows-repeated="1000000">${odsNumber(1)}${odsNumber(2)}</table:table-row>`,
    ],
    [
      "columns",
      odsRow(
        '<table:table-cell table:number-columns-repeated="1000000" office:value-type="float" office:value="1"/>',
      ),
    ],
    [
      "empty columns before a filled one",
      odsRow('<table:table-cell table:number-columns-repeated="1000000"/>', odsNumber(1)),
    ],
    [
      "empty rows before a filled one",
      `<table:table-row table:number-rows-repeated="2000000"/>${odsRow(odsNumber(1))}`,
    ],
  ])("that are filled a million times over are refused: %s", async (_, rows) => {
    const [fault] = await faultsOf("t.ods", ods(rows), { cells: 1_000_000 });
    expect(fault?.problem).toMatch(/more than 1,000,000 cells|outside what a spreadsheet can hold/);
    expect(fault?.sheet).toBe("Table 1");
  });

  it.each(["0", "-1", "1e9", "12345678901", ""])("repeated %j times are refused", async (times) => {
    const [fault] = await faultsOf(
      "t.ods",
      ods(odsRow(`<table:table-cell table:number-columns-repeated="${times}"/>`)),
    );
    expect(fault).toMatchObject({ problem: "a repetition that is no count", value: times, row: 1 });
  });
});

describe("the sheets of an ODS file", () => {
  it("keep their names, whatever they are, and their order", async () => {
    const names = ["__proto__", "constructor", "Ta&amp;ble 'x' [1]/\\:*?", "../up", ""];
    const content = odsContent(
      names.map((name) => `<table:table table:name="${name}">${odsRow(odsText("x"))}</table:table>`).join(""),
    );
    const { sheets } = await opened("t.ods", zipOf(odsParts(content)));
    expect(sheets.map(({ name }) => name)).toEqual([
      "__proto__",
      "constructor",
      "Ta&ble 'x' [1]/\\:*?",
      "../up",
      "",
    ]);
    expect(({} as Record<string, unknown>).rows).toBeUndefined();
  });

  it("leave out the copy that LibreOffice keeps of another file's sheet, and follow no link", async () => {
    const content = odsContent(
      `<table:table table:name="own">${odsRow(odsText("x"))}</table:table><table:table table:name="'file:///etc/passwd'#$a"><table:table-source xmlns:xlink="x" xlink:href="file:///etc/passwd"/>${odsRow(odsText("y"))}</table:table>`,
    );
    expect((await opened("t.ods", zipOf(odsParts(content)))).sheets.map(({ name }) => name)).toEqual(["own"]);
  });

  it("are found under other prefixes too", async () => {
    const content = odsContent(odsRow(odsText("x"), odsNumber(1)))
      .replaceAll("table:", "t:")
      .replaceAll("xmlns:table=", "xmlns:t=")
      .replaceAll(":t:1.0", ":table:1.0")
      .replaceAll("office:", "o:")
      .replaceAll("xmlns:office=", "xmlns:o=")
      .replaceAll(":o:1.0", ":office:1.0");
    expect(content).toContain("<t:table-cell o:value-type");
    expect((await firstSheet("t.ods", zipOf(odsParts(content)))).rows).toEqual([["x", 1]]);
  });
});
