import { describe, expect, it } from "vitest";
import { formatPeriod } from "../../../src/format/formatPeriod.ts";

describe("formatPeriod(period)", () => {
  it.each([
    ["2019/20", "in 2019/20"],
    ["2007", "in 2007"],
    ["31 March 2020", "at 31 March 2020"],
    ["mid-2020", "at mid-2020"],
    ["year ending March 2020", "in the year ending March 2020"],
  ])("shows %j as %j", (period, text) => {
    expect(formatPeriod(period)).toBe(text);
  });

  it("throws for a period of another form", () => {
    expect(() => formatPeriod("Q1 2020")).toThrow('unknown period: "Q1 2020"');
  });
});
