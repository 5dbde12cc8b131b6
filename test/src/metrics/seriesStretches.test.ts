import { describe, expect, it } from "vitest";
import { seriesStretches } from "../../../src/metrics/seriesStretches.ts";
import { frozen } from "./frozen.ts";

const row = (year: number, value: number | null, classification: string | null = null) => ({
  period_end: `${year}-03-31`,
  value,
  classification,
});
const parts = (rows: Parameters<typeof seriesStretches>[0]) =>
  seriesStretches(rows).map(({ rows: of, cut }) => [of.map(({ period_end }) => period_end.slice(0, 4)), cut]);

describe("seriesStretches(rows)", () => {
  it("is one stretch in time order where nothing changes", () => {
    expect(parts(frozen([row(2012, 2), row(2010, 1), row(2011, 3)]))).toEqual([
      [["2010", "2011", "2012"], null],
    ]);
  });

  it("cuts where the classification changes, even for one year", () => {
    const rows = frozen([row(2013, 1, "old"), row(2014, 1, "old"), row(2015, 1, "new"), row(2016, 1, "old")]);
    expect(parts(rows)).toEqual([
      [["2013", "2014"], null],
      [["2015"], "classification changed"],
      [["2016"], "classification changed"],
    ]);
  });

  it("cuts where a year is missing, and where it has no value", () => {
    const expected = [
      [["2010"], null],
      [["2012", "2013"], "year missing"],
    ];
    expect(parts(frozen([row(2010, 1), row(2012, 1), row(2013, 1)]))).toEqual(expected);
    expect(parts(frozen([row(2010, 1), row(2011, null), row(2012, 1), row(2013, 1)]))).toEqual(expected);
  });

  it("does not cut within a year: quarters follow one another", () => {
    const rows = frozen(
      ["2020-03-31", "2020-06-30", "2020-09-30", "2020-12-31", "2021-03-31"].map((period_end) => ({
        period_end,
        value: 1,
        classification: null,
      })),
    );
    expect(seriesStretches(rows)).toHaveLength(1);
  });

  it("has no stretch without a value", () => {
    expect(seriesStretches([])).toEqual([]);
    expect(seriesStretches(frozen([row(2010, null)]))).toEqual([]);
  });
});
