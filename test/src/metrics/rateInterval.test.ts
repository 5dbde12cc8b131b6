import { describe, expect, it } from "vitest";
import { rateInterval } from "../../../src/metrics/rateInterval.ts";
import { expectValue } from "./expectValue.ts";

describe("rateInterval(count, denominator, {per})", () => {
  it("scales the limits of the count by the denominator", () => {
    const interval = expectValue(rateInterval(100, 50_000));
    expect(interval.rate).toBeCloseTo(2, 12);
    expect(interval.lower).toBeCloseTo(1.62724, 5);
    expect(interval.upper).toBeCloseTo(2.43256, 5);
    expect(interval).toMatchObject({ count: 100, per: 1000, method: "Byar" });
  });

  it("scales per 100,000 where asked, exact below 10", () => {
    const interval = expectValue(rateInterval(5, 200_000, { per: 100_000 }));
    expect(interval.rate).toBeCloseTo(2.5, 12);
    expect(interval.lower).toBeCloseTo(0.81175, 4);
    expect(interval.method).toBe("exact Poisson");
  });

  it.each([
    [5, 0, "denominator is zero"],
    [5, -1, "not a finite number"],
    [5, Number.NaN, "not a finite number"],
    [2.5, 100, "not a whole count"],
  ])("refuses %d in %d: %s", (count, denominator, reason) => {
    expect(rateInterval(count, denominator)).toEqual({ ok: false, reason });
  });
});
