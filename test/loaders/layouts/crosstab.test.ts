import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../loaders/layouts/rowAccount.ts";
import { reading, type TestCell } from "./readIn.ts";

const read = reading();
const nbsp = "\u00a0";

/** A table of a bulletin: a region above its forces, the force of the region's name, others, totals, notes. */
const bulletin = (change: (rows: TestCell[][]) => void = () => {}): Record<string, TestCell[][]> => {
  const rows: TestCell[][] = [
    [
      "Table 1: Police officers by police force area, England and Wales, 31 March 2018 and 30 September 20181",
    ],
    [],
    ["England and Wales", null, null, null, "Full-time equivalents"],
    [null, "As at:", null, "Change in 6 months \nMar-18 to Sep-18"],
    [],
    [null, "31 March 2018", new Date(Date.UTC(2018, 8, 30)), "number", "%"],
    ["West Midlands ", 30.5, 31.5, 1, 3.28],
    [`${nbsp}Staffordshire`, 10.25, 11.25, 1, 9.76],
    ["West Midlands", 20.25, 20.25, 0, 0],
    ["South West", 12, 14.000000000000002, 2, 16.7],
    ["Avon and Somerset", 5, 6, 1, 20],
    ["Wiltshire2", "7", "8", 1, 14.3],
    ["Total 43 forces", 42.5, 45.5, 3, 7.06],
    ["British Transport Police", 2, 3, 1, 50],
    ["Total", 44.5, 48.5, 4, 8.99],
    [null, null, null, null, "Source: Home Office"],
    ["Notes"],
    ["1. Figures as first published."],
    ["2. Extracted late."],
  ];
  change(rows);
  return { Table_1: rows };
};
const merges = { Table_1: ["B4:C5", "D4:E5"] };

const withCell = (row: number, column: number, value: TestCell) =>
  bulletin((rows) => {
    const cells = rows[row - 1];
    if (cells !== undefined) cells[column] = value;
  });

describe("readTable(warehouse, path, parquet, names) of a crosstab", () => {
  it.each(["bulletin.xlsx", "bulletin.ods"])(
    "reads %s: forces, region and force of one name, kept totals, others",
    async (name) => {
      const { table, figures, faults } = await read.sheets(name, bulletin(), undefined, merges);
      expect(faults).toEqual([]);
      expect(
        figures
          .filter(({ period }) => period === "30 September 2018")
          .map(({ area_id, value, source_row }) => [area_id, value, source_row]),
      ).toEqual([
        ["region-E12000005", 31.5, 7],
        ["staffordshire", 11.25, 8],
        ["west-midlands", 20.25, 9],
        ["region-E12000009", 14, 10],
        ["avon-and-somerset", 6, 11],
        ["wiltshire", 8, 12],
        ["england-and-wales", 45.5, 13],
        ["british-transport-police", 3, 14],
      ]);
      expect(table.totals.map(({ row, stated, agrees }) => [row, stated, agrees])).toEqual([
        [7, 30.5, true],
        [7, 31.5, true],
        [10, 12, true],
        [10, 14, true],
        [13, 42.5, true],
        [13, 45.5, true],
        [15, 44.5, true],
        [15, 48.5, true],
      ]);
      expect(table.rowsRead).toBe(17);
      expect(table.rows).toEqual({ figures: 5, totals: 4, notes: 4, passedOver: 4, faults: 0 });
    },
  );

  it("gives each figure its place and the notes that marks at the name and in the title lead to", async () => {
    const { figures } = await read.sheets("bulletin.xlsx", bulletin(), undefined, merges);
    expect(
      figures.find(({ area_id, period }) => area_id === "wiltshire" && period === "31 March 2018"),
    ).toEqual({
      area_id: "wiltshire",
      area_label: "Wiltshire",
      measure_id: "police-officer-fte",
      measure_name: "Police officers, full-time equivalent",
      unit: "full-time equivalents",
      decimals: 1,
      category: null,
      period: "31 March 2018",
      period_end: "2018-03-31",
      value: 7,
      absence: null,
      sheet: "Table_1",
      source_row: 12,
      locator: "Table_1, row 12 (Wiltshire), column 31 March 2018",
      note: "1. Figures as first published. 2. Extracted late.",
    });
    expect(figures.find(({ area_id }) => area_id === "staffordshire")?.note).toBe(
      "1. Figures as first published.",
    );
  });

  it("reads the same table from a CSV export, where merged cells are gone and numbers have commas", async () => {
    const csv = [
      '"Table 1: Special constables by police force area, England and Wales, 31 March 2018 and 30 September 2018",,',
      ",,Headcount",
      ",As at:,",
      ",31/03/2018,30-Sep-18",
      'London,"1,204","1,300"',
      '"London, City of",4,..',
      'Metropolitan Police,"1,200","1,300"',
      'Total 43 forces,"1,204","1,300"',
    ].join("\r\n");
    const { table, figures, faults } = await read.text("export.csv", `\uFEFF${csv}\r\n`);
    expect(faults).toEqual([]);
    expect(
      figures.map(({ area_id, period_end, value, absence }) => [area_id, period_end, value, absence]),
    ).toEqual([
      ["region-E12000007", "2018-03-31", 1204, null],
      ["region-E12000007", "2018-09-30", 1300, null],
      ["city-of-london", "2018-03-31", 4, null],
      ["city-of-london", "2018-09-30", null, "not available"],
      ["metropolitan", "2018-03-31", 1200, null],
      ["metropolitan", "2018-09-30", 1300, null],
      ["england-and-wales", "2018-03-31", 1204, null],
      ["england-and-wales", "2018-09-30", 1300, null],
    ]);
    expect(table.totals.every(({ agrees }) => agrees)).toBe(true);
  });

  it("tells columns of changes as derived, with how many are so", async () => {
    const { table } = await read.sheets("bulletin.xlsx", withCell(8, 3, 7), undefined, merges);
    expect(table.passedOver.filter(({ row }) => row === null)).toEqual([
      {
        sheet: "Table_1",
        row: null,
        reason: "derived from the figures beside it: 8 of 9 are their difference",
        text: "Change in 6 months Mar-18 to Sep-18, number",
        rows: 0,
      },
      {
        sheet: "Table_1",
        row: null,
        reason: "derived from the figures beside it",
        text: "Change in 6 months Mar-18 to Sep-18, %",
        rows: 0,
      },
    ]);
  });

  it("refuses a table whose total is not the sum, with row, stated and summed", async () => {
    const { table, faults } = await read.sheets("bulletin.xlsx", withCell(11, 1, 6), undefined, merges);
    expect(faults).toHaveLength(3);
    expect(faults[0]).toBe(
      'total that is not the sum of its parts: "12 for South West" (bulletin.xlsx, sheet Table_1, row 10, column 31 March 2018; expected 13, the sum of the figures read; correct the figure that is wrong, or ask the publisher)',
    );
    expect(table.figures).toBe(0);
  });

  it("withholds a total of which a part has no figure, and checks one that agrees all the same", async () => {
    const withheld = await read.sheets("bulletin.xlsx", withCell(11, 1, ".."), undefined, merges);
    expect(withheld.faults).toEqual([]);
    expect(withheld.table.totals.filter(({ agrees }) => !agrees)).toMatchObject([
      { row: 10, stated: 12, summed: 7, withheld: "1 of its 2 parts has no figure" },
      { row: 13, withheld: "1 of its 4 parts has no figure" },
      { row: 15, withheld: "1 of its 5 parts has no figure" },
    ]);
    const counted = await read.sheets(
      "bulletin.xlsx",
      bulletin((rows) => {
        const set = (row: number, value: TestCell) => {
          const cells = rows[row - 1];
          if (cells !== undefined) cells[1] = value;
        };
        set(11, "*");
        set(10, 7);
        set(13, 37.5);
        set(15, 39.5);
      }),
      undefined,
      merges,
    );
    expect(counted.faults).toEqual([]);
    expect(counted.table.totals.every(({ agrees }) => agrees)).toBe(true);
    expect(counted.figures.find(({ area_id }) => area_id === "avon-and-somerset")?.absence).toBe(
      "not applicable",
    );
  });

  it.each<[string, number, number, TestCell, string]>([
    [
      "a misspelt force",
      8,
      0,
      "Stafordshire",
      'unknown area: "Stafordshire" (bulletin.xlsx, sheet Table_1, row 8; expected a force, a region, a total, or a body that the layout knows; did you mean Staffordshire?',
    ],
    [
      "an unknown sign",
      8,
      1,
      "??",
      'bad figure: "??" (bulletin.xlsx, sheet Table_1, row 8, column 31 March 2018; expected a number, or .. or * or N/A or - or [x] or [z] where there is none)',
    ],
    [
      "an empty cell",
      8,
      1,
      null,
      'missing figure: "" (bulletin.xlsx, sheet Table_1, row 8, column 31 March 2018; expected a number, or',
    ],
    ["digits that are no footnote", 8, 0, "Nowhere12", 'unknown area: "Nowhere12"'],
    [
      "a name without figures",
      14,
      0,
      "",
      'figures without a name: "2 3 1 50" (bulletin.xlsx, sheet Table_1, row 14',
    ],
  ])("names %s with its place and what was expected", async (_, row, column, value, fault) => {
    const { table, faults } = await read.sheets(
      "bulletin.xlsx",
      withCell(row, column, value),
      undefined,
      merges,
    );
    expect(
      faults.some((line) => line.startsWith(fault)),
      faults.join("\n"),
    ).toBe(true);
    expect(table.rows.faults).toBeGreaterThan(0);
    expect(rowsOf(table.rows)).toBe(table.rowsRead);
  });

  it("refuses names made to keep a pattern busy, without being kept busy", async () => {
    const hostile = `Kent${"1 ".repeat(50_000)}x`;
    const start = performance.now();
    const { faults } = await read.sheets(
      "bulletin.xlsx",
      withCell(8, 0, hostile.slice(0, 32_000)),
      undefined,
      merges,
    );
    expect(faults.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it("lists all faults of a file at once", async () => {
    const { faults } = await read.sheets(
      "bulletin.xlsx",
      bulletin((rows) => {
        rows[7] = ["Stafordshire", "x", 11.25, 1, 9.76];
        rows[10] = ["Avon", 5, "y", 1, 20];
        rows.splice(15, 0, ["Cumbria"]);
      }),
      undefined,
      merges,
    );
    expect(faults.filter((line) => !line.startsWith("total")).map((line) => line.replace(/;.*/, ""))).toEqual(
      [
        'row without figures: "Cumbria" (bulletin.xlsx, sheet Table_1, row 16',
        'bad figure: "x" (bulletin.xlsx, sheet Table_1, row 8, column 31 March 2018',
        'bad figure: "y" (bulletin.xlsx, sheet Table_1, row 11, column 30 September 2018',
        'unknown area: "Stafordshire" (bulletin.xlsx, sheet Table_1, row 8',
        'unknown area: "Avon" (bulletin.xlsx, sheet Table_1, row 11',
      ],
    );
  });

  it("finds the header where it moves to, and refuses a table in which there is none", async () => {
    const moved = await read.sheets(
      "bulletin.xlsx",
      bulletin((rows) => rows.splice(1, 0, ["Next edition: July 2019"], [])),
      undefined,
      { Table_1: ["B6:C7", "D6:E7"] },
    );
    expect(moved.faults).toEqual([]);
    expect(moved.figures.find(({ area_id }) => area_id === "staffordshire")?.source_row).toBe(10);
    const gone = await read.sheets(
      "bulletin.xlsx",
      bulletin((rows) => rows.splice(5, 1)),
      undefined,
      {},
    );
    expect(gone.faults).toHaveLength(1);
    expect(gone.faults[0]).toMatch(
      /^no header found \(bulletin\.xlsx, sheet Table_1; expected a row near the top with at least two days/,
    );
    expect(rowsOf(gone.table.rows)).toBe(gone.table.rowsRead);
  });

  it("takes West Midlands for the force where a table has no regions", async () => {
    const { figures, faults } = await read.sheets("bulletin.xlsx", {
      Table_1: [
        ["Table 9: Special constables by police force area"],
        ["Headcount"],
        [null, "31 March 2018", "30 September 2018"],
        ["Kent", 1, 2],
        ["West Midlands", 3, 4],
        ["Total 43 forces", 4, 6],
      ],
    });
    expect(faults).toEqual([]);
    expect(figures.map(({ area_id }) => area_id)).toEqual([
      "kent",
      "kent",
      "west-midlands",
      "west-midlands",
      "england-and-wales",
      "england-and-wales",
    ]);
  });

  it("tells a sheet that the layout does not describe, and passes nothing over without a word", async () => {
    const { table } = await read.sheets(
      "bulletin.xlsx",
      { ...bulletin(), Table_9: [["Table 9: Dogs by police force area"], ["Kent", 3]] },
      undefined,
      merges,
    );
    expect(table.passedOver).toContainEqual({
      sheet: "Table_9",
      row: null,
      reason: "the layout describes no table with this title",
      text: "Table 9: Dogs by police force area",
      rows: 2,
    });
  });

  it("keeps the first of two tables that contradict each other, and says so at the figure and in what was passed over", async () => {
    const national: TestCell[][] = [
      ["Table 8: Police officers, police staff and others, England and Wales"],
      [null, null, null, "Full-time equivalents"],
      [null, "Police officers", "Police Staff", "Traffic wardens"],
      ["31 March 2018", 42.5, 1, 2],
      ["30 September 20183", 45, 1, 2],
    ];
    const { table, figures, faults } = await read.sheets(
      "bulletin.xlsx",
      { ...bulletin(), Table_8: national },
      undefined,
      merges,
    );
    expect(faults).toEqual([]);
    const officers = figures.filter(
      ({ area_id, measure_id }) => area_id === "england-and-wales" && measure_id === "police-officer-fte",
    );
    expect(officers.map(({ value, note }) => [value, note])).toEqual([
      [42.5, "1. Figures as first published."],
      [
        45.5,
        "1. Figures as first published. Table_8, row 5 (30 September 2018), column Police officers gives 45.0.",
      ],
    ]);
    expect(table.passedOver.filter(({ sheet, rows }) => sheet === "Table_8" && rows === 0)).toMatchObject([
      { row: 5, text: "45 (Table_8, row 5 (30 September 2018), column Police officers)" },
      { row: null, text: "1 figure, the first: Table_8, row 4 (31 March 2018), column Police officers" },
    ]);
  });
});

describe("readTable(warehouse, path, parquet, names) of use of force tables", () => {
  const title = "Police use of force statistics, England and Wales April 2021 - March 2022";
  const tactics: TestCell[][] = [
    [
      "Table 2. Number of times tactics were used, by officer perceived age of person involved, year ending March 2022",
    ],
    ["Contents"],
    [],
    [null, null, "Perceived age (Total number of incidents involving group)"],
    [null, null, "Under 11 \nyears", "11 and over", "Total number of incidents"],
    [null, null, 5, 50, 55],
    ["Type of force", "Tactic", null, null, "Number of times tactic reported"],
    ["Total (excluding not reported)", "*Total Tactics", 6, 60, 66],
    ["Restraint", "*Total Restraint", 4, 40, 44],
    ["Restraint", "Handcuffing, of which", 3, 30, 33],
    ["Restraint", "Compliant handcuffing", 1, 10, 11],
    ["Restraint", "Handcuffing not stated", 2, 20, 22],
    ["Restraint", "Ground restraint", 1, 10, 11],
    ["Firearms", "*Total Firearms", 2, 20, 22],
    ["Not reported", "Total Not reported", 9, 9, 18],
    [],
    ["Notes"],
    ["The total number of tactics used excludes not reported tactic use."],
  ];

  it("reads a header of two rows with a row of figures between, and parts below parts", async () => {
    const { table, figures, faults } = await read.sheets(
      "force.ods",
      { Cover: [[null, title]], Table_2: tactics },
      undefined,
      { Table_2: ["C4:E4"] },
    );
    expect(faults).toEqual([]);
    expect(table.edition).toBe("April 2021 - March 2022");
    expect(figures.map(({ measure_id, category, value }) => [measure_id, category, value])).toEqual([
      ["use-of-force-incidents-by-age--under-11-years", "Under 11 years", 5],
      ["use-of-force-incidents-by-age--11-and-over", "11 and over", 50],
      ["use-of-force-incidents-by-age", null, 55],
      [
        "use-of-force-tactics-by-age--compliant-handcuffing-under-11-years",
        "Compliant handcuffing, Under 11 years",
        1,
      ],
      [
        "use-of-force-tactics-by-age--compliant-handcuffing-11-and-over",
        "Compliant handcuffing, 11 and over",
        10,
      ],
      [
        "use-of-force-tactics-by-age--handcuffing-not-stated-under-11-years",
        "Handcuffing not stated, Under 11 years",
        2,
      ],
      [
        "use-of-force-tactics-by-age--handcuffing-not-stated-11-and-over",
        "Handcuffing not stated, 11 and over",
        20,
      ],
      ["use-of-force-tactics-by-age--ground-restraint-under-11-years", "Ground restraint, Under 11 years", 1],
      ["use-of-force-tactics-by-age--ground-restraint-11-and-over", "Ground restraint, 11 and over", 10],
      ["use-of-force-tactics-by-age--firearms-under-11-years", "Firearms, Under 11 years", 2],
      ["use-of-force-tactics-by-age--firearms-11-and-over", "Firearms, 11 and over", 20],
      ["use-of-force-tactics-by-age--not-reported-under-11-years", "Not reported, Under 11 years", 9],
      ["use-of-force-tactics-by-age--not-reported-11-and-over", "Not reported, 11 and over", 9],
    ]);
    expect(table.totals.every(({ agrees }) => agrees)).toBe(true);
    expect(table.totals.map(({ label, column, stated }) => `${label} | ${column} | ${stated}`)).toContain(
      "*Total Tactics | Under 11 years | 6",
    );
  });

  it("refuses a sum that no note explains, and withholds the one that a note of the table tells", async () => {
    const wrong = tactics.map((cells) =>
      cells[1] === "*Total Tactics" ? [cells[0] ?? null, cells[1], 7, 60, 67] : cells,
    );
    const refused = await read.sheets("force.ods", { Cover: [[null, title]], Table_2: wrong });
    expect(refused.faults).toHaveLength(2);
    const told = [
      ...wrong,
      [
        "The sum of tactics used on under 11s differs by 1 compared with total tactics due to a data quality issue.",
      ],
    ];
    const withheld = await read.sheets("force.ods", { Cover: [[null, title]], Table_2: told });
    expect(withheld.faults).toEqual([]);
    expect(
      withheld.table.totals.filter(({ agrees }) => !agrees).map(({ withheld: reason }) => reason),
    ).toEqual(
      Array(2).fill(
        "the table says so itself: The sum of tactics used on under 11s differs by 1 compared with total tactics due to a data quality issue.",
      ),
    );
  });

  it("reads totals of a region before its forces and strikes revision signs off a name", async () => {
    const rows: TestCell[][] = [
      ["Table 12. Incidents by police force, year ending March 2022"],
      ["Region", "Police force", "Total"],
      ["England and Wales", "Total England and Wales", 15],
      ["South East", "Total South East ", 10],
      ["South East", "Hampshire (R)", 4],
      ["South East", "Kent", 6],
      ["London", "Total London", 5],
      ["London", "City of London", 5],
    ];
    const { figures, faults, table } = await read.sheets("force.ods", {
      Cover: [[null, title]],
      Table_12: rows,
    });
    expect(faults).toEqual([]);
    expect(figures.map(({ area_id, value, note }) => [area_id, value, note])).toEqual([
      ["england-and-wales", 15, null],
      ["region-E12000008", 10, null],
      ["hampshire", 4, "Revised since it was first published."],
      ["kent", 6, null],
      ["region-E12000007", 5, null],
      ["city-of-london", 5, null],
    ]);
    expect(table.totals).toHaveLength(3);
    expect(figures[2]).toMatchObject({
      measure_id: "use-of-force-incidents",
      period: "year ending March 2022",
      period_end: "2022-03-31",
    });
  });
});

describe("readTable of a crosstab whose layout leaves something open", () => {
  const table = (more: string): string => `layout: own
title: Workforce
publisher: An office
shape: crosstab
known_by: ["^table 1"]
measures:
  officers: { name: Officers, unit: people, decimals: 0 }
tables:
  - title: "^table 1"
    header: { cells: "^(number|later)$", least: 2 }
    keys:
      - { role: area }
    columns:
      - { heading: "^(number|later)$", as: value }
${more}`;
  const sheet = { Table_1: [["Table 1, 2018"], [null, "Number", "Later"], ["Kent", 1, 2]] };

  it("refuses columns of no measure and of no period instead of losing their figures", async () => {
    const { faults, table: none } = await read.sheets("own.ods", sheet, table(""));
    expect(faults).toEqual(
      ["Number", "Later"].flatMap((column) => [
        `no measure of a column (own.ods, sheet Table_1, column ${column}; expected a \`measure\` in the layout, of this column or of its table)`,
        `no period of a column (own.ods, sheet Table_1, column ${column}; expected a period that the layout finds in the column's heading, in a key column or in the title)`,
      ]),
    );
    expect(none.figures).toBe(0);
    expect((await read.sheets("own.ods", sheet, table("    measure: officers\n"))).faults).toHaveLength(2);
  });
});
