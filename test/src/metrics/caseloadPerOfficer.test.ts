import { describe, expect, it } from "vitest";
import { caseloadPerOfficer } from "../../../src/metrics/caseloadPerOfficer.ts";
import { type CaseloadRow, riskLevels } from "../../../src/model/caseloadRow.ts";
import { frozen } from "./frozen.ts";

function area(area_name: string, officer_count: number, cases: readonly number[]): readonly CaseloadRow[] {
  return frozen(
    riskLevels.map((risk, index) => ({
      force_id: "cumbria",
      force_name: "Cumbria",
      area_name,
      as_at: "2007-07",
      risk,
      case_count: cases[index] ?? 0,
      officer_count,
      source_id: "hmic-2007-cumbria",
      source_title: "Inspection of Cumbria Constabulary",
      publisher: "HMIC",
      address: null,
      locator: `table, ${area_name}`,
      basis: "read" as const,
    })),
  );
}

const north = area("North", 2, [15, 45, 52, 22]);
const west = area("West", 1, [0, 29, 40, 25]);
const south = area("South", 1, [1, 22, 21, 39]);
const cumbria = Object.freeze([...north, ...west, ...south]);

describe("caseloadPerOfficer(rows)", () => {
  // The 2007 inspection of Cumbria; the values of the method page.
  it.each([
    ["North", 134, 2, 67, 329, 164.5],
    ["West", 94, 1, 94, 167, 167],
    ["South", 83, 1, 83, 114, 114],
    ["Force", 311, 4, 77.75, 610, 152.5],
  ])(
    "gives the published caseload of %s",
    (name, cases, officers, perOfficer, reviews, reviewsPerOfficer) => {
      expect(caseloadPerOfficer(cumbria).rows.find((row) => row.area_name === name)).toMatchObject({
        case_count: cases,
        officer_count: officers,
        cases_per_officer: perOfficer,
        reviews_per_year: reviews,
        reviews_per_officer: reviewsPerOfficer,
        is_force_total: name === "Force",
        basis: "derived",
      });
    },
  );

  it("gives one row an area and then the force, with every locator", () => {
    const { rows, refused } = caseloadPerOfficer(cumbria);
    expect(rows.map((row) => row.area_name)).toEqual(["North", "West", "South", "Force"]);
    expect(rows.at(-1)?.locator).toBe("table, North; table, West; table, South");
    expect(rows[0]).not.toHaveProperty("risk");
    expect(refused).toEqual([]);
  });

  it("keeps forces and dates apart", () => {
    const later = frozen(west.map((row) => ({ ...row, as_at: "2008-07", officer_count: 2 })));
    const { rows } = caseloadPerOfficer([...west, ...later]);
    expect(rows.map((row) => [row.as_at, row.area_name, row.cases_per_officer])).toEqual([
      ["2007-07", "West", 94],
      ["2007-07", "Force", 94],
      ["2008-07", "West", 47],
      ["2008-07", "Force", 47],
    ]);
  });

  it("refuses an area without officers by name, and still gives the force, whose cases they are", () => {
    const { rows, refused } = caseloadPerOfficer([...north, ...area("East", 0, [0, 0, 10, 0])]);
    expect(refused).toEqual([
      { force_id: "cumbria", area_name: "East", as_at: "2007-07", reason: "no officers" },
    ]);
    expect(rows.at(-1)).toMatchObject({
      area_name: "Force",
      case_count: 144,
      officer_count: 2,
      cases_per_officer: 72,
    });
  });

  it.each([
    [west.slice(1), "not one row per risk level"],
    [[...west, ...west], "not one row per risk level"],
    [west.map((row, index) => ({ ...row, officer_count: 1 + index })), "officer counts differ"],
    [west.map((row) => ({ ...row, case_count: 1.5 })), "not a whole count"],
    [west.map((row) => ({ ...row, officer_count: Number.NaN })), "not a finite number"],
  ])("refuses area and force for case %#: %s", (rows, reason) => {
    const outcome = caseloadPerOfficer(rows);
    expect(outcome.rows).toEqual([]);
    expect(outcome.refused.map((row) => [row.area_name, row.reason])).toEqual([
      ["West", reason],
      ["Force", reason],
    ]);
  });

  it("gives nothing for no rows", () => {
    expect(caseloadPerOfficer([])).toEqual({ rows: [], refused: [] });
  });
});
