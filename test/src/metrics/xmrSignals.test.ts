import { describe, expect, it } from "vitest";
import type { XmrLimits } from "../../../src/metrics/xmrLimits.ts";
import { type XmrRule, xmrSignals } from "../../../src/metrics/xmrSignals.ts";

const limits: XmrLimits = Object.freeze({
  mean: 0,
  mean_moving_range: 1,
  lower_limit: -3,
  near_lower_limit: -2,
  near_upper_limit: 2,
  upper_limit: 3,
  screened_count: 0,
  is_trial: false,
});

/** The positions of the points that a rule marks. */
function marked(rule: XmrRule, values: readonly number[]): readonly number[] {
  return xmrSignals(Object.freeze([...values]), limits).flatMap((rules, index) =>
    rules.includes(rule) ? [index] : [],
  );
}

describe("xmrSignals(values, limits)", () => {
  it("marks a point outside a limit and none on it", () => {
    expect(marked("outside a limit", [0, 3, 3.1, -3, -3.1])).toEqual([2, 4]);
  });

  it("marks seven rising and seven falling, and not six", () => {
    expect(marked("seven rising or falling", [0, -0.9, -0.6, -0.3, 0, 0.3, 0.6, 0.9])).toEqual([
      1, 2, 3, 4, 5, 6, 7,
    ]);
    expect(marked("seven rising or falling", [3, 2, 1, 0, -1, -2, -3])).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(marked("seven rising or falling", [-2, -1, 0, 1, 2, 3])).toEqual([]);
  });

  it("ends a rise at a tie", () => {
    expect(marked("seven rising or falling", [-0.9, -0.6, -0.3, -0.3, 0.3, 0.6, 0.9])).toEqual([]);
  });

  it("marks seven on one side of the mean, and a point on the mean ends the run", () => {
    expect(marked("seven on one side", [-1, 1, 1, 1, 1, 1, 1, 1])).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(marked("seven on one side", [-1, -1, -1, -1, -1, -1, -1])).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(marked("seven on one side", [1, 1, 1, 0, 1, 1, 1])).toEqual([]);
  });

  it("marks the two of three beyond a near limit on one side, and not the third", () => {
    expect(marked("two of three near a limit", [0, 2.5, 0, 2.5, 0])).toEqual([1, 3]);
    expect(marked("two of three near a limit", [-2.5, -3.5, 0])).toEqual([0, 1]);
  });

  it("does not add the two sides, count points on the near limit, or reach over three points", () => {
    expect(marked("two of three near a limit", [2.5, -2.5, 0])).toEqual([]);
    expect(marked("two of three near a limit", [2, 2, 2])).toEqual([]);
    expect(marked("two of three near a limit", [2.5, 0, 0, 2.5])).toEqual([]);
  });

  it("gives one list per value and none for no values", () => {
    expect(xmrSignals([0, 1], limits)).toEqual([[], []]);
    expect(xmrSignals([], limits)).toEqual([]);
  });
});
