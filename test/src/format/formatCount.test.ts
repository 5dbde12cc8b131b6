import { describe, expect, it } from "vitest";
import { formatCount } from "../../../src/format/formatCount.ts";

describe("formatCount(count)", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1234, "1,234"],
    [1860111, "1,860,111"],
    [-2584, "−2,584"],
    [9007199254740991, "9,007,199,254,740,991"],
  ])("shows %d as %s", (count, text) => {
    expect(formatCount(count)).toBe(text);
  });

  it("throws for a number that is not whole", () => {
    expect(() => formatCount(2.5)).toThrow("not a count to show: 2.5");
    expect(() => formatCount(Number.NaN)).toThrow(RangeError);
  });
});
