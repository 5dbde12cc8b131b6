import { describe, expect, it } from "vitest";
import { caseloadPerOfficer } from "../../../src/metrics/caseloadPerOfficer.ts";
import { caseloadPerRisk } from "../../../src/metrics/caseloadPerRisk.ts";
import { caseload } from "../charts/measureRows.ts";
import { frozen } from "./frozen.ts";

const rows = caseloadPerRisk(frozen(caseload));
const of = (area: string, risk: string) => rows.find((row) => row.area_name === area && row.risk === risk);

describe("caseloadPerRisk(rows)", () => {
  it("gives every area and the force each level of risk, the highest first, over all its officers", () => {
    expect(rows).toHaveLength(16);
    expect(rows.slice(0, 4).map((row) => [row.area_name, row.risk, row.cases_per_officer])).toEqual([
      ["North", "very high", 7.5],
      ["West", "very high", 0],
      ["South", "very high", 1],
      ["Force", "very high", 4],
    ]);
  });

  it("adds up to the cases of every area", () => {
    for (const place of caseloadPerOfficer(caseload).rows) {
      const own = rows.filter(({ area_name }) => area_name === place.area_name);
      expect(own.reduce((sum, { case_count }) => sum + case_count, 0)).toBe(place.case_count);
    }
  });

  it("has exact intervals below ten cases and Byar's from there", () => {
    // Exact: 0 -> 0, 3.689; 1 -> 0.025, 5.572 (Garwood 1936). Byar: 15 over two officers.
    expect(of("West", "very high")).toMatchObject({
      method: "exact Poisson",
      lower: 0,
      upper: expect.closeTo(3.6889, 4),
    });
    expect(of("South", "very high")).toMatchObject({
      lower: expect.closeTo(0.0253, 4),
      upper: expect.closeTo(5.5716, 4),
    });
    expect(of("North", "very high")).toMatchObject({ method: "Byar", lower: expect.closeTo(4.1946, 4) });
  });

  it("sets areas against the force, and the force against nothing", () => {
    expect(["North", "West", "South", "Force"].map((area) => of(area, "very high")?.against_force)).toEqual([
      "above",
      "below",
      "not told apart",
      null,
    ]);
  });

  it("has no row of an area that has no caseload per officer", () => {
    const without = caseloadPerRisk([
      ...caseload,
      ...caseload.slice(0, 3).map((row) => ({ ...row, area_name: "East" })),
    ]);
    expect(without.some(({ area_name }) => area_name === "East")).toBe(false);
  });
});

describe("caseloadPerOfficer(rows), intervals", () => {
  it("tells no area of Cumbria apart from the force by all cases or by reviews", () => {
    const { rows: areas } = caseloadPerOfficer(caseload);
    expect(areas.map((row) => [row.cases_against_force, row.reviews_against_force])).toEqual([
      ["not told apart", "not told apart"],
      ["not told apart", "not told apart"],
      ["not told apart", "not told apart"],
      [null, null],
    ]);
    // Byar of 94 cases of one officer.
    expect(areas[1]).toMatchObject({
      cases_lower: expect.closeTo(75.9596, 4),
      cases_upper: expect.closeTo(115.0334, 4),
    });
  });

  it("has no interval of reviews for fewer than ten cases that are reviewed", () => {
    const few = caseload.map((row) => ({ ...row, case_count: row.risk === "low" ? 50 : 1 }));
    expect(caseloadPerOfficer(few).rows[1]).toMatchObject({
      reviews_lower: null,
      reviews_upper: null,
      reviews_against_force: null,
      reviews_per_officer: 11,
    });
  });
});
