import { describe, expect, it } from "vitest";
import { signTest } from "../../../src/metrics/signTest.ts";
import { expectValue } from "./expectValue.ts";

describe("signTest(improvedCount, declinedCount)", () => {
  // The values of the method page; exact binomial tails as in Conover (1999), section 3.4.
  it.each([
    [12, 4, 0.0768],
    [9, 7, 0.8036],
    [5, 0, 0.0625],
    [1, 0, 1],
  ])("gives the exact two-sided probability of %i v %i", (improved, declined, probability) => {
    expect(expectValue(signTest(improved, declined)).p_value).toBeCloseTo(probability, 4);
    expect(expectValue(signTest(declined, improved)).p_value).toBeCloseTo(probability, 4);
  });

  it("is exactly 1 for an even split", () => {
    expect(expectValue(signTest(8, 8))).toEqual({ p_value: 1, change_count: 16 });
  });

  it("holds where 0.5 to the power of n underflows", () => {
    expect(expectValue(signTest(1000, 999)).p_value).toBeCloseTo(1, 6);
    expect(expectValue(signTest(1060, 940)).p_value).toBeGreaterThan(0.005);
  });

  it("refuses no changes and what is no count", () => {
    expect(signTest(0, 0)).toEqual({ ok: false, reason: "no changes" });
    expect(signTest(1.5, 2)).toEqual({ ok: false, reason: "not a whole count" });
    expect(signTest(3, -2)).toEqual({ ok: false, reason: "not a whole count" });
  });
});
