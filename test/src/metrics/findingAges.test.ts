import { describe, expect, it } from "vitest";
import { ageInMonths } from "../../../src/metrics/ageInMonths.ts";
import { findingAges } from "../../../src/metrics/findingAges.ts";
import { findingRow } from "../charts/registerRows.ts";
import { frozen } from "./frozen.ts";

describe("ageInMonths(date, asAt)", () => {
  it.each([
    ["2019-05-02", "2019-06-01", 0, false],
    ["2019-05-02", "2019-06-02", 1, false],
    ["2019-05-31", "2019-06-30", 0, false],
    ["2019-05-02", "2026-11-21", 90, false],
    ["2007-10", "2026-11-21", 229, true],
    ["2026-11", "2026-11-21", 0, true],
  ])("%s as at %s: %i months", (date, asAt, months, is_about) => {
    expect(ageInMonths(date, asAt)).toEqual({ ok: true, value: { months, is_about } });
  });

  it.each([
    ["2019", "2026-11-21", "date is partial"],
    ["soon", "2026-11-21", "not a date"],
    ["2019-13", "2026-11-21", "not a date"],
    ["2019-05-02", "2026-11", "date is partial"],
    ["2026-11-22", "2026-11-21", "date before publication"],
  ])("refuses %s as at %s: %s", (date, asAt, reason) => {
    expect(ageInMonths(date, asAt)).toEqual({ ok: false, reason });
  });
});

describe("findingAges(rows, asAt)", () => {
  const rows = frozen([
    findingRow(),
    findingRow({ finding_id: "f2", status: "addressed", status_as_at: "2019-06-01" }),
    findingRow({ finding_id: "f3", published_on: null, status: "open" }),
    findingRow({ finding_id: "f4", published_on: "2007-10" }),
    findingRow({ finding_id: "f5", published_on: "2004" }),
  ]);
  const ages = (asAt: string) =>
    findingAges(rows, asAt).map(({ finding_id, age_months, age_absence, is_known_closed }) => [
      finding_id,
      age_months ?? age_absence,
      is_known_closed,
    ]);

  it("counts what can be counted and says why not elsewhere; not known is not closed", () => {
    expect(ages("2019-06-10")).toEqual([
      ["f1", 1, false],
      ["f2", 1, true],
      ["f3", "date not known", false],
      ["f4", 140, false],
      ["f5", "date is partial", false],
    ]);
  });

  it("knows a closing only from its day on", () => {
    expect(ages("2019-05-31")[1]).toEqual(["f2", 0, false]);
  });

  it("leaves out findings of reports published later", () => {
    expect(ages("2019-05-01").map(([id]) => id)).toEqual(["f3", "f4", "f5"]);
  });
});
