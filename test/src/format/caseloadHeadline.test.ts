import { describe, expect, it } from "vitest";
import { caseloadHeadline } from "../../../src/format/caseloadHeadline.ts";
import type { CaseloadPerOfficerRow } from "../../../src/model/caseloadRow.ts";

const area = (area_name: string, cases_per_officer: number): CaseloadPerOfficerRow =>
  Object.freeze({
    force_id: "cumbria",
    force_name: "Cumbria",
    area_name,
    is_force_total: area_name === "Force",
    as_at: "2007-07",
    case_count: cases_per_officer,
    officer_count: 1,
    cases_per_officer,
    cases_lower: null,
    cases_upper: null,
    cases_against_force: null,
    reviews_per_year: 0,
    reviews_per_officer: 0,
    reviews_lower: null,
    reviews_upper: null,
    reviews_against_force: null,
    source_id: "s",
    source_title: "Inspection of Cumbria",
    publisher: "HMIC",
    address: null,
    locator: "table",
    basis: "derived",
  });
const force = area("Force", 77.75);

describe("caseloadHeadline(rows)", () => {
  // The 2007 inspection of Cumbria.
  it("names the heaviest area against the force, which is never itself the heaviest", () => {
    const heavyForce = area("Force", 200);
    expect(caseloadHeadline([area("North", 67), area("West", 94), area("South", 83), force])).toBe(
      "West had the most cases per officer: 94.0, against 77.8 across Cumbria",
    );
    expect(caseloadHeadline([area("West", 94), heavyForce])).toMatch(/^West had .* 94\.0, against 200\.0/);
  });

  it("names all areas that tie", () => {
    expect(caseloadHeadline([area("North", 94), area("West", 94), force])).toMatch(
      /^North and West had the most/,
    );
  });

  it("throws without an area or the force total", () => {
    expect(() => caseloadHeadline([force])).toThrow(RangeError);
    expect(() => caseloadHeadline([area("North", 67)])).toThrow(RangeError);
  });
});
