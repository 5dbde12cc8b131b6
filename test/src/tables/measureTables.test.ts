import { describe, expect, it } from "vitest";
import { funnelTable } from "../../../src/tables/funnelTable.ts";
import { areasOverTimeTable, intervalTable, volumeTable } from "../../../src/tables/rankedMeasureTable.ts";
import { xmrTable } from "../../../src/tables/xmrTable.ts";
import { measureRow } from "../charts/measureRows.ts";
import { shown } from "./shown.ts";

const row = {
  ...measureRow("kent", "Kent", "2017/18", "2018-03-31", 10),
  numerator: 100,
  denominator: 10_000,
};

describe("intervalTable", () => {
  it("shows the interval in the decimals of the measure, and how it was made", () => {
    expect(shown(intervalTable, { ...row, lower: 8.1362, upper: 12.1628, method: "Byar" })).toMatchObject({
      area_name: "Kent",
      numerator: "100",
      denominator: "10,000",
      value: "10.0",
      lower: "8.1",
      upper: "12.2",
      method: "Byar",
    });
  });

  it("says why there is none", () => {
    const none = { ...row, lower: null, upper: null, method: null };
    expect(shown(intervalTable, none)).toMatchObject({
      lower: "[not chance events]",
      method: "[not chance events]",
    });
    const absent = { ...none, value: null, absence: "not available" as const };
    expect(shown(intervalTable, absent)).toMatchObject({
      value: "[not available]",
      lower: "[not available]",
    });
  });
});

describe("funnelTable", () => {
  it("shows value, limits with one decimal more, and where the force lies in words", () => {
    const limits = { target: 12.2, lower_998: 7.149, lower_95: 8.136, upper_95: 12.056, upper_998: 13.329 };
    expect(shown(funnelTable, { ...row, value: 10, ...limits, zone: "outside 95%" })).toMatchObject({
      area_name: "Kent",
      value: "10.0",
      zone: "between the 95% and the 99.8% limits",
      lower_998: "7.15",
      target: "12.20",
      upper_998: "13.33",
    });
  });
});

describe("xmrTable", () => {
  const limits = { mean: 9.55, lower_limit: 1.234, upper_limit: 17.866 };

  it("names the rules that a figure breaks, or none", () => {
    const signals = ["outside a limit", "seven on one side"] as const;
    expect(shown(xmrTable, { ...row, ...limits, signals })).toMatchObject({
      period: "2017/18",
      value: "10.0",
      mean: "9.55",
      signals: "Outside a limit; Seven in a row on one side of the mean",
    });
    expect(shown(xmrTable, { ...row, ...limits, signals: [] }).signals).toBe("none");
  });

  it("says too few points where a stretch has no limits, and keeps the reason of an absent figure", () => {
    const none = { mean: null, lower_limit: null, upper_limit: null, signals: null };
    expect(shown(xmrTable, { ...row, ...none })).toMatchObject({
      mean: "[too few points]",
      signals: "[too few points]",
    });
    expect(shown(xmrTable, { ...row, ...none, value: null, absence: "not available" })).toMatchObject({
      value: "[not available]",
      mean: "[not available]",
    });
  });
});

describe("volumeTable and areasOverTimeTable", () => {
  it("leave out what their caption says, and keep the source", () => {
    expect(volumeTable.map(({ key }) => key)).toEqual([
      "area_name",
      "value",
      "unit",
      "source_title",
      "locator",
      "basis",
    ]);
    expect(areasOverTimeTable.map(({ key }) => key)).toEqual([
      "area_name",
      "period",
      "numerator",
      "denominator",
      "value",
      "classification",
      "source_title",
      "locator",
      "basis",
    ]);
  });
});
