import { describe, expect, it } from "vitest";
import { registerAsAt } from "../../../src/metrics/registerAsAt.ts";
import { responseState } from "../../../src/metrics/responseState.ts";
import type { RegisterRow } from "../../../src/model/responses.ts";
import { registerRow } from "../charts/registerRows.ts";
import { expectValue } from "./expectValue.ts";
import { frozen } from "./frozen.ts";

const stateOf = (row: Partial<RegisterRow>, asAt: string) =>
  expectValue(responseState(registerRow(row), asAt));

describe("responseState(report, asAt)", () => {
  // domain.md, section 5: published 15 January 2026, last day 11 March 2026.
  const report = { published_on: "2026-01-15", last_day: "2026-03-11" };

  it.each([
    ["2026-01-15", { state: "due", days_left: 55 }],
    ["2026-02-09", { state: "due", days_left: 30 }],
    ["2026-03-11", { state: "due", days_left: 0 }],
    ["2026-03-12", { state: "no response held", days_past: 1 }],
  ])("as at %s: %j", (asAt, state) => {
    expect(stateOf(report, asAt)).toEqual({ ...state, last_day: "2026-03-11" });
  });

  // Kent's answer of 2019 took 85 days (domain.md, section 4).
  const kent = {
    published_on: "2019-05-02",
    last_day: "2019-06-26",
    respondent: "Kent Police and Crime Commissioner",
    response_days: 85,
    is_late: true,
  };

  it.each([
    ["2019-06-26", { state: "due", last_day: "2019-06-26", days_left: 0 }],
    ["2019-07-25", { state: "no response held", last_day: "2019-06-26", days_past: 29 }],
    ["2019-07-26", { state: "answered late", last_day: "2019-06-26", response_days: 85 }],
  ])("knows an answer by its count of days, and not before it came: as at %s", (asAt, state) => {
    expect(stateOf(kent, asAt)).toEqual(state);
  });

  it("takes whether an answer was late from the register", () => {
    const answered = { ...report, respondent: "A body", responded_on: "2026-03-11", is_late: false };
    expect(stateOf(answered, "2026-04-01")).toEqual({
      state: "answered in time",
      last_day: "2026-03-11",
      response_days: 55,
    });
  });

  it("says no more of an answer whose day is not known in full", () => {
    for (const responded_on of [null, "2026-02"])
      expect(stateOf({ ...report, respondent: "A body", responded_on }, "2026-02-20")).toEqual({
        state: "answered, day not known",
        last_day: "2026-03-11",
      });
  });

  it.each([
    ["2015", "PEEL", "before the duty"],
    ["2017-04", "PEEL", "before the duty"],
    ["2017-05-01", "PEEL", "before the duty"],
    ["2017-05", "PEEL", "date is partial"],
    ["2017", "PEEL", "date is partial"],
    ["2022-04", "PEEL", "date is partial"],
    ["2020-07", "national thematic", "national report"],
    [null, "PEEL", "date not known"],
  ])("of a report of %s, %s, has no last day: %s", (published_on, report_kind, why) => {
    expect(stateOf({ published_on, report_kind, last_day: null }, "2026-01-01")).toEqual({
      state: "no last day",
      why,
      is_answered: false,
    });
  });

  it("refuses a day before publication, as far as that is known, and what is no day", () => {
    expect(responseState(registerRow(report), "2026-01-14")).toEqual({
      ok: false,
      reason: "date before publication",
    });
    expect(responseState(registerRow({ published_on: "2020-07", last_day: null }), "2020-06-30").ok).toBe(
      false,
    );
    expect(responseState(registerRow({ published_on: "2020-07", last_day: null }), "2020-07-01").ok).toBe(
      true,
    );
    expect(responseState(registerRow(report), "2026-02-30")).toEqual({ ok: false, reason: "not a date" });
  });
});

describe("registerAsAt(rows, asAt)", () => {
  const rows = frozen([
    registerRow({
      report_id: "a",
      published_on: "2025-04-10",
      last_day: "2025-06-04",
      other_published_on: "2025-04-09",
    }),
    registerRow({ report_id: "b", published_on: "2025-07-24", last_day: "2025-09-17" }),
  ]);

  it("leaves out what was published later, and counts it", () => {
    const { rows: standing, later_count } = registerAsAt(rows, "2025-07-23");
    expect(standing.map(({ report_id }) => report_id)).toEqual(["a"]);
    expect(later_count).toBe(1);
    expect(registerAsAt(rows, "2025-07-24").later_count).toBe(0);
  });

  it("gives the last day by another source's publication day: Dorset's would be 3 June 2025", () => {
    expect(registerAsAt(rows, "2025-07-24").rows.map(({ other_last_days }) => other_last_days)).toEqual([
      ["2025-06-03"],
      [],
    ]);
  });
});
