import { describe, expect, it } from "vitest";
import { isoDateOf, isoDay } from "../../../src/metrics/isoDay.ts";
import { expectValue } from "./expectValue.ts";

describe("isoDay(text)", () => {
  it("counts days in UTC, over the change to summer time", () => {
    expect(expectValue(isoDay("1970-01-01"))).toBe(0);
    expect(expectValue(isoDay("2019-04-01")) - expectValue(isoDay("2019-03-31"))).toBe(1);
    expect(expectValue(isoDay("2020-03-01")) - expectValue(isoDay("2020-02-28"))).toBe(2);
  });

  it("comes back as the same date", () => {
    expect(isoDateOf(expectValue(isoDay("2024-02-29")))).toBe("2024-02-29");
  });

  it.each([
    ["2020-07", "date is partial"],
    ["2007", "date is partial"],
    ["2019-02-30", "not a date"],
    ["2019-13-01", "not a date"],
    ["2 May 2019", "not a date"],
    ["2019-05-02T00:00:00Z", "not a date"],
    ["", "not a date"],
  ])("refuses %j: %s", (text, reason) => {
    expect(isoDay(text)).toEqual({ ok: false, reason });
  });
});
