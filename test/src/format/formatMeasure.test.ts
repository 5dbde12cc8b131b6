import { describe, expect, it } from "vitest";
import { formatMeasure } from "../../../src/format/formatMeasure.ts";

describe("formatMeasure({value, absence, decimals})", () => {
  it("shows the value with the measure's decimals, zero as zero", () => {
    expect(formatMeasure({ value: 5516.6500000000015, absence: null, decimals: 1 })).toBe("5,516.7");
    expect(formatMeasure({ value: 0, absence: null, decimals: 1 })).toBe("0.0");
  });

  it("shows why there is none", () => {
    expect(formatMeasure({ value: null, absence: "not collected", decimals: 1 })).toBe("[not collected]");
  });

  it("throws when there is neither", () => {
    expect(() => formatMeasure({ value: null, absence: null, decimals: 1 })).toThrow(RangeError);
  });
});
