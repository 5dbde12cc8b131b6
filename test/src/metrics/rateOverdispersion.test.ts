import { describe, expect, it } from "vitest";
import { rateOverdispersion } from "../../../src/metrics/rateOverdispersion.ts";
import { expectValue } from "./expectValue.ts";
import { frozen } from "./frozen.ts";

const counts = [
  [120, 10_000],
  [90, 8000],
  [260, 20_000],
  [45, 6000],
  [310, 15_000],
  [80, 9000],
  [150, 14_000],
  [60, 3000],
  [200, 25_000],
  [110, 7000],
  [30, 5000],
] as const;
const rows = frozen(counts.map(([numerator, denominator]) => ({ numerator, denominator })));

describe("rateOverdispersion(rows, target, {per, winsorise})", () => {
  // Worked apart from this code (Python): z = 2√n(√(x/n) − √θ), w = 4n, Spiegelhalter 2005 section 5.
  it("gives phi and tau squared of widely spread areas, winsorised at 10%", () => {
    const spread = expectValue(rateOverdispersion(rows, 0.012));
    expect(spread.phi).toBeCloseTo(8.8737964525, 9);
    expect(spread.tau_squared).toBeCloseTo(0.00020438723496, 13);
    expect(spread).toMatchObject({ is_applied: true, area_count: 11 });
  });

  it("is the same whatever number the rate is per", () => {
    const [each, perThousand] = [
      expectValue(rateOverdispersion(rows, 0.012)),
      expectValue(rateOverdispersion(rows, 12, { per: 1000 })),
    ];
    expect(perThousand.phi).toBeCloseTo(each.phi, 10);
    expect(perThousand.tau_squared).toBeCloseTo(each.tau_squared, 14);
  });

  it("is larger where no extreme is drawn in", () => {
    const spread = expectValue(rateOverdispersion(rows, 0.012, { winsorise: 0 }));
    expect(spread.phi).toBeCloseTo(15.9523393813, 9);
    expect(spread.tau_squared).toBeCloseTo(0.00038603410298, 13);
  });

  it("is not applied to areas closer together than chance makes them", () => {
    const close = frozen([99, 100, 101, 100].map((numerator) => ({ numerator, denominator: 10_000 })));
    const spread = expectValue(rateOverdispersion(close, 0.01));
    expect(spread.phi).toBeCloseTo(0.0024500766, 9);
    expect(spread).toMatchObject({ tau_squared: 0, is_applied: false });
  });

  it("takes a count of 0 and one over its denominator: events may come more than once", () => {
    const areas = frozen([
      { numerator: 0, denominator: 10 },
      { numerator: 30, denominator: 10 },
    ]);
    expect(rateOverdispersion(areas, 1.5).ok).toBe(true);
  });

  it.each([
    [[{ numerator: 1, denominator: 10 }], 0.2, "too few points"],
    [[], 0.2, "too few points"],
    [rows, 0, "target not above 0"],
    [rows, Number.POSITIVE_INFINITY, "not a finite number"],
    [[{ numerator: 1, denominator: 0 }], 0.2, "denominator is zero"],
    [[{ numerator: 1, denominator: -5 }], 0.2, "not a finite number"],
    [[{ numerator: 0.5, denominator: 2 }], 0.2, "not a whole count"],
    [[{ numerator: -2, denominator: 2 }], 0.2, "not a whole count"],
  ])("refuses case %#: %s", (areas, target, reason) => {
    expect(rateOverdispersion(areas, target)).toEqual({ ok: false, reason });
  });
});
