import { describe, expect, it } from "vitest";
import { warnings } from "../../../src/format/warnings.ts";
import type { FigureFacts } from "../../../src/model/figureFacts.ts";
import { workbookOf } from "../../../src/tables/sheet.ts";
import { type SheetTable, sheetCell } from "../../../src/tables/sheetCell.ts";

const facts: FigureFacts = {
  headline: "24 of 43 forces were graded Good",
  subtitle: "Effectiveness, England and Wales, 2015",
  warnings: [warnings.mixedAges],
  notes: ["Counts forces, not people."],
  sources: ["Source: HMICFRS, PEEL 2015 (read)"],
  release: "Latest report held: 24 July 2025, data release 2026-11-21",
  choices: ["Round: PEEL 2015"],
  address: "https://example.org/?round=peel-2015#figure-effectiveness",
};
const table: SheetTable = {
  caption: "Effectiveness, 2015",
  headings: ["Grade", "Forces", "Basis"],
  rows: [
    [
      sheetCell("Good", { isNumeric: false }),
      sheetCell("24 of 43 (55.8%)", { value: 24 / 43, isNumeric: true }),
      sheetCell("derived", { isNumeric: false }),
    ],
  ],
  notes: ["[not stated]: the source does not state the figure"],
};

const linesOf = (workbook: ReturnType<typeof workbookOf>, name: string): (string | undefined)[] =>
  workbook.sheets.find((sheet) => sheet.name === name)?.rows.map(({ cells }) => cells[0]?.text) ?? [];

describe("workbookOf(facts, tables, {releasedOn})", () => {
  const workbook = workbookOf(facts, [table], { releasedOn: "2026-11-21" });

  it("has a cover, notes and a sheet for the table, each with its title in A1", () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Cover", "Notes", "Table"]);
    expect(workbook.sheets.map(({ rows }) => rows[0]?.cells[0]?.text)).toEqual([
      facts.headline,
      "Notes",
      table.caption,
    ]);
    expect(workbook.sheets.map(({ rows }) => rows[0]?.look)).toEqual(["title", "title", "title"]);
  });

  it("says on the cover what was chosen, whence, from when, under which licence, and what it is not", () => {
    expect(linesOf(workbook, "Cover")).toEqual(
      expect.arrayContaining([
        ...facts.choices,
        ...facts.sources,
        facts.release,
        facts.address,
        warnings.licence,
        warnings.notAnOfficialStatistic,
        "Table: Effectiveness, 2015",
      ]),
    );
  });

  it("explains warnings, codes, bases that occur, and how percentages are held in the notes", () => {
    const notes = linesOf(workbook, "Notes");
    expect(notes).toEqual(expect.arrayContaining([...facts.warnings, ...facts.notes, ...table.notes]));
    expect(notes).toContain("Derived: we worked the figure out from others that the source states.");
    expect(notes).not.toContain("Read: the source states the figure.");
    expect(notes).toContain("A percentage is held as a proportion: 0.25 is shown as 25%.");
  });

  it("says where the table stands, and leaves no row empty", () => {
    const sheet = workbook.sheets[2];
    expect(sheet?.table).toEqual({ headerRow: 3, rows: 1, columns: 3 });
    expect(sheet?.rows[2]?.cells.map(({ text }) => text)).toEqual(table.headings);
    expect(sheet?.widths).toHaveLength(3);
    for (const { rows } of workbook.sheets)
      for (const { cells } of rows) expect(cells.some(({ text }) => text !== "")).toBe(true);
  });

  it("numbers the sheets of several tables, and sends to the rows where the tables name their sources", () => {
    const sourced: SheetTable = { ...table, headings: ["Grade", "Forces", "Source"] };
    const many = workbookOf({ ...facts, sources: [] }, [sourced, sourced], { releasedOn: "" });
    expect(many.sheets.map(({ name }) => name)).toEqual(["Cover", "Notes", "Table 1", "Table 2"]);
    expect(linesOf(many, "Cover")).toContain("Each row of the table names its source.");
  });
});
