import { describe, expect, it } from "vitest";
import { overdispersion } from "../../../src/metrics/overdispersion.ts";
import { expectValue } from "./expectValue.ts";
import { frozen } from "./frozen.ts";

const counts = [
  [10, 100],
  [20, 100],
  [30, 200],
  [5, 80],
  [60, 150],
  [12, 120],
  [45, 300],
  [8, 40],
  [33, 110],
  [21, 90],
  [2, 60],
] as const;
const rows = frozen(counts.map(([numerator, denominator]) => ({ numerator, denominator })));

describe("overdispersion(rows, target, {winsorise})", () => {
  // Worked apart from this code (Python, the formulas of Spiegelhalter 2005 section 5).
  it("gives phi and tau squared of widely spread areas, winsorised at 10%", () => {
    const spread = expectValue(overdispersion(rows, 0.2));
    expect(spread.phi).toBeCloseTo(6.121018619, 8);
    expect(spread.tau_squared).toBeCloseTo(0.0120646475, 9);
    expect(spread).toMatchObject({ is_applied: true, area_count: 11 });
  });

  it("is larger where no extreme is drawn in", () => {
    const spread = expectValue(overdispersion(rows, 0.2, { winsorise: 0 }));
    expect(spread.phi).toBeCloseTo(8.664955103, 8);
    expect(spread.tau_squared).toBeCloseTo(0.0179533893, 9);
  });

  it("is not applied to areas closer together than chance makes them", () => {
    const close = frozen([19, 20, 21, 20].map((numerator) => ({ numerator, denominator: 100 })));
    const spread = expectValue(overdispersion(close, 0.2));
    expect(spread.phi).toBeCloseTo(0.0153224322, 9);
    expect(spread).toMatchObject({ tau_squared: 0, is_applied: false });
  });

  it.each([
    [[{ numerator: 1, denominator: 10 }], 0.2, "too few points"],
    [[], 0.2, "too few points"],
    [rows, 0, "target not between 0 and 1"],
    [[{ numerator: 1, denominator: 0 }], 0.2, "denominator is zero"],
    [[{ numerator: 3, denominator: 2 }], 0.2, "count over the denominator"],
    [[{ numerator: 0.5, denominator: 2 }], 0.2, "not a whole count"],
  ])("refuses case %#: %s", (areas, target, reason) => {
    expect(overdispersion(areas, target)).toEqual({ ok: false, reason });
  });
});
