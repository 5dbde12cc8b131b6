import { describe, expect, it } from "vitest";
import { formatCount } from "../../../src/format/formatCount.ts";
import { formatDate } from "../../../src/format/formatDate.ts";
import { formatDecimal } from "../../../src/format/formatDecimal.ts";
import { formatPercent } from "../../../src/format/formatPercent.ts";
import { dateOfText, numberOfText, sheetCell } from "../../../src/tables/sheetCell.ts";

describe("numberOfText(text)", () => {
  it("reads every number that src/format writes back as itself", () => {
    for (const value of [0, 7, 43, 999, 1000, 1234567, -3, -1234])
      expect(numberOfText(formatCount(value))).toBe(value);
    for (const value of [0.5, 5516.7, -0.1, 1234567.8])
      expect(numberOfText(formatDecimal(value, 1))).toBe(value);
  });

  it("reads a percentage as a proportion, without the noise of a division", () => {
    expect(numberOfText("55.8%")).toBe(0.558);
    expect(numberOfText("7%")).toBe(0.07);
    expect(numberOfText("100%")).toBe(1);
  });

  it("takes nothing but a whole number for one", () => {
    for (const text of [
      "",
      "-",
      "24 of 43",
      "1,23",
      "12,34,567",
      "1.2.3",
      "[not stated]",
      "2017/18",
      "1e5",
      " 4",
    ])
      expect(numberOfText(text)).toBeNull();
  });
});

describe("dateOfText(text)", () => {
  it("reads each day that formatDate writes, in every month", () => {
    for (let month = 1; month <= 12; month++)
      for (const day of ["01", "09", "28"]) {
        const iso = `2019-${String(month).padStart(2, "0")}-${day}`;
        expect(dateOfText(formatDate(iso))).toBe(iso);
      }
  });

  it("leaves a month, a year and words as text", () => {
    for (const text of ["July 2020", "2007", "on 2 May 2019", "2 Mai 2019"])
      expect(dateOfText(text)).toBeNull();
  });
});

describe("sheetCell(text, {value, isNumeric})", () => {
  it("holds the number in full with the decimals that the page shows", () => {
    expect(sheetCell("187.7", { value: 187.654321, isNumeric: true })).toEqual({
      kind: "number",
      text: "187.7",
      value: 187.654321,
      decimals: 1,
      isPercent: false,
    });
  });

  it("finds the share within a text that starts with its count", () => {
    expect(sheetCell(formatPercent(24, 43), { value: 24 / 43, isNumeric: true })).toEqual({
      kind: "number",
      text: "24 of 43 (55.8%)",
      value: 24 / 43,
      decimals: 1,
      isPercent: true,
    });
  });

  it("does not take a figure in per cent for a proportion", () => {
    expect(sheetCell("12.3%", { value: 0.12345, isNumeric: true })).toMatchObject({ isPercent: true });
    expect(sheetCell("12.3", { value: 12.345, isNumeric: true })).toMatchObject({ isPercent: false });
  });

  it("keeps codes of absence, sections and years of a text column as text", () => {
    expect(sheetCell("[not stated]", { isNumeric: true }).kind).toBe("text");
    expect(sheetCell("1.10", { isNumeric: false }).kind).toBe("text");
    expect(sheetCell("2017", { isNumeric: false }).kind).toBe("text");
  });

  it("knows a full date in any column", () => {
    expect(sheetCell(" 2 May\n 2019 ", { isNumeric: false })).toEqual({
      kind: "date",
      text: "2 May 2019",
      iso: "2019-05-02",
    });
  });
});
