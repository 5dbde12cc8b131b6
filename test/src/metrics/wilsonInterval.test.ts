import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../../../src/metrics/wilsonInterval.ts";
import { expectValue } from "./expectValue.ts";

describe("wilsonInterval(numerator, denominator, {z})", () => {
  // Wilson (1927), as used by OHID; the values of the method page.
  it.each([
    [30, 43, 0.5489, 0.814],
    [9, 43, 0.1142, 0.3521],
    [0, 43, 0, 0.082],
    [43, 43, 0.918, 1],
  ])("gives the published limits of %i of %i", (numerator, denominator, lower, upper) => {
    const interval = expectValue(wilsonInterval(numerator, denominator));
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
    expect(interval.proportion).toBe(numerator / denominator);
    expect(interval.method).toBe("Wilson score");
  });

  it("ends exactly at 0 for none and at 1 for all", () => {
    expect(expectValue(wilsonInterval(0, 7)).lower).toBe(0);
    expect(expectValue(wilsonInterval(7, 7)).upper).toBe(1);
  });

  it("mirrors: the limits of r are one less those of n - r", () => {
    const [some, rest] = [expectValue(wilsonInterval(9, 43)), expectValue(wilsonInterval(34, 43))];
    expect(some.lower).toBeCloseTo(1 - rest.upper, 12);
  });

  it("widens with z", () => {
    const interval = expectValue(wilsonInterval(30, 43, { z: 3.090232 }));
    expect(interval.lower).toBeLessThan(0.5489);
    expect(interval.upper).toBeGreaterThan(0.814);
  });

  it.each([
    [0, 0, "denominator is zero"],
    [44, 43, "count over the denominator"],
    [-1, 43, "not a whole count"],
    [1.5, 43, "not a whole count"],
    [Number.NaN, 43, "not a whole count"],
    [1, Number.POSITIVE_INFINITY, "not a whole count"],
  ])("refuses %d of %d: %s", (numerator, denominator, reason) => {
    expect(wilsonInterval(numerator, denominator)).toEqual({ ok: false, reason });
  });
});
