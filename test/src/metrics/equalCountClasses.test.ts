import { describe, expect, it } from "vitest";
import { equalCountClasses } from "../../../src/metrics/equalCountClasses.ts";
import { expectValue } from "./expectValue.ts";

const sizes = (values: readonly number[], classes?: number): number[] =>
  expectValue(equalCountClasses(values, classes === undefined ? {} : { classes })).map(({ count }) => count);

describe("equalCountClasses(values, {classes})", () => {
  it("makes classes of equally many, lowest first, each from its lowest to its highest", () => {
    expect(expectValue(equalCountClasses([8, 1, 3, 2, 7, 4, 6, 5]))).toEqual([
      { lowest: 1, highest: 2, count: 2 },
      { lowest: 3, highest: 4, count: 2 },
      { lowest: 5, highest: 6, count: 2 },
      { lowest: 7, highest: 8, count: 2 },
    ]);
  });

  it("shares 43 forces as 11, 11, 10 and 11", () => {
    expect(sizes(Array.from({ length: 43 }, (_, index) => index))).toEqual([11, 11, 10, 11]);
  });

  it("never parts equal values, and has fewer classes where ties leave none", () => {
    expect(sizes([1, 1, 1, 2, 3, 4, 5, 6])).toEqual([3, 1, 2, 2]);
    expect(sizes([1, 1, 1, 1, 1, 1, 1, 2])).toEqual([7, 1]);
    expect(sizes([5, 5, 5, 5])).toEqual([4]);
  });

  it("moves no boundary for an outlier", () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8];
    const bounds = (of: readonly number[]): number[] =>
      expectValue(equalCountClasses(of)).map(({ lowest }) => lowest);
    expect(bounds([...values.slice(0, 7), 8000])).toEqual(bounds(values));
  });

  it("refuses fewer values than classes, NaN and infinities", () => {
    expect(equalCountClasses([1, 2, 3])).toEqual({ ok: false, reason: "too few points" });
    expect(equalCountClasses([])).toEqual({ ok: false, reason: "too few points" });
    expect(equalCountClasses([1, 2, 3, Number.NaN])).toEqual({ ok: false, reason: "not a finite number" });
    expect(equalCountClasses([1, 2, 3, Number.POSITIVE_INFINITY]).ok).toBe(false);
  });
});
