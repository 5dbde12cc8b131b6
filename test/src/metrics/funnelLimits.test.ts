import { describe, expect, it } from "vitest";
import { funnelLimits } from "../../../src/metrics/funnelLimits.ts";
import { expectValue } from "./expectValue.ts";
import { frozen } from "./frozen.ts";

const rows = frozen([{ denominator: 50 }, { denominator: 200 }, { denominator: 1000 }]);

describe("funnelLimits(rows, target, {tauSquared})", () => {
  // Spiegelhalter (2005), arcsine limits about 0.15; the values of the method page.
  it.each([
    [0, 0.0318, 0.0656, 0.2611, 0.334],
    [1, 0.0809, 0.104, 0.2027, 0.2357],
    [2, 0.1168, 0.1286, 0.1728, 0.1865],
  ])("gives the published limits of row %i", (index, lower998, lower95, upper95, upper998) => {
    const limits = expectValue(funnelLimits(rows, 0.15))[index];
    expect(limits?.lower_998).toBeCloseTo(lower998, 4);
    expect(limits?.lower_95).toBeCloseTo(lower95, 4);
    expect(limits?.upper_95).toBeCloseTo(upper95, 4);
    expect(limits?.upper_998).toBeCloseTo(upper998, 4);
    expect(limits?.target).toBe(0.15);
  });

  it("keeps the columns of the rows", () => {
    const named = frozen([{ force_name: "Cumbria", numerator: 9, denominator: 50 }]);
    expect(expectValue(funnelLimits(named, 0.15))[0]).toMatchObject({ force_name: "Cumbria", numerator: 9 });
  });

  it("widens by tau squared: sin²(arcsin √0.15 ± 1.959964 √(1/200 + 0.01)) at 50", () => {
    const limits = expectValue(funnelLimits(rows, 0.15, { tauSquared: 0.01 }))[0];
    expect(limits?.lower_95).toBeCloseTo(0.0246494919, 9);
    expect(limits?.upper_95).toBeCloseTo(0.3544835355, 9);
  });

  it("cuts at 0 and 1 and does not fold back", () => {
    const low = expectValue(funnelLimits(frozen([{ denominator: 2 }]), 0.05))[0];
    const high = expectValue(funnelLimits(frozen([{ denominator: 2 }]), 0.95))[0];
    expect(low?.lower_998).toBe(0);
    expect(high?.upper_998).toBe(1);
  });

  it("draws nothing for no rows", () => {
    expect(expectValue(funnelLimits([], 0.15))).toEqual([]);
  });

  it.each([0, 1, -0.1, Number.NaN])("refuses a target of %d", (target) => {
    expect(funnelLimits(rows, target)).toEqual({ ok: false, reason: "target not between 0 and 1" });
  });

  it("refuses a denominator or a tau squared outside its domain", () => {
    expect(funnelLimits([{ denominator: 0 }], 0.5)).toEqual({ ok: false, reason: "denominator is zero" });
    expect(funnelLimits([{ denominator: Number.NaN }], 0.5)).toEqual({
      ok: false,
      reason: "not a finite number",
    });
    expect(funnelLimits(rows, 0.5, { tauSquared: -1 })).toEqual({ ok: false, reason: "not a finite number" });
  });
});
