import { describe, expect, it } from "vitest";
import { measureHeadline, seriesHeadline } from "../../../src/format/measureHeadline.ts";
import { measureRow, officersSeries } from "../charts/measureRows.ts";

const cumbria = measureRow("cumbria", "Cumbria", "31 March 2016", "2016-03-31", 241.65);
const national = measureRow("england-and-wales", "England and Wales", "31 March 2016", "2016-03-31", 211.44);

describe("measureHeadline(row, national)", () => {
  it("sets the figure with its unit and period against the national one", () => {
    expect(measureHeadline(cumbria, national)).toBe(
      "Cumbria: 241.7 officers per 100,000 people at 31 March 2016, against 211.4 in England and Wales",
    );
  });

  it("stands alone where there is no national figure", () => {
    const alone = "Cumbria: 241.7 officers per 100,000 people at 31 March 2016";
    expect(measureHeadline(cumbria, null)).toBe(alone);
    expect(measureHeadline(cumbria, { ...national, value: null, absence: "not stated" })).toBe(alone);
  });

  it("calls a score a score", () => {
    expect(measureHeadline({ ...cumbria, unit: "score", value: 12.39 }, null)).toBe(
      "Cumbria: a score of 12.4 at 31 March 2016",
    );
  });

  it("compares nothing with a figure that there is not", () => {
    expect(measureHeadline({ ...cumbria, value: null, absence: "not available" }, national)).toBe(
      "Cumbria: no figure at 31 March 2016; England and Wales: 211.4 officers per 100,000 people",
    );
  });
});

describe("seriesHeadline(rows, breaks)", () => {
  const series = officersSeries.filter(({ area_id }) => area_id === "cumbria");

  it("gives the first and the latest figure, with the unit once", () => {
    expect(seriesHeadline(series)).toBe(
      "Cumbria: 245.8 officers per 100,000 people in 2009 and 241.7 in 2016",
    );
  });

  it("says nothing across a break, the last of several, and passes over periods without a figure", () => {
    // 2013 has no figure, so that the stretch begins in 2014.
    expect(seriesHeadline(series, ["2013-03-31", "2011-03-31"])).toBe(
      "Cumbria: 225.4 officers per 100,000 people in 2014 and 241.7 in 2016, since the classification changed",
    );
  });

  it("gives one figure where the stretch has one, and says so where it has none", () => {
    expect(seriesHeadline(series, ["2016-03-31"])).toBe("Cumbria: 241.7 officers per 100,000 people in 2016");
    expect(seriesHeadline(series, ["2017-03-31"])).toBe(
      "Cumbria: no figure is held for police officers per 100,000 people",
    );
  });

  it("throws for no rows", () => {
    expect(() => seriesHeadline([])).toThrow(RangeError);
  });
});
