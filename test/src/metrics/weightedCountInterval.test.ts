import { describe, expect, it } from "vitest";
import { countInterval } from "../../../src/metrics/countInterval.ts";
import { weightedCountInterval } from "../../../src/metrics/weightedCountInterval.ts";
import { expectValue } from "./expectValue.ts";

describe("weightedCountInterval(counts)", () => {
  it("is the interval of the count times the weight where all weigh the same", () => {
    // Byar: 100 -> 81.362, 121.628 (domain.md, section 6).
    const value = expectValue(
      weightedCountInterval([
        { count: 60, weight: 3 },
        { count: 40, weight: 3 },
      ]),
    );
    expect(value.total).toBe(300);
    expect(value.lower / 3).toBeCloseTo(81.362, 3);
    expect(value.upper / 3).toBeCloseTo(121.628, 3);
  });

  it("carries the interval of the count over by the ratio of the standard errors (Dobson)", () => {
    // West of Cumbria in 2007: 0, 29 and 40 cases that count 6, 3 and 2 times; low risk counts for nothing.
    const value = expectValue(
      weightedCountInterval([
        { count: 0, weight: 6 },
        { count: 29, weight: 3 },
        { count: 40, weight: 2 },
        { count: 25, weight: 0 },
      ]),
    );
    const plain = expectValue(countInterval(69));
    const ratio = Math.sqrt((29 * 9 + 40 * 4) / 69);
    expect(value.total).toBe(167);
    expect(value.lower).toBeCloseTo(167 + ratio * (plain.lower - 69), 10);
    expect([value.lower, value.upper].map((limit) => limit.toFixed(1))).toEqual(["129.2", "212.3"]);
  });

  it("is wider the more unequal the weights are", () => {
    const width = (weights: readonly [number, number]): number => {
      const { lower, upper } = expectValue(
        weightedCountInterval(weights.map((weight) => ({ count: 20, weight }))),
      );
      return upper - lower;
    };
    expect(width([5, 1])).toBeGreaterThan(width([3, 3]));
  });

  it.each([
    [[{ count: 1.5, weight: 1 }], "not a whole count"],
    [[{ count: 20, weight: -1 }], "not a finite number"],
    [[{ count: 20, weight: Number.NaN }], "not a finite number"],
    [[{ count: 9, weight: 6 }], "too few events"],
    [
      [
        { count: 9, weight: 6 },
        { count: 50, weight: 0 },
      ],
      "too few events",
    ],
    [[], "too few events"],
  ])("refuses %j: %s", (counts, reason) => {
    expect(weightedCountInterval(counts)).toEqual({ ok: false, reason });
  });
});
