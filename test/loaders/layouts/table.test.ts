import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../loaders/layouts/rowAccount.ts";
import { xlsx } from "../files/spreadsheets.ts";
import { reading, type TestCell } from "./readIn.ts";

const read = reading();

const header = "financial_year,force_name,offence_group,ethnic_group,age_group,sex,arrests,year_ending";
const arrests = (...rows: readonly string[]): string => `${[header, ...rows].join("\n")}\n`;
const burglary = "2014/15,Kent,Burglary,White,Unknown,Male,3,2015-03-31";

describe("readTable(warehouse, path, parquet, names) of a table, one observation a row", () => {
  it("sums details and never two classifications of offences together", async () => {
    const { table, figures, faults } = await read.text(
      "arrests.csv",
      arrests(
        burglary,
        "2014/15,Kent,Burglary,White,Unknown,Female,4,2015-03-31",
        "2015/16,Kent,2015/16 onwards - Theft offences,White,Unknown,Male,5,2016-03-31",
        "2015/16,Kent,Burglary,White,Unknown,Male,6,2016-03-31",
      ),
    );
    expect(faults).toEqual([]);
    expect(table).toMatchObject({
      layout: "home-office-arrests",
      edition: "2014/15 to 2015/16",
      rowsRead: 4,
      figures: 3,
    });
    expect(figures[0]).toEqual({
      area_id: "kent",
      area_label: "Kent",
      measure_id: "arrests--burglary-classification-to-2014-15",
      measure_name: "Arrests",
      unit: "arrests",
      decimals: 0,
      category: "Burglary (classification to 2014/15)",
      period: "2014/15",
      period_end: "2015-03-31",
      value: 7,
      absence: null,
      sheet: "arrests.csv",
      source_row: 2,
      locator: "rows of Kent, 2014/15, Burglary (classification to 2014/15), column arrests",
      note: null,
    });
    expect(figures.map(({ measure_id, value }) => [measure_id, value]).slice(1)).toEqual([
      ["arrests--theft-offences-classification-from-2015-16", 5],
      ["arrests--burglary-classification-to-2014-15", 6],
    ]);
  });

  it.each<[string, (text: string) => string | Buffer]>([
    ["arrests.csv", (text) => `\uFEFF${text}`],
    ["windows.csv", (text) => text.replaceAll("\n", "\r\n")],
    ["arrests.tsv", (text) => text.replaceAll(",", "\t")],
    ["semicolons.csv", (text) => text.replaceAll(",", ";")],
    ["packed.csv.gz", (text) => gzipSync(text)],
    ["names [1] of* files?.csv", (text) => text],
    ["utf16.csv", (text) => Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["title above.csv", (text) => `Arrests,,,,,,,\n${text}`],
    ["spaces.csv", (text) => text.replace("Kent", "\u00a0Kent ").replace(",3,", ", 3\u00a0,")],
    [
      "capitals.csv",
      (text) => text.replace("financial_year", "Financial Year").replace("force_name", "Force Name"),
    ],
  ])("reads %s to the same figures", async (name, made) => {
    const path = join(read.folder(), name);
    await writeFile(
      path,
      made(arrests(burglary, "2014/15,West Midlands,Burglary,White,Unknown,Male,1,2015-03-31")),
    );
    const { figures, faults, table } = await read.file(path);
    expect(faults).toEqual([]);
    expect(figures.map(({ area_id, value }) => [area_id, value])).toEqual([
      ["kent", 3],
      ["west-midlands", 1],
    ]);
    expect(rowsOf(table.rows)).toBe(table.rowsRead);
  });

  it("reads what marks that do not show stand in as if they were not there, in text and in a spreadsheet", async () => {
    const marked = "2014/15,Kent,\uFEFFBurg\u200Blary,White,Unknown,Female,\u200B3,2015-03-31";
    const { figures, faults } = await read.text("arrests.csv", arrests(burglary, marked));
    expect(faults).toEqual([]);
    expect(figures.map(({ category, value }) => [category, value])).toEqual([
      ["Burglary (classification to 2014/15)", 6],
    ]);
    const cells = (line: string): string =>
      `<row>${line
        .split(",")
        .map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`)
        .join("")}</row>`;
    const path = join(read.folder(), "arrests.xlsx");
    const nul = burglary.replace("Burglary", "Burg_x0000_lary").replace(",3,", ",_x0000_3,");
    await writeFile(path, xlsx({ rows: cells(header) + cells(nul) }));
    const book = await read.file(path);
    expect(book.faults).toEqual([]);
    expect(book.figures.map(({ category, value }) => [category, value])).toEqual([
      ["Burg lary (classification to 2014/15)", 3],
    ]);
  });

  it("gives no value where a part has none, and says whether all or some are missing", async () => {
    const { figures } = await read.text(
      "arrests.csv",
      arrests(
        "2017/18,Lancashire,2015/16 onwards - Robbery,White,Unknown,Male,NA,2018-03-31",
        "2017/18,Kent,2015/16 onwards - Robbery,White,Unknown,Male,NA,2018-03-31",
        "2017/18,Kent,2015/16 onwards - Robbery,White,Unknown,Female,2,2018-03-31",
      ),
    );
    expect(figures.map(({ area_id, value, absence }) => [area_id, value, absence])).toEqual([
      ["lancashire", null, "not available"],
      ["kent", null, "not available for some of its rows"],
    ]);
  });

  it("lists all faults at once, each with row, column, value and what was expected", async () => {
    const { table, faults } = await read.text(
      "arrests.csv",
      arrests(
        burglary,
        "2014/16,Kent,Burglary,White,Unknown,Male,3,2015-03-31",
        "2014/15,Kemt,Burglary,White,Unknown,Male,3,2015-03-31",
        "2014/15,Kent,Burglary,White,Unknown,Female,three,2015-03-31",
        "2014/15,Kent,Burglary,Black,Unknown,Male,,2015-03-31",
        "2014/15,Kent,NA,White,Unknown,Male,1_000,2015-03-31",
        "2014/15,Kent,Burglary,Mixed,Unknown,Male,1e5,2015-03-31",
      ),
    );
    expect(faults).toEqual([
      'bad period: "2014/16" (arrests.csv, row 3, column financial_year; expected a financial year such as 2017/18)',
      'unknown area: "Kemt" (arrests.csv, row 4, column force_name; expected a force, or a body that the layout knows; did you mean Kent? Correct the name in a copy of the file and add that)',
      'bad figure: "three" (arrests.csv, row 5, column arrests; expected a number, or NA or N/A or .. or * or [x] or - where there is none)',
      'missing figure: "" (arrests.csv, row 6, column arrests; expected a number, or NA or N/A or .. or * or [x] or - where there is none)',
      'missing offence group: "NA" (arrests.csv, row 7, column offence_group; expected a text)',
      'bad figure: "1_000" (arrests.csv, row 7, column arrests; expected a number, or NA or N/A or .. or * or [x] or - where there is none)',
      'bad figure: "1e5" (arrests.csv, row 8, column arrests; expected a number, or NA or N/A or .. or * or [x] or - where there is none)',
    ]);
    expect(table.figures).toBe(0);
    expect(table.rows).toEqual({ figures: 1, totals: 0, notes: 0, passedOver: 0, faults: 6 });
  });

  it("tells a name that is misspelt in many rows once, with how many they are", async () => {
    const { table, faults } = await read.text(
      "arrests.csv",
      arrests(
        burglary,
        ...["White", "Black", "Mixed"].map(
          (group) => `2014/15,Kemt,Burglary,${group},Unknown,Male,3,2015-03-31`,
        ),
        "2014/15,Esex,Burglary,White,Unknown,Male,3,2015-03-31",
      ),
    );
    expect(faults.map((fault) => fault.split("; expected", 1)[0])).toEqual([
      'unknown area in 3 rows, of which this is the first: "Kemt" (arrests.csv, row 3, column force_name',
      'unknown area: "Esex" (arrests.csv, row 6, column force_name',
    ]);
    expect(table.rows.faults).toBe(4);
  });

  it("refuses an observation that stands twice, with both rows, whatever its figure", async () => {
    const { figures, faults } = await read.text(
      "arrests.csv",
      arrests(
        burglary,
        "2014/15,Kent,Burglary,White,Unknown,Female,4,2015-03-31",
        burglary,
        burglary.replace(",3,", ",8,"),
      ),
    );
    expect(figures).toEqual([]);
    expect(faults.map((line) => line.replace(/^.*arrests[.]csv, /, ""))).toEqual([
      "row 4; expected one row for it; row 2 has it already, and the figures of both would be added up)",
      "row 5; expected one row for it; row 2 has it already, and the figures of both would be added up)",
    ]);
  });

  it("passes over rows that hold nothing, and finds notes below the rows", async () => {
    const { table, faults } = await read.text(
      "arrests.csv",
      `${arrests(burglary, "NA,NA,NA,NA,NA,NA,NA,NA")}\nNotes\n1. Arrests for notifiable offences.\n`,
    );
    expect(faults).toEqual([]);
    expect(table.passedOver).toEqual([
      { sheet: "arrests.csv", row: 3, reason: "no cell of the row holds anything", text: "NA", rows: 1 },
    ]);
    expect(table.notes).toEqual([
      { sheet: "arrests.csv", mark: null, text: "Notes" },
      { sheet: "arrests.csv", mark: "1", text: "1. Arrests for notifiable offences." },
    ]);
    expect(table.rows).toEqual({ figures: 1, totals: 0, notes: 2, passedOver: 1, faults: 0 });
  });

  it("refuses a row of another width and a column that the layout does not know", async () => {
    const short = await read.text("arrests.csv", arrests(burglary, "2014/15,Kent,Burglary"));
    expect(short.faults.length).toBeGreaterThan(0);
    expect(short.faults[0]).toContain("arrests.csv, row 3");
    const long = await read.text("arrests.csv", arrests(`${burglary},more`));
    expect(long.faults).toHaveLength(1);
    expect(long.faults[0]).toMatch(/^long row: .*row 2; expected 8 cells, found 9\)$/);
    const unknown = await read.text("arrests.csv", arrests(burglary).replace("year_ending", "disposal"));
    expect(unknown.faults).toHaveLength(1);
    expect(unknown.faults[0]).toMatch(
      /^unknown column: "disposal" \(arrests\.csv, row 1; expected the columns financial-year, .*copy data\/layouts\/home-office-arrests\.yaml to data\/local\/layouts/,
    );
  });

  it.each(["arrests.xlsx", "arrests.ods"])(
    "reads a spreadsheet of the same shape, in several sheets: %s",
    async (name) => {
      const head: TestCell[] = [
        "Financial Year",
        "Geocode",
        "Force Name",
        "Region",
        "Reason for arrest offence group",
        "Gender",
        "Age Group",
        "Arrests",
      ];
      const { table, figures, faults } = await read.sheets(name, {
        Cover: [["Arrests open data tables"], ["Published 1 January 2020"]],
        First: [
          ["Arrests, first years"],
          [],
          head,
          ["2006/07", "E23000032", "Kent", "South East", "Burglary", "Male", "Unknown", 12],
          ["2006/07", "E23000032", "Kent", "South East", "Burglary", "Female", "Unknown", 1],
        ],
        Second: [
          head,
          ["2018/19", "E23000032\u00a0", "Kent", "South East", "Burglary", "Male", "Unknown", ".."],
          [],
          ["Note 1: Not all forces gave figures."],
        ],
      });
      expect(faults).toEqual([]);
      expect(
        figures.map(({ sheet, source_row, period, value, absence }) => [
          sheet,
          source_row,
          period,
          value,
          absence,
        ]),
      ).toEqual([
        ["First", 4, "2006/07", 13, null],
        ["Second", 2, "2018/19", null, "not available"],
      ]);
      expect(table.passedOver).toEqual([
        {
          sheet: "Cover",
          row: null,
          reason: "no table of the family: cover, contents or notes",
          text: "Arrests open data tables",
          rows: 2,
        },
        { sheet: "First", row: 1, reason: "above the header", text: "Arrests, first years", rows: 1 },
      ]);
      expect(table.notes).toEqual([
        { sheet: "Second", mark: "1", text: "Note 1: Not all forces gave figures." },
      ]);
      expect(rowsOf(table.rows)).toBe(table.rowsRead);
    },
  );

  it("refuses a code that is another area's, in a spreadsheet with sheet and row", async () => {
    const { faults } = await read.sheets("arrests.xlsx", {
      Data: [
        ["Financial Year", "Geocode", "Force Name", "Offence group", "Arrests"],
        ["2006/07", "E23000001", "Kent", "Burglary", 12],
      ],
    });
    expect(faults).toEqual([
      'code of another area: "Kent" (arrests.xlsx, sheet Data, row 2, column Force Name; expected E23000032, the code of Kent)',
    ]);
  });

  it("dates the workforce of March by its last day and tells kinds of workers apart", async () => {
    const { figures, faults } = await read.text(
      "workforce.csv",
      [
        "date,geo_code,force_name,region,sex,rank_description,worker_type,total_headcount,total_fte",
        "2008-03-01,E23000032,Kent,South East,Male,Constable,police officer,2,1.10",
        "2008-03-01,E23000032,Kent,South East,Female,Constable,police officer,2,1.20",
        "2008-03-01,E23000032,Kent,South East,Female,Special Constable,special constable,5,0",
        "",
      ].join("\n"),
    );
    expect(faults).toEqual([]);
    expect(
      figures.map(({ measure_id, period, period_end, value }) => [measure_id, period, period_end, value]),
    ).toEqual([
      ["police-officer-headcount", "31 March 2008", "2008-03-31", 4],
      ["police-officer-fte", "31 March 2008", "2008-03-31", 2.3],
      ["special-constable-headcount", "31 March 2008", "2008-03-31", 5],
    ]);
    const unknown = await read.text(
      "workforce.csv",
      "date,force_name,worker_type,total_headcount,total_fte\n2008-03-01,Kent,police dog,2,1\n",
    );
    expect(unknown.faults).toEqual([
      'unknown worker type: "police dog" (workforce.csv, row 2, column worker_type; expected one of police officer, police staff, police community support officer, designated officer, special constable, police support volunteer)',
    ]);
  });

  it("keeps negative revisions, and passes over what is recorded for no force", async () => {
    const { table, figures, faults } = await read.text(
      "outcomes.csv",
      [
        "financial_year,financial_quarter,force_name,offence_description,offence_group,offence_code,outcome_description,outcome_group,outcome_type,offences",
        "2017/18,1,British Transport Police,Arson,Criminal damage and arson,56,Charged,Charged/Summonsed,1,-3",
        '2017/18,2,British Transport Police,Arson,Criminal damage and arson,56,Charged,Charged/Summonsed,1,"1,001"',
        "2017/18,1,Action Fraud,Fraud,Fraud offences,51,Not yet assigned an outcome,Not yet assigned an outcome,0,99",
        "",
      ].join("\n"),
    );
    expect(faults).toEqual([]);
    expect(
      figures.map(({ area_id, measure_id, category, value }) => [area_id, measure_id, category, value]),
    ).toEqual([
      [
        "british-transport-police",
        "offences--criminal-damage-and-arson-charged-summonsed",
        "Criminal damage and arson, Charged/Summonsed",
        998,
      ],
    ]);
    expect(table.passedOver).toEqual([
      {
        sheet: "outcomes.csv",
        row: 4,
        reason: "frauds that are recorded for no police force",
        text: "Action Fraud",
        rows: 1,
      },
    ]);
  });

  it("sums population by local authority to forces, a column a year", async () => {
    const { figures, faults, table } = await read.text(
      "population.csv",
      [
        "ladcode20,laname20,PFA20CD,PFA20NM,sex,age,population_2019,population_2020",
        "E07000026,Allerdale,E23000002,Cumbria,1,0,100,110",
        "E07000027,Barrow-in-Furness,E23000002,Cumbria,2,0,200,190",
        "E06000035,Medway,E23000032,Kent,1,0,50,60",
        "E92000001,England,E92000001,England,1,0,350,360",
        "",
      ].join("\n"),
    );
    expect(faults).toEqual([]);
    expect(table.layout).toBe("ons-population");
    expect(
      figures.map(({ area_id, period, period_end, value }) => [area_id, period, period_end, value]),
    ).toEqual([
      ["cumbria", "mid-2019", "2019-06-30", 300],
      ["cumbria", "mid-2020", "2020-06-30", 300],
      ["kent", "mid-2019", "2019-06-30", 50],
      ["kent", "mid-2020", "2020-06-30", 60],
    ]);
    expect(table.passedOver).toMatchObject([{ text: "England", rows: 1 }]);
  });
});
