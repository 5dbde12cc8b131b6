import { describe, expect, it } from "vitest";
import { officersNeeded } from "../../../src/metrics/officersNeeded.ts";
import { expectValue } from "./expectValue.ts";

describe("officersNeeded(load, officerCount, target)", () => {
  // The 2007 inspection of Cumbria, domain.md section 6: 311 cases, 4 officers, 77.75 per officer.
  it.each([
    ["North", 134, 2, 1.7235, 2, 0, 67],
    ["West", 94, 1, 1.209, 2, 1, 47],
    ["South", 83, 1, 1.0675, 2, 1, 41.5],
  ])("of %s: %i cases, has %i, needs %f, whole %i, more %i", (_, cases, has, needed, whole, more, then) => {
    const value = expectValue(officersNeeded(cases, has, 77.75));
    expect(value.officers).toBeCloseTo(needed, 4);
    expect(value).toMatchObject({ whole_officers: whole, more, load_per_officer: then });
  });

  it("gives the force its own officers at its own level", () => {
    expect(expectValue(officersNeeded(311, 4, 77.75))).toMatchObject({
      officers: 4,
      whole_officers: 4,
      more: 0,
    });
  });

  it("does not round up what is whole but for the last digit of a double", () => {
    // 7 / 0.1 is 70, 0.7 / 0.1 would be 6.999...; 42 / 0.7 is 60.00000000000001.
    expect(42 / 0.7).toBeGreaterThan(60);
    expect(expectValue(officersNeeded(42, 1, 0.7)).whole_officers).toBe(60);
    expect(expectValue(officersNeeded(61, 1, 30)).whole_officers).toBe(3);
  });

  it("needs nobody for no cases, and says how many there are too many", () => {
    expect(expectValue(officersNeeded(0, 2, 10))).toEqual({
      officers: 0,
      whole_officers: 0,
      more: -2,
      load_per_officer: 0,
    });
  });

  it.each([
    [1.5, 1, 10, "not a whole count"],
    [-1, 1, 10, "not a whole count"],
    [10, -1, 10, "not a finite number"],
    [10, Number.NaN, 10, "not a finite number"],
    [10, 1, 0, "target not above 0"],
    [10, 1, -5, "target not above 0"],
    [10, 1, Number.NaN, "target not above 0"],
  ])("refuses %f cases, %f officers, target %f: %s", (load, has, target, reason) => {
    expect(officersNeeded(load, has, target)).toEqual({ ok: false, reason });
  });
});
