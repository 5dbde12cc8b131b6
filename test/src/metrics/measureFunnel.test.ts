import { describe, expect, it } from "vitest";
import { measureFunnel } from "../../../src/metrics/measureFunnel.ts";
import { expectValue } from "./expectValue.ts";
import { frozen } from "./frozen.ts";

const rate = { nature: "rate of events", multiplier: 1000 } as const;
const share = { nature: "proportion", multiplier: 100 } as const;
/** About 10 per 1,000, each as far from it as chance puts it, but for the last. */
const near = frozen([
  { area_id: "a", numerator: 95, denominator: 10_000 },
  { area_id: "b", numerator: 105, denominator: 10_000 },
  { area_id: "c", numerator: 198, denominator: 20_000 },
  { area_id: "d", numerator: 303, denominator: 30_000 },
  { area_id: "e", numerator: 123, denominator: 10_000 },
  { area_id: "f", numerator: 140, denominator: 10_000 },
]);
const spread = frozen(
  [40, 160, 70, 200, 100, 130, 55, 180].map((numerator, index) => ({
    area_id: `${index}`,
    numerator,
    denominator: 10_000,
  })),
);

describe("measureFunnel({nature, multiplier}, rows, target, {widen})", () => {
  it("places areas of a rate by its square-root limits, in the unit of the measure", () => {
    const { areas, is_widened } = expectValue(measureFunnel(rate, near, 10, { widen: false }));
    expect(is_widened).toBe(false);
    expect(areas[0]).toMatchObject({ area_id: "a", value: 9.5, target: 10 });
    expect(areas[0]?.upper_95).toBeCloseTo(12.0560005, 6);
    // 12.3 lies over 12.056 and under 13.329, 14.0 over both.
    expect(areas.map(({ zone }) => zone)).toEqual([
      "inside",
      "inside",
      "inside",
      "inside",
      "outside 95%",
      "outside 99.8%",
    ]);
  });

  it("places areas of a proportion by its arcsine limits, in percent", () => {
    const rows = frozen([
      { numerator: 30, denominator: 200 },
      { numerator: 50, denominator: 200 },
    ]);
    const { areas } = expectValue(measureFunnel(share, rows, 15, { widen: false }));
    // Target 0.15 at 200: 0.0809, 0.1040, 0.2027, 0.2357 (domain, section 6).
    expect(areas[0]?.lower_998).toBeCloseTo(8.09, 2);
    expect(areas[0]?.upper_95).toBeCloseTo(20.27, 2);
    expect(areas.map(({ value, zone }) => [value, zone])).toEqual([
      [15, "inside"],
      [25, "outside 99.8%"],
    ]);
  });

  it("widens the limits for areas that differ more than chance explains, and says so", () => {
    const widened = expectValue(measureFunnel(rate, spread, 10));
    const plain = expectValue(measureFunnel(rate, spread, 10, { widen: false }));
    expect(widened.dispersion).toEqual(plain.dispersion);
    expect(widened.dispersion.is_applied).toBe(true);
    expect([widened.is_widened, plain.is_widened]).toEqual([true, false]);
    expect(widened.areas[0]?.upper_95).toBeGreaterThan((plain.areas[0]?.upper_95 ?? 0) + 3);
    expect(plain.areas.filter(({ zone }) => zone !== "inside").length).toBeGreaterThan(
      widened.areas.filter(({ zone }) => zone !== "inside").length,
    );
  });

  it("draws the curves by ascending denominator, from below the smallest area to beyond the largest", () => {
    const { curve } = expectValue(measureFunnel(rate, near, 10));
    const denominators = curve.map(({ denominator }) => denominator);
    expect(denominators).toEqual(denominators.toSorted((a, b) => a - b));
    expect(denominators[0]).toBeCloseTo(8500, 6);
    expect(denominators.at(-1)).toBeCloseTo(31_500, 6);
  });

  it.each(["count", "ratio of stocks", "score"] as const)("refuses a %s", (nature) => {
    expect(measureFunnel({ nature, multiplier: 1000 }, near, 10)).toEqual({
      ok: false,
      reason: "not chance events",
    });
  });

  it("refuses what the limits refuse", () => {
    expect(measureFunnel(rate, near, 0)).toEqual({ ok: false, reason: "target not above 0" });
    expect(measureFunnel(share, near, 100)).toEqual({ ok: false, reason: "target not between 0 and 1" });
    expect(measureFunnel(rate, near.slice(0, 1), 10)).toEqual({ ok: false, reason: "too few points" });
  });
});
