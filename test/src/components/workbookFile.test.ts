import { describe, expect, it } from "vitest";
import { workbookFile } from "../../../src/components/workbookFile.ts";
import { workbookOf } from "../../../src/tables/sheet.ts";
import { type SheetTable, sheetCell } from "../../../src/tables/sheetCell.ts";
import { openWorkbook } from "./xlsx.ts";

const text = (words: string) => sheetCell(words, { isNumeric: false });
const number = (words: string, value: number | null = null) => sheetCell(words, { value, isNumeric: true });

const table: SheetTable = {
  caption: "Grades & counts <2015>",
  headings: ["Force", "Published", "Officers", "Share of forces, “known”"],
  rows: [
    [text("Cumbria"), text("2 May 2019"), number("1,234.5", 1234.5432), number("24 of 43 (55.8%)", 24 / 43)],
    [text("=1+1"), text("July 2020"), number("[not stated]"), number("0 of 43 (0.0%)", 0)],
    [text("constructor"), text("[date not known]"), number("−3"), number("43 of 43 (100.0%)", 1)],
    [text("Dyfed\u0001-Powys & <b>"), text("29 February 2024"), number("2017"), text("[not found]")],
  ],
  notes: ["[not stated]: the source does not state the figure"],
};
const facts = {
  headline: "24 of 43 forces & more",
  subtitle: "",
  warnings: [],
  notes: [],
  sources: ["Source: HMICFRS, PEEL 2015 (read)"],
  release: "data release 2026-11-21",
  choices: [],
  address: "https://example.org/?a=1&b=2",
};
const written = async (tables: readonly SheetTable[]) =>
  openWorkbook(
    new Uint8Array(
      await (await workbookFile(workbookOf(facts, tables, { releasedOn: "2026-11-21" }))).arrayBuffer(),
    ),
  );

describe("workbookFile(workbook), opened by another reader", async () => {
  const { names, cells, part, paths } = await written([table]);
  const sheet = cells[2] ?? new Map();

  it("holds the three sheets", () => {
    expect(names).toEqual(["Cover", "Notes", "Table"]);
    expect(sheet.get("A1")).toBe("Grades & counts <2015>");
    expect(["A3", "B3", "C3", "D3"].map((address) => sheet.get(address))).toEqual(table.headings);
  });

  it("holds numbers in full as numbers, shares as proportions, and codes as text", () => {
    expect(sheet.get("C4")).toBe(1234.5432);
    expect(sheet.get("D4")).toBe(24 / 43);
    expect(sheet.get("C5")).toBe("[not stated]");
    expect(sheet.get("C6")).toBe(-3);
    expect(sheet.get("D6")).toBe(1);
    expect(sheet.get("C7")).toBe(2017);
  });

  it("holds full dates as days since the end of 1899, and parts of dates as text", () => {
    expect(sheet.get("B4")).toBe(43587);
    expect(sheet.get("B7")).toBe(45351);
    expect(sheet.get("B5")).toBe("July 2020");
  });

  it("shows numbers, shares and dates as the page does", () => {
    const formats = [...part("xl/styles.xml").querySelectorAll("numFmt")].map((format) =>
      format.getAttribute("formatCode"),
    );
    expect(formats).toEqual(expect.arrayContaining(["#,##0.0", "0.0%", "d mmmm yyyy", "0"]));
  });

  it("holds no formula, whatever a text begins with, and no text that breaks the file", () => {
    expect(sheet.get("A5")).toBe("=1+1");
    expect(String(sheet.get("A6")).trim()).toBe("constructor");
    expect(sheet.get("A7")).toBe("Dyfed-Powys & <b>");
    for (const path of paths) expect(part(path).querySelector("f")).toBeNull();
  });

  it("merges nothing, keeps headings and row names in sight, and marks the table up", () => {
    const xml = part("xl/worksheets/sheet3.xml");
    expect(xml.querySelector("mergeCells")).toBeNull();
    expect(xml.querySelector("pane")?.getAttribute("topLeftCell")).toBe("B4");
    expect(xml.querySelectorAll("col")).toHaveLength(4);
    const marked = part("xl/tables/table3.xml");
    expect(marked.documentElement.getAttribute("ref")).toBe("A3:D7");
    expect([...marked.querySelectorAll("tableColumn")].map((column) => column.getAttribute("name"))).toEqual(
      table.headings,
    );
    expect(
      part("xl/worksheets/_rels/sheet3.xml.rels").querySelector("[Target='../tables/table3.xml']"),
    ).not.toBeNull();
  });

  it("says its title, language and the day of its data in its properties", () => {
    const properties = part("docProps/core.xml").documentElement.children;
    expect([...properties].map(({ textContent }) => textContent)).toEqual([
      "24 of 43 forces & more",
      "Peelboard",
      "en-GB",
      "2026-11-21T00:00:00Z",
    ]);
  });

  it("gives every part that it holds a type", () => {
    const types = part("[Content_Types].xml");
    for (const path of paths.filter((name) => /sheet\d|table\d|core/.test(name) && !name.endsWith(".rels")))
      expect(types.querySelector(`[PartName="/${path}"]`), path).not.toBeNull();
  });

  it("writes a table without rows, and several tables", async () => {
    const empty = await written([{ ...table, rows: [] }]);
    expect(empty.paths.filter((path) => path.startsWith("xl/tables"))).toEqual([]);
    const many = await written([table, table]);
    expect(many.names).toEqual(["Cover", "Notes", "Table 1", "Table 2"]);
    expect(many.paths.filter((path) => path.startsWith("xl/tables"))).toHaveLength(2);
  });
});
