import { describe, expect, it } from "vitest";
import { statutoryPeriod } from "../../../src/metrics/statutoryPeriod.ts";
import { expectValue } from "./expectValue.ts";

describe("statutoryPeriod(publishedOn, asAt, {respondedOn})", () => {
  // Policing and Crime Act 2017, section 37: 56 days beginning with the day of publication.
  it.each([
    ["2026-01-15", "2026-03-11"],
    ["2024-01-15", "2024-03-10"], // over 29 February
    ["2019-02-10", "2019-04-06"], // over the change to summer time
  ])("ends 55 days after publication: %s to %s", (published, lastDay) => {
    expect(expectValue(statutoryPeriod(published, published)).last_day).toBe(lastDay);
  });

  it("has 55 days left on the first day, none on the last, and is a day late on the next", () => {
    const at = (day: string) => expectValue(statutoryPeriod("2026-01-15", day));
    expect(at("2026-01-15")).toEqual({ last_day: "2026-03-11", state: "open", days_left: 55 });
    expect(at("2026-03-11")).toEqual({ last_day: "2026-03-11", state: "open", days_left: 0 });
    expect(at("2026-03-12")).toEqual({ last_day: "2026-03-11", state: "overdue", days_late: 1 });
  });

  it("is answered in time on the last day and late on the next", () => {
    const answered = (respondedOn: string) =>
      expectValue(statutoryPeriod("2026-01-15", "2026-12-31", { respondedOn }));
    expect(answered("2026-03-11")).toMatchObject({ state: "answered in time", response_days: 55 });
    expect(answered("2026-03-12")).toMatchObject({ state: "answered late", response_days: 56, days_late: 1 });
  });

  it("shows a response of 85 days as 30 days late", () => {
    const kent = expectValue(statutoryPeriod("2019-05-02", "2020-01-01", { respondedOn: "2019-07-26" }));
    expect(kent).toEqual({
      last_day: "2019-06-26",
      state: "answered late",
      response_days: 85,
      days_late: 30,
    });
  });

  it("does not know of a response after the day it is asked for", () => {
    const then = expectValue(statutoryPeriod("2026-01-15", "2026-02-01", { respondedOn: "2026-02-02" }));
    expect(then).toEqual({ last_day: "2026-03-11", state: "open", days_left: 38 });
  });

  it("refuses partial dates, text that is no date and days before publication", () => {
    expect(statutoryPeriod("2020-07", "2020-08-01")).toEqual({ ok: false, reason: "date is partial" });
    expect(statutoryPeriod("2020-07-01", "2020")).toEqual({ ok: false, reason: "date is partial" });
    expect(statutoryPeriod("July 2020", "2020-08-01")).toEqual({ ok: false, reason: "not a date" });
    expect(statutoryPeriod("2020-07-02", "2020-07-01")).toEqual({
      ok: false,
      reason: "date before publication",
    });
    expect(statutoryPeriod("2020-07-02", "2020-08-01", { respondedOn: "2020-07-01" })).toEqual({
      ok: false,
      reason: "date before publication",
    });
    expect(statutoryPeriod("2020-07-02", "2020-08-01", { respondedOn: "2020-07" })).toEqual({
      ok: false,
      reason: "date is partial",
    });
  });
});
