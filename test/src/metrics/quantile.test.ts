import { describe, expect, it } from "vitest";
import { quantile } from "../../../src/metrics/quantile.ts";

describe("quantile(ascending, probability)", () => {
  // R: quantile(c(1, 2, 4, 8), c(0, 0.1, 0.5, 0.9, 1)), type 7.
  it.each([
    [0, 1],
    [0.1, 1.3],
    [0.5, 3],
    [0.9, 6.8],
    [1, 8],
  ])("interpolates at %d as R does", (probability, expected) => {
    expect(quantile(Object.freeze([1, 2, 4, 8]), probability)).toBeCloseTo(expected, 12);
  });

  it("is the number itself for one number", () => {
    expect(quantile([7], 0.9)).toBe(7);
  });

  it("throws for no number and for a probability outside [0, 1]", () => {
    expect(() => quantile([], 0.5)).toThrow("no 0.5 quantile of 0 numbers");
    expect(() => quantile([1, 2], 1.5)).toThrow(RangeError);
  });
});
