import { describe, expect, it } from "vitest";
import { xmrLimits } from "../../../src/metrics/xmrLimits.ts";
import { expectValue } from "./expectValue.ts";

const series = Object.freeze([1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);

describe("xmrLimits(values, {screen})", () => {
  // NHS England, Making Data Count; the worked series of the method page.
  it("gives the published limits, unscreened", () => {
    const limits = expectValue(xmrLimits(series));
    expect(limits.mean).toBeCloseTo(1.9444, 4);
    expect(limits.lower_limit).toBeCloseTo(-3.0626, 4);
    expect(limits.upper_limit).toBeCloseTo(6.9515, 4);
    expect(limits.screened_count).toBe(0);
  });

  it("gives the published limits, screened: the two moving ranges about the 10 are left out", () => {
    const limits = expectValue(xmrLimits(series, { screen: true }));
    expect(limits.lower_limit).toBeCloseTo(-0.7156, 4);
    expect(limits.upper_limit).toBeCloseTo(4.6044, 4);
    expect(limits.mean_moving_range).toBe(1);
    expect(limits.screened_count).toBe(2);
  });

  it("puts near limits at two thirds of the way", () => {
    const limits = expectValue(xmrLimits(series, { screen: true }));
    expect(limits.near_upper_limit).toBeCloseTo(35 / 18 + (2 * 2.66) / 3, 12);
    expect(limits.near_lower_limit).toBeCloseTo(35 / 18 - (2 * 2.66) / 3, 12);
  });

  it("marks limits of 11 points as trial and of 12 as not", () => {
    expect(expectValue(xmrLimits(series.slice(0, 11))).is_trial).toBe(true);
    expect(expectValue(xmrLimits(series.slice(0, 12))).is_trial).toBe(false);
  });

  it("closes on the value itself for equal values, though their sum is not exact", () => {
    const limits = expectValue(xmrLimits([0.1, 0.1, 0.1], { screen: true }));
    expect(limits).toMatchObject({ mean: 0.1, lower_limit: 0.1, upper_limit: 0.1, screened_count: 0 });
  });

  it("refuses one point, none, and what is not finite", () => {
    expect(xmrLimits([3])).toEqual({ ok: false, reason: "too few points" });
    expect(xmrLimits([])).toEqual({ ok: false, reason: "too few points" });
    expect(xmrLimits([1, Number.NaN])).toEqual({ ok: false, reason: "not a finite number" });
  });

  it("refuses a screen that leaves no variation, where limits would flag every point", () => {
    const step = [1, 1, 1, 1, 1, 1, 5, 5, 5, 5, 5, 5];
    expect(xmrLimits(step, { screen: true })).toEqual({ ok: false, reason: "no variation" });
    expect(xmrLimits(step).ok).toBe(true);
  });
});
