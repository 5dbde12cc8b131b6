import { describe, expect, it } from "vitest";
import { formatDecimal } from "../../../src/format/formatDecimal.ts";

describe("formatDecimal(value, decimals)", () => {
  it.each([
    [5516.6500000000015, 1, "5,516.7"], // as Home Office tables carry it
    [5516.6499, 1, "5,516.6"],
    [5516.65, 1, "5,516.7"],
    [1.005, 2, "1.01"],
    [2.5, 0, "3"],
    [-2.5, 0, "−3"],
    [1.45, 1, "1.5"],
    [8.345, 2, "8.35"],
    [0.1 + 0.2, 1, "0.3"],
    [77.75, 1, "77.8"],
    [67, 1, "67.0"],
    [1234567.891, 2, "1,234,567.89"],
  ])("shows %d at %i decimals as %s: half away from zero, as the decimal reads", (value, decimals, text) => {
    expect(formatDecimal(value, decimals)).toBe(text);
  });

  it("uses the minus sign and not the hyphen", () => {
    expect(formatDecimal(-3.06, 1)).toBe("\u22123.1");
    expect(formatDecimal(-3.06, 1)).not.toContain("-");
  });

  it("gives a number that rounds to zero no sign", () => {
    expect(formatDecimal(-0.04, 1)).toBe("0.0");
    expect(formatDecimal(-0, 0)).toBe("0");
  });

  it("throws for what no reader should meet", () => {
    expect(() => formatDecimal(Number.NaN, 1)).toThrow("not a number to show: NaN");
    expect(() => formatDecimal(Number.NEGATIVE_INFINITY, 1)).toThrow(RangeError);
  });
});
