import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csvOf, tabbedText } from "../../../src/tables/csv.ts";
import { type SheetTable, sheetCell } from "../../../src/tables/sheetCell.ts";

const text = (words: string) => sheetCell(words, { isNumeric: false });
const number = (words: string, value: number | null = null) => sheetCell(words, { value, isNumeric: true });

const table: SheetTable = {
  caption: "Forces at each grade",
  headings: ["Force", "Published", "Forces", "Share"],
  rows: [
    [text('Avon, "and" Somerset'), text("2 May 2019"), number("1,234"), number("24 of 43 (55.8%)", 24 / 43)],
    [text("=HYPERLINK(1)"), text("July 2020"), number("−3"), number("[not stated]")],
    [text("-1 or @x"), text("[date not known]"), number("0"), number("0 of 43 (0.0%)", 0)],
  ],
  notes: [],
};

describe("csvOf(table)", () => {
  const csv = csvOf(table);
  const rows: string[][] = parse(csv, { bom: true });

  it("is read by another reader as the same rows, numbers in full and full dates in ISO form", () => {
    expect(rows).toEqual([
      ["Force", "Published", "Forces", "Share (as a proportion)"],
      ['Avon, "and" Somerset', "2019-05-02", "1234", "0.5581395348837209"],
      ["'=HYPERLINK(1)", "July 2020", "-3", "[not stated]"],
      ["'-1 or @x", "[date not known]", "0", "0"],
    ]);
  });

  it("starts with a byte order mark and ends each row with CR LF", () => {
    expect(csv.startsWith("\uFEFFForce,")).toBe(true);
    expect(csv.split("\r\n")).toHaveLength(5);
    expect(csv.replaceAll("\r\n", "")).not.toContain("\n");
  });

  it("lets no text start a formula, and leaves numbers below zero numbers", () => {
    expect(rows.flat().filter((field) => /^[=+@\t\r]/.test(field))).toEqual([]);
    expect(rows.flat().filter((field) => field.startsWith("-"))).toEqual(["-3"]);
  });
});

describe("tabbedText(table)", () => {
  it("has a row a line and shows what the page shows, with a minus that a sheet knows", () => {
    expect(tabbedText(table).split("\n")[1]).toBe(
      'Avon, "and" Somerset\t2 May 2019\t1,234\t24 of 43 (55.8%)',
    );
    expect(tabbedText(table).split("\n")[2]).toBe("'=HYPERLINK(1)\tJuly 2020\t-3\t[not stated]");
  });
});
