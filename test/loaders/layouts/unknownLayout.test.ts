import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { layoutOf } from "../../../loaders/layouts/readLayouts.ts";
import { UnknownLayout } from "../../../loaders/layouts/readTable.ts";
import { reading, type TestCell } from "./readIn.ts";

const read = reading();

async function unknown(work: () => Promise<unknown>): Promise<UnknownLayout> {
  try {
    await work();
  } catch (cause) {
    if (cause instanceof UnknownLayout) return cause;
    throw cause;
  }
  throw new Error("a layout was found");
}

const complaints =
  'Force,Year,Kind,Number of complaints\nCumbria,2017/18,Service,12\nKent,2017/18,Service,"1,034"\nWest Midlands,2017/18,Conduct,..\n';
const crosstab: readonly TestCell[][] = [
  ["Complaints by police force, 2017/18 and 2018/19"],
  [],
  ["Police force", "2017/18", "2018/19"],
  ["Cumbria", 12, 13],
  ["Kent", 1, 2],
  ["Total", 13, 15],
  ["Source: the publisher"],
];

describe("UnknownLayout", () => {
  it("shows header, columns with what they seem to be, samples and notes", async () => {
    const { preview, file } = await unknown(() => read.text("complaints.csv", `${complaints}`));
    expect(file).toBe("complaints.csv");
    expect(preview.split("\n")).toEqual([
      "What was understood of complaints.csv:",
      '  sheet complaints.csv ("Force"): header in row 1, 3 rows below it',
      '    column A "Force": area; "Cumbria", "Kent", "West Midlands"',
      '    column B "Year": period (financial year); "2017/18"',
      '    column C "Kind": category; "Service", "Conduct"',
      '    column D "Number of complaints": value; "12", "1,034", ".."',
      "No known layout is like it.",
    ]);
  });

  it("tells which layout almost fits and what it misses", async () => {
    const { preview, message } = await unknown(() =>
      read.text("arrests.csv", "financial_year,force_name,offence_group,number\n2017/18,Kent,Burglary,2\n"),
    );
    expect(message).toContain(
      'It is most like "Arrests open data" (home-office-arrests), without the column arrests: if it is that table, get the whole of it and add it again.',
    );
    expect(preview).toContain("home-office-arrests: 3 columns are there; missing the column arrests");
  });

  it("gives a description of a table that reads the file as soon as it is saved", async () => {
    const { template } = await unknown(() => read.text("complaints.csv", complaints));
    expect(layoutOf(template)).toMatchObject({ layout: "complaints", shape: "table" });
    const { figures, faults } = await read.text("complaints.csv", complaints, template);
    expect(faults).toEqual([]);
    expect(
      figures.map(({ area_id, measure_id, period, value, absence }) => [
        area_id,
        measure_id,
        period,
        value,
        absence,
      ]),
    ).toEqual([
      ["cumbria", "number-of-complaints--service", "2017/18", 12, null],
      ["kent", "number-of-complaints--service", "2017/18", 1034, null],
      ["west-midlands", "number-of-complaints--conduct", "2017/18", null, "not available"],
    ]);
  });

  it("gives a description of a crosstab that reads the file as soon as it is saved", async () => {
    const sheets = { Complaints: crosstab };
    const { template, preview } = await unknown(() => read.sheets("complaints.xlsx", sheets));
    expect(preview).toContain(
      'column B "2017/18": value, its heading a period (financial year); "12", "1", "13"',
    );
    const { figures, table, faults } = await read.sheets("complaints.xlsx", sheets, template);
    expect(faults).toEqual([]);
    expect(figures.map(({ area_id, period, value }) => [area_id, period, value])).toEqual([
      ["cumbria", "2017/18", 12],
      ["cumbria", "2018/19", 13],
      ["kent", "2017/18", 1],
      ["kent", "2018/19", 2],
    ]);
    expect(table.totals.map(({ agrees }) => agrees)).toEqual([true, true]);
  });

  it("gives a description to fill in even of a file in which no table is found", async () => {
    const { template, preview } = await unknown(() =>
      read.sheets("letter.xlsx", { Letter: [["Dear all,"], ["nothing here"]] }),
    );
    expect(preview).toContain("sheet Letter: 2 rows, no table of figures found");
    expect(layoutOf(template)).toMatchObject({ layout: "letter" });
  });

  it("holds hostile names and headings as plain text", async () => {
    const { template } = await unknown(() =>
      read.text(
        "=cmd.csv",
        'Force,Year,"x"": [!!js/function\n# y",(((a+)+)+)$\nKent,2017/18,a,1\nCumbria,2017/18,b,2\n',
      ),
    );
    expect(layoutOf(template)).toMatchObject({ layout: "cmd" });
  });
});

describe("readLayouts(folders)", () => {
  it("takes a description of the office before one of ours with the same name", async () => {
    const own = readFile(join(import.meta.dirname, "../../../data/layouts/home-office-arrests.yaml"), "utf8");
    const renamed = (await own).replace("title: Arrests open data", "title: Arrests, as we read them");
    const path = join(read.folder(), "arrests.csv");
    await writeFile(path, "financial_year,force_name,offence_group,arrests\n2014/15,Kent,Burglary,2\n");
    expect((await read.file(path, renamed)).table.title).toBe("Arrests, as we read them");
    expect((await read.file(path)).table.title).toBe("Arrests open data");
  });

  it("names every fault of a description with its line and key", async () => {
    const text = [
      "layout: My Layout",
      "title: Complaints",
      "publisher: Us",
      "shape: table",
      "measures:",
      "  complaints: { name: Complaints, unit: complaints, decimals: 0 }",
      "columns:",
      '  - { name: force, heading: "(", role: area }',
      "  - { name: year, heading: Year, role: perod }",
      "  - { name: number, heading: Number, rol: value }",
      "figures:",
      "  - { sum: number, measure: complaints }",
      "",
    ].join("\n");
    await expect(read.text("x.csv", "a,b\n1,2\n", text)).rejects.toThrow(
      expect.objectContaining({
        name: "LayoutError",
        message: expect.stringMatching(
          /own\.yaml, line 1, column 9: `layout` is "My Layout"[\s\S]*line 8, column 29: `columns\[1\]\.heading`[\s\S]*line 9, [\s\S]*did you mean period\?[\s\S]*line 10, [\s\S]*unknown key `columns\[3\]\.rol`; did you mean `role`\?/,
        ),
      }),
    );
    const misnamed = text
      .replace("My Layout", "mine")
      .replace('"("', "Force")
      .replace("perod", "period, form: date")
      .replace("rol:", "role:")
      .replace("measure: complaints", "measure: complaint");
    await expect(read.text("x.csv", "a,b\n1,2\n", misnamed)).rejects.toThrow(
      /line 12, .*`figures\[1\]\.measure` is "complaint"; expected one of the measures \(complaints\); did you mean complaints\?/,
    );
  });

  it("refuses a text with a character that ends a statement in DuckDB, and brackets without end", async () => {
    const arrests = await readFile(
      join(import.meta.dirname, "../../../data/layouts/home-office-arrests.yaml"),
      "utf8",
    );
    await expect(
      read.text("x.csv", "a,b\n1,2\n", arrests.replace("NA: not available", 'NA: "not \\0 available"')),
    ).rejects.toThrow(/`missing.NA` is "not \\u0000 available"; expected a text on one line/);
    await expect(
      read.text("x.csv", "a,b\n1,2\n", arrests.replace("missing:", `missing: ${"{".repeat(800)}`)),
    ).rejects.toThrow(/line 8, column 69: .* more than 60 levels deep/);
  });
});
