import { describe, expect, it } from "vitest";
import { rateFunnelLimits } from "../../../src/metrics/rateFunnelLimits.ts";
import { expectValue } from "./expectValue.ts";
import { frozen } from "./frozen.ts";

const rows = frozen([{ denominator: 10_000 }, { denominator: 100 }]);

describe("rateFunnelLimits(rows, target, {per, tauSquared})", () => {
  // By hand: √0.01 = 0.1 and 1/(2√10000) = 0.005, so (0.1 ± 1.959964 × 0.005)² and (0.1 ± 3.090232 × 0.005)².
  it("gives the limits worked out by hand on the square-root scale", () => {
    const [limits] = expectValue(rateFunnelLimits(rows, 0.01));
    expect(limits?.target).toBe(0.01);
    expect(limits?.lower_998).toBeCloseTo(0.0071485063, 10);
    expect(limits?.lower_95).toBeCloseTo(0.0081360725, 10);
    expect(limits?.upper_95).toBeCloseTo(0.0120560005, 10);
    expect(limits?.upper_998).toBeCloseTo(0.0133289703, 10);
  });

  // 100 events expected: the 0.1%, 2.5%, 97.5% and 99.9% points of the Poisson distribution are 71, 81, 120 and 132.
  it("lies within 1.5 events of the exact Poisson points at 100 expected", () => {
    const [limits] = expectValue(rateFunnelLimits(rows, 100, { per: 10_000 }));
    for (const [limit, exact] of [
      [limits?.lower_998, 71],
      [limits?.lower_95, 81],
      [limits?.upper_95, 120],
      [limits?.upper_998, 132],
    ] as const)
      expect(Math.abs((limit ?? Number.NaN) - exact)).toBeLessThan(1.5);
  });

  it("is in the unit of the target: the same limits, scaled", () => {
    const [each] = expectValue(rateFunnelLimits(rows, 0.01));
    const [perThousand] = expectValue(rateFunnelLimits(rows, 10, { per: 1000 }));
    for (const key of ["target", "lower_998", "lower_95", "upper_95", "upper_998"] as const)
      expect(perThousand?.[key]).toBeCloseTo((each?.[key] ?? Number.NaN) * 1000, 9);
  });

  // (0.1 ± 1.959964 × √(0.005² + 0.0001))²
  it("widens by tau squared", () => {
    const [limits] = expectValue(rateFunnelLimits(rows, 0.01, { tauSquared: 0.0001 }));
    expect(limits?.lower_95).toBeCloseTo(0.0060975696, 10);
    expect(limits?.upper_95).toBeCloseTo(0.0148627951, 10);
  });

  it("cuts at 0 and does not fold back above it", () => {
    const [, few] = expectValue(rateFunnelLimits(rows, 0.01));
    expect(few?.lower_998).toBe(0);
    expect(few?.lower_95).toBeCloseTo(0.0000040072, 10);
  });

  it("keeps the columns of the rows, and draws nothing for no rows", () => {
    const named = frozen([{ area_name: "Cumbria", denominator: 10_000 }]);
    expect(expectValue(rateFunnelLimits(named, 0.01))[0]).toMatchObject({ area_name: "Cumbria" });
    expect(expectValue(rateFunnelLimits([], 0.01))).toEqual([]);
  });

  it.each([
    [[{ denominator: 100 }], 0, {}, "target not above 0"],
    [[{ denominator: 100 }], -1, {}, "target not above 0"],
    [[{ denominator: 100 }], Number.NaN, {}, "not a finite number"],
    [[{ denominator: 0 }], 1, {}, "denominator is zero"],
    [[{ denominator: -1 }], 1, {}, "not a finite number"],
    [[{ denominator: 100 }], 1, { per: 0 }, "not a finite number"],
    [[{ denominator: 100 }], 1, { tauSquared: -1 }, "not a finite number"],
  ])("refuses case %#", (areas, target, settings, reason) => {
    expect(rateFunnelLimits(areas, target, settings)).toEqual({ ok: false, reason });
  });
});
