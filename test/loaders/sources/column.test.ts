import { describe, expect, it } from "vitest";
import {
  accepts,
  address,
  count,
  date,
  decimal,
  oneOf,
  partialDate,
  text,
  yesNo,
} from "../../../loaders/sources/column.ts";

describe("accepts(column, cell)", () => {
  it("takes an empty cell only where the column is optional", () => {
    for (const of of [
      (isOptional: boolean) => text({ noun: "note", isOptional }),
      (isOptional: boolean) => oneOf("grade", ["Good"], isOptional),
      (isOptional: boolean) => count("cases", { isOptional }),
      (isOptional: boolean) => decimal("rate", { isOptional }),
      (isOptional: boolean) => date("day", isOptional),
      (isOptional: boolean) => partialDate("day", isOptional),
      (isOptional: boolean) => address(isOptional),
      (isOptional: boolean) => yesNo("confirmed", isOptional),
    ]) {
      expect(accepts(of(true), "")).toBe(true);
      expect(accepts(of(false), "")).toBe(false);
    }
  });

  it("takes a closed list to the letter", () => {
    const grade = oneOf("grade", ["Good", "Requires improvement"]);
    expect(accepts(grade, "Requires improvement")).toBe(true);
    for (const cell of ["good", "Good ", "Good\u00a0", "Requires Improvement", "Satisfactory"])
      expect(accepts(grade, cell)).toBe(false);
  });

  it("takes whole numbers from the least on, of any sign where there is no least", () => {
    expect(["0", "1", "2147483647"].map((cell) => accepts(count("cases"), cell))).toEqual([true, true, true]);
    expect(accepts(count("cases"), "-1")).toBe(false);
    expect(accepts(count("cases", { least: 5 }), "4")).toBe(false);
    expect(accepts(count("cases", { least: undefined }), "-5")).toBe(true);
  });

  it("takes one spelling of a whole number", () => {
    for (const cell of [
      "1.0",
      "1e3",
      " 1",
      "1 ",
      "+1",
      "01",
      "0x1F",
      "1_000",
      "1,000",
      "..",
      "*",
      "N/A",
      "[x]",
      "-",
      "2147483648",
    ])
      expect(accepts(count("cases", { least: undefined }), cell), cell).toBe(false);
  });

  it("takes decimals that are numbers", () => {
    for (const cell of ["0", "-3", "5516.6500000000015", "1e-3"])
      expect(accepts(decimal("rate"), cell), cell).toBe(true);
    for (const cell of [".5", "5.", "nan", "inf", "1e999", "1,5", "1 %"])
      expect(accepts(decimal("rate"), cell), cell).toBe(false);
    expect(accepts(decimal("rate", { least: 0 }), "-0.1")).toBe(false);
  });

  it("takes days that are in the calendar", () => {
    for (const cell of ["2020-02-29", "2019-12-31"]) expect(accepts(date("day"), cell), cell).toBe(true);
    for (const cell of [
      "2019-02-29",
      "2019-02-31",
      "2019-04-31",
      "2019-13-01",
      "2019-2-1",
      "31/01/2019",
      "2019-01",
    ])
      expect(accepts(date("day"), cell), cell).toBe(false);
  });

  it("takes as much of a date as is known", () => {
    for (const cell of ["2022", "2022-06", "2022-02", "2022-06-28"])
      expect(accepts(partialDate("day"), cell), cell).toBe(true);
    for (const cell of ["22", "2022-6", "2022-00", "June 2022", "2022-02-31", "2022-13-01"])
      expect(accepts(partialDate("day"), cell), cell).toBe(false);
  });

  it("takes a full date where a part would do exactly when it is a date", () => {
    for (const year of ["1900", "2000", "2019", "2020", "2100"]) {
      for (let month = 1; month <= 12; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const cell = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
          expect(accepts(partialDate("day"), cell), cell).toBe(accepts(date("day"), cell));
        }
      }
    }
  });

  it("takes only addresses that may be shown as links", () => {
    expect(accepts(address(), "https://hmicfrs.justiceinspectorates.gov.uk/a?b=c")).toBe(true);
    for (const cell of ["javascript:alert(1)", "www.gov.uk", "https://a b", "ftp://a"])
      expect(accepts(address(), cell), cell).toBe(false);
  });

  it("matches a pattern against the whole cell", () => {
    const code = text({ noun: "code", pattern: "E[0-9]|W[0-9]" });
    expect(["E1", "W2", "E1x", "xW2", "E1\n"].map((cell) => accepts(code, cell))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("oneOf(noun, values)", () => {
  it("tells a person the values, or three of them where they are many", () => {
    expect(oneOf("grade", ["Good", "Fair"], true).expected).toBe("Good, Fair or an empty cell");
    expect(
      oneOf(
        "force",
        Array.from({ length: 43 }, (_, n) => `force ${n}`),
      ).expected,
    ).toBe("one of 43 known values, such as force 0, force 1, force 2");
  });
});
