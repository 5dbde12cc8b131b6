import { describe, expect, it } from "vitest";
import { measureInterval } from "../../../src/metrics/measureInterval.ts";
import { expectValue } from "./expectValue.ts";

const rate = { nature: "rate of events", multiplier: 1000 } as const;
const share = { nature: "proportion", multiplier: 100 } as const;

describe("measureInterval({nature, multiplier}, {numerator, denominator})", () => {
  // Byar's interval of 100 is 81.362 to 121.628 (domain, section 6); over 10,000 people, per 1,000.
  it("is Byar's for a rate of events from 10 events", () => {
    const interval = expectValue(measureInterval(rate, { numerator: 100, denominator: 10_000 }));
    expect(interval.method).toBe("Byar");
    expect(interval.lower).toBeCloseTo(8.1362, 4);
    expect(interval.upper).toBeCloseTo(12.1628, 4);
  });

  it("is the exact Poisson interval below 10 events", () => {
    const interval = expectValue(measureInterval(rate, { numerator: 5, denominator: 1000 }));
    expect(interval.method).toBe("exact Poisson");
    // Garwood: 5 events, 1.623 to 11.668.
    expect(interval.lower).toBeCloseTo(1.623, 3);
    expect(interval.upper).toBeCloseTo(11.668, 3);
  });

  // Wilson's interval of 30/43 is 0.5489 to 0.8140.
  it("is Wilson's for a proportion, in the unit of the measure", () => {
    const interval = expectValue(measureInterval(share, { numerator: 30, denominator: 43 }));
    expect(interval.method).toBe("Wilson score");
    expect(interval.lower).toBeCloseTo(54.89, 2);
    expect(interval.upper).toBeCloseTo(81.4, 2);
  });

  it.each([
    ["count", null],
    ["ratio of stocks", 100_000],
    ["score", null],
  ] as const)("refuses a %s, which is not made of chance events", (nature, multiplier) => {
    expect(measureInterval({ nature, multiplier }, { numerator: 30, denominator: 43 })).toEqual({
      ok: false,
      reason: "not chance events",
    });
  });

  it.each([
    [{ numerator: null, denominator: 10 }, "count not stated"],
    [{ numerator: 3, denominator: null }, "count not stated"],
    [{ numerator: 0.5, denominator: 10 }, "not a whole count"],
    [{ numerator: 3, denominator: 0 }, "denominator is zero"],
  ])("refuses parts %#", (parts, reason) => {
    expect(measureInterval(rate, parts)).toEqual({ ok: false, reason });
  });
});
