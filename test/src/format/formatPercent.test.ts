import { describe, expect, it } from "vitest";
import { formatPercent } from "../../../src/format/formatPercent.ts";

describe("formatPercent(numerator, denominator, {decimals})", () => {
  it("comes with its count", () => {
    expect(formatPercent(24, 43)).toBe("24 of 43 (55.8%)");
    expect(formatPercent(43, 43, { decimals: 0 })).toBe("43 of 43 (100%)");
    expect(formatPercent(1234, 5678)).toBe("1,234 of 5,678 (21.7%)");
  });

  it("has no percentage of nothing", () => {
    expect(formatPercent(0, 0)).toBe("0 of 0");
  });

  it("throws for counts that are no part of a whole", () => {
    expect(() => formatPercent(44, 43)).toThrow("not a part of a whole: 44 of 43");
    expect(() => formatPercent(-1, 43)).toThrow(RangeError);
    expect(() => formatPercent(1.5, 43)).toThrow(RangeError);
    expect(() => formatPercent(Number.NaN, 43)).toThrow(RangeError);
  });
});
