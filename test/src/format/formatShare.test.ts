import { describe, expect, it } from "vitest";
import { formatShare } from "../../../src/format/formatShare.ts";

describe("formatShare(proportion, {decimals})", () => {
  it.each([
    [24 / 43, "55.8%"],
    [0, "0.0%"],
    [1, "100.0%"],
    [-0.125, "−12.5%"],
  ])("shows %d as %s", (proportion, text) => {
    expect(formatShare(proportion)).toBe(text);
  });

  it("rounds the decimal and not its binary neighbour: 0.285 × 100 is 28.499999999999996", () => {
    expect(formatShare(0.285, { decimals: 0 })).toBe("29%");
  });
});
