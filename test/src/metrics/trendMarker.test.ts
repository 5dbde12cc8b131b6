import { describe, expect, it } from "vitest";
import { trendMarker } from "../../../src/metrics/trendMarker.ts";
import { expectValue } from "./expectValue.ts";
import { frozen } from "./frozen.ts";

const yearly = (values: readonly number[]) =>
  frozen(values.map((value, index) => ({ period_end: `${2015 + index}-03-31`, value })));
const tooFew = { ok: false, reason: "too few points" };

describe("trendMarker(rows, {breaks})", () => {
  it("is rising for five rising years and falling for five falling", () => {
    const rising = expectValue(trendMarker(yearly([1, 2, 3, 4, 5])));
    expect(rising).toMatchObject({ direction: "rising", point_count: 5 });
    expect(rising.p_value).toBeCloseTo(2 / 120, 12);
    expect(expectValue(trendMarker(yearly([5, 4, 3, 2, 1]))).direction).toBe("falling");
  });

  it("is no clear trend when one step of five goes back (p = 0.083), or all are equal", () => {
    expect(expectValue(trendMarker(yearly([2, 1, 3, 4, 5]))).direction).toBe("no clear trend");
    expect(expectValue(trendMarker(yearly([4, 4, 4, 4, 4]))).direction).toBe("no clear trend");
  });

  it("puts rows in time order", () => {
    expect(expectValue(trendMarker(yearly([1, 2, 3, 4, 5]).toReversed())).direction).toBe("rising");
  });

  it("has too few points under five", () => {
    expect(trendMarker(yearly([1, 2, 3, 4]))).toEqual(tooFew);
    expect(trendMarker([])).toEqual(tooFew);
  });

  it("has too few points across a break, and not when the break lies outside the series", () => {
    const rows = yearly([1, 2, 3, 4, 5]);
    expect(trendMarker(rows, { breaks: ["2017-04-01"] })).toEqual(tooFew);
    expect(trendMarker(rows, { breaks: ["2014-04-01", "2020-04-01"] }).ok).toBe(true);
  });

  it("has too few points when rolling years overlap or a year is missing", () => {
    const quarters = ["2015-03-31", "2015-06-30", "2015-09-30", "2015-12-31", "2016-03-31"];
    expect(trendMarker(frozen(quarters.map((period_end, value) => ({ period_end, value }))))).toEqual(tooFew);
    expect(trendMarker(yearly([1, 2, 3, 4, 5, 6]).filter((row) => row.value !== 3))).toEqual(tooFew);
  });

  it("takes 29 February for the end of its month", () => {
    const ends = ["2014-02-28", "2015-02-28", "2016-02-29", "2017-02-28", "2018-02-28"];
    expect(trendMarker(frozen(ends.map((period_end, value) => ({ period_end, value })))).ok).toBe(true);
  });
});
