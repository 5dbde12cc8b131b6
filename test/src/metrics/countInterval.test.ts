import { describe, expect, it } from "vitest";
import { countInterval } from "../../../src/metrics/countInterval.ts";
import { expectValue } from "./expectValue.ts";

describe("countInterval(count)", () => {
  it("is exact up to 9 and says so", () => {
    const interval = expectValue(countInterval(9));
    expect(interval.method).toBe("exact Poisson");
    expect(interval.lower).toBeCloseTo(4.1154, 4);
  });

  it("is Byar's from 10 and says so", () => {
    const interval = expectValue(countInterval(10));
    expect(interval.method).toBe("Byar");
    expect(interval.lower).toBeCloseTo(4.787, 3);
  });

  it("has an interval at 0", () => {
    expect(expectValue(countInterval(0)).upper).toBeCloseTo(3.6889, 4);
  });

  it("refuses what is no count", () => {
    expect(countInterval(-3)).toEqual({ ok: false, reason: "not a whole count" });
    expect(countInterval(Number.NaN)).toEqual({ ok: false, reason: "not a whole count" });
  });
});
