import { describe, expect, it } from "vitest";
import { besideOthers } from "../../../src/metrics/besideOthers.ts";
import { funnelTarget } from "../../../src/metrics/funnelTarget.ts";
import { isOlderThan, isOldFigure } from "../../../src/metrics/isOldFigure.ts";
import { periodsAround, periodsOf } from "../../../src/metrics/periodsAround.ts";
import { registerAsAt } from "../../../src/metrics/registerAsAt.ts";
import { drawnTogether, residentOutlier } from "../../../src/metrics/residentOutlier.ts";
import { sourcesUsed } from "../../../src/metrics/sourcesUsed.ts";
import { xmrRows } from "../../../src/metrics/xmrRows.ts";
import { xmrStretches } from "../../../src/metrics/xmrStretches.ts";
import { measureRow, officersSeries } from "../charts/measureRows.ts";
import { register, registerRow } from "../charts/registerRows.ts";
import { provenance } from "../charts/rows.ts";
import { frozen } from "./frozen.ts";

describe("besideOthers(own, rows, area_ids)", () => {
  it("counts the named areas above, level and below, and those without a figure; the force is not among them", () => {
    const own = { area_id: "a", value: 2 };
    const rows = [own, { area_id: "b", value: 3 }, { area_id: "c", value: 2 }, { area_id: "d", value: null }];
    expect(besideOthers(own, frozen(rows), ["a", "b", "c", "d", "e"])).toEqual({
      higher_count: 1,
      same_count: 1,
      lower_count: 0,
      without_count: 2,
    });
  });
});

describe("funnelTarget(rows, national, multiplier)", () => {
  const rows = [
    { numerator: 1, denominator: 10 },
    { numerator: 3, denominator: 30 },
  ];
  it("is the national figure, else the total of the forces over theirs", () => {
    expect(funnelTarget(rows, { value: 12 }, 100)).toEqual({ value: 12, is_national: true });
    expect(funnelTarget(rows, { value: null }, 100)).toEqual({ value: 10, is_national: false });
    expect(funnelTarget(rows, null, null)).toEqual({ value: 0.1, is_national: false });
  });
});

describe("isOldFigure(period_end, asAt)", () => {
  it("is true from the day after three years", () => {
    expect(isOldFigure("2016-06-30", "2019-06-30")).toBe(false);
    expect(isOldFigure("2016-06-29", "2019-06-30")).toBe(true);
  });
  it("takes a year or a month at its end", () => {
    expect(isOldFigure("2007", "2010-12-31")).toBe(false);
    expect(isOldFigure("2007", "2011-01-01")).toBe(true);
    expect(isOlderThan("2018-06", 1, "2019-06-30")).toBe(false);
  });
});

describe("periodsAround(periods, asAt)", () => {
  const periodsAt = (asAt: string) => periodsOf(registerAsAt(register, asAt).rows);
  it("gives those near the day by their last days, else the latest before it", () => {
    const near = periodsAround(periodsAt("2025-08-01"), "2025-08-01");
    expect(near.near_count).toBe(near.shown.length);
    expect(near.shown.map(({ last_day }) => last_day)).toEqual(
      near.shown.map(({ last_day }) => last_day).toSorted(),
    );
    const far = periodsAround(periodsAt("2030-01-01"), "2030-01-01");
    expect(far.near_count).toBe(0);
    expect(far.shown.length).toBeGreaterThan(0);
  });
  it("leaves out reports without a last day", () => {
    expect(periodsOf(registerAsAt([registerRow({ last_day: null })], "2025-08-01").rows)).toEqual([]);
  });
});

describe("residentOutlier(forces)", () => {
  const city = {
    ...measureRow("city-of-london", "City of London", "2017", "2017-03-31", 9000),
    denominator_name: "people living in the area",
  };
  const kent = measureRow("kent", "Kent", "2017", "2017-03-31", 200);
  it("is City of London in a rate by residents, and nobody in other measures", () => {
    expect(residentOutlier([kent, city])).toBe(city);
    expect(residentOutlier([kent, { ...city, denominator_name: "offences recorded" }])).toBeNull();
    expect(residentOutlier([kent])).toBeNull();
  });
  it("is drawn where it is the force that is looked at", () => {
    expect(drawnTogether([kent, city], "kent")).toEqual([kent]);
    expect(drawnTogether([kent, city], "city-of-london")).toEqual([kent, city]);
  });
});

describe("sourcesUsed(rows)", () => {
  it("names each document once with its bases, by publisher and title, and none of what is missing", () => {
    const rows = frozen([
      { ...provenance, basis: "derived" as const },
      provenance,
      { ...provenance, publisher: "A" },
      { ...provenance, publisher: "B", basis: "missing" as const },
    ]);
    expect(sourcesUsed(rows).map(({ publisher, bases, row_count }) => [publisher, bases, row_count])).toEqual(
      [
        ["A", ["read"], 1],
        ["HMICFRS", ["read", "derived"], 2],
      ],
    );
  });
});

describe("xmrRows(rows, stretches)", () => {
  it("keeps figures that are missing, without limits", () => {
    const own = officersSeries.filter(({ area_id }) => area_id === "cumbria");
    const rows = xmrRows(frozen(own), xmrStretches(own));
    expect(rows.map(({ period }) => period)).toEqual(own.map(({ period }) => period));
    expect(rows.find(({ value }) => value === null)).toMatchObject({ mean: null, signals: null });
  });
});
