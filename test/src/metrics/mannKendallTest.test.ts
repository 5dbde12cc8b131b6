import { describe, expect, it } from "vitest";
import { mannKendallTest } from "../../../src/metrics/mannKendallTest.ts";
import { expectValue } from "./expectValue.ts";

describe("mannKendallTest(values)", () => {
  // One-sided probabilities of Kendall (1970), appendix table 1, doubled.
  it.each([
    [[1, 2, 3, 4], 6, 2 * 0.042],
    [[1, 2, 3, 4, 5], 10, 2 * 0.0083],
    [[2, 1, 3, 4, 5], 8, 2 * 0.042],
    [[2, 1, 4, 3, 5], 6, 2 * 0.117],
    [[6, 5, 4, 3, 2, 1], -15, 2 * 0.0014],
    [[1, 2, 3, 4, 6, 5], 13, 2 * 0.0083],
    [[2, 1, 4, 3, 5, 6], 11, 2 * 0.028],
  ])("gives the tabled probability of %j", (values, s, probability) => {
    const test = expectValue(mannKendallTest(Object.freeze(values)));
    expect(test.s).toBe(s);
    expect(test.p_value).toBeCloseTo(probability, 2);
    expect(Math.abs(test.p_value - probability)).toBeLessThan(0.001);
  });

  // By listing all orderings of the same values (Python, itertools.permutations).
  it.each([
    [[1, 1, 2, 2, 3], 8, 0.0666666667],
    [[1, 2, 2, 3, 3, 4], 13, 0.0111111111],
  ])("counts ties exactly in %j", (values, s, probability) => {
    const test = expectValue(mannKendallTest(values));
    expect(test.s).toBe(s);
    expect(test.p_value).toBeCloseTo(probability, 9);
  });

  it("finds no movement in equal values", () => {
    expect(expectValue(mannKendallTest([3, 3, 3, 3, 3]))).toEqual({ s: 0, p_value: 1 });
  });

  it("refuses one point and what is not finite", () => {
    expect(mannKendallTest([1])).toEqual({ ok: false, reason: "too few points" });
    expect(mannKendallTest([1, Number.NaN])).toEqual({ ok: false, reason: "not a finite number" });
  });
});
