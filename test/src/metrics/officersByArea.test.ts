import { describe, expect, it } from "vitest";
import { officersByArea } from "../../../src/metrics/officersByArea.ts";
import { caseloadPerOfficer } from "../charts/measureRows.ts";
import { expectValue } from "./expectValue.ts";

describe("officersByArea(rows, {load, level})", () => {
  it("brings each area of Cumbria to the force's 77.75, the area itself included in it", () => {
    const rows = expectValue(officersByArea(caseloadPerOfficer, { load: "cases" }));
    expect(rows.map((row) => [row.area_name, row.whole_officers, row.more_officers, row.level])).toEqual([
      ["North", 2, 0, 77.75],
      ["West", 2, 1, 77.75],
      ["South", 2, 1, 77.75],
    ]);
    expect(rows.every(({ is_force_level }) => is_force_level)).toBe(true);
  });

  it("gives the rest of the force, and the force once the officers are there", () => {
    const [north, west] = expectValue(officersByArea(caseloadPerOfficer, { load: "cases" }));
    // (134 + 83) / 3, and 311 / 5.
    expect(west?.rest_per_officer).toBeCloseTo(72.3333, 4);
    expect(west?.force_then).toBeCloseTo(62.2, 10);
    expect(north?.force_then).toBe(77.75);
  });

  it("does the same by implied reviews: 167 over 152.5 is 1.10", () => {
    const west = expectValue(officersByArea(caseloadPerOfficer, { load: "reviews" }))[1];
    expect(west?.officers_needed).toBeCloseTo(1.0951, 4);
    expect(west).toMatchObject({ load_count: 167, level: 152.5, whole_officers: 2 });
  });

  it("takes another level", () => {
    const rows = expectValue(officersByArea(caseloadPerOfficer, { load: "cases", level: 50 }));
    expect(rows.map((row) => [row.whole_officers, row.is_force_level])).toEqual([
      [3, false],
      [2, false],
      [2, false],
    ]);
  });

  it("refuses a level that is not above 0, and rows without a force total", () => {
    expect(officersByArea(caseloadPerOfficer, { load: "cases", level: 0 })).toEqual({
      ok: false,
      reason: "target not above 0",
    });
    expect(officersByArea([], { load: "cases" })).toEqual({ ok: false, reason: "no officers" });
  });
});
