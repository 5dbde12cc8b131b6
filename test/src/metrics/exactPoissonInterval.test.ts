import { describe, expect, it } from "vitest";
import { exactPoissonInterval } from "../../../src/metrics/exactPoissonInterval.ts";
import { expectValue } from "./expectValue.ts";

describe("exactPoissonInterval(count)", () => {
  // Garwood (1936), 95% limits, equal to chi-square quantiles over 2 (SciPy); 0 has the closed form -ln(0.025).
  it.each([
    [0, 0, 3.6889],
    [1, 0.0253, 5.5716],
    [2, 0.2422, 7.2247],
    [3, 0.6187, 8.7673],
    [4, 1.0899, 10.2416],
    [5, 1.6235, 11.6683],
    [6, 2.2019, 13.0595],
    [7, 2.8144, 14.4227],
    [8, 3.4538, 15.7632],
    [9, 4.1154, 17.0848],
    [10, 4.7954, 18.3904],
    [100, 81.364, 121.6268],
  ])("gives the published limits of %i", (count, lower, upper) => {
    const interval = expectValue(exactPoissonInterval(count));
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
    expect(interval.method).toBe("exact Poisson");
  });

  it("meets -ln(0.025) for no event to ten decimals", () => {
    expect(expectValue(exactPoissonInterval(0)).upper).toBeCloseTo(-Math.log(0.025), 10);
    expect(expectValue(exactPoissonInterval(0)).lower).toBe(0);
  });

  it("holds for counts at which exp(-count) is zero", () => {
    const interval = expectValue(exactPoissonInterval(2000));
    expect(interval.lower).toBeCloseTo(1913.2987, 4);
    expect(interval.upper).toBeCloseTo(2089.6174, 4);
  });

  it.each([-1, 0.5, Number.NaN])("refuses %d", (count) => {
    expect(exactPoissonInterval(count)).toEqual({ ok: false, reason: "not a whole count" });
  });
});
