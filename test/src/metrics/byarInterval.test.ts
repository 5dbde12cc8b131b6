import { describe, expect, it } from "vitest";
import { byarInterval } from "../../../src/metrics/byarInterval.ts";
import { expectValue } from "./expectValue.ts";

describe("byarInterval(count, {z})", () => {
  // Breslow and Day (1987); the values of the method page.
  it.each([
    [1, 0.013, 5.564],
    [10, 4.787, 18.391],
    [100, 81.362, 121.628],
  ])("gives the published limits of %i", (count, lower, upper) => {
    const interval = expectValue(byarInterval(count));
    expect(interval.lower).toBeCloseTo(lower, 3);
    expect(interval.upper).toBeCloseTo(upper, 3);
    expect(interval.method).toBe("Byar");
  });

  it.each([0, -1, 2.5, Number.NaN])("refuses %d", (count) => {
    expect(byarInterval(count)).toEqual({ ok: false, reason: "not a whole count" });
  });
});
