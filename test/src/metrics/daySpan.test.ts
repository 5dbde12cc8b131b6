import { describe, expect, it } from "vitest";
import { daySpan, placing } from "../../../src/metrics/daySpan.ts";

describe("daySpan(date)", () => {
  it.each([
    ["2024-08-08", "2024-08-08", "2024-08-08"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2023-02", "2023-02-01", "2023-02-28"],
    ["2024-12", "2024-12-01", "2024-12-31"],
    ["2024", "2024-01-01", "2024-12-31"],
  ])("%s may be any day from %s to %s", (date, first, last) => {
    expect(daySpan(date)).toEqual({ first, last });
  });
});

describe("placing(date, period, otherDays)", () => {
  const period = { from: "2024-01-31", to: "2024-06-30" };
  it.each([
    ["2024-01-31", "outside"],
    ["2024-02-01", "inside"],
    ["2024-06-30", "inside"],
    ["2024-07-01", "outside"],
    ["2024-01", "outside"],
    ["2024-02", "inside"],
    ["2024-06", "inside"],
    ["2024-07", "outside"],
    ["2024", "not certain"],
    ["2023", "outside"],
    [null, "no date"],
  ] as const)("puts %s %s", (date, place) => {
    expect(placing(date, period)).toBe(place);
  });

  it("takes a month of a leap year whole: February 2024 ends on the 29th", () => {
    expect(placing("2024-02", { from: "2024-01-31", to: "2024-02-29" })).toBe("inside");
    expect(placing("2024-02", { from: "2024-01-31", to: "2024-02-28" })).toBe("not certain");
  });

  it("is not certain of a day where another source gives one on the other side", () => {
    expect(placing("2024-07-01", period, ["2024-06-30"])).toBe("not certain");
    expect(placing("2024-06-30", period, ["2024-06-29"])).toBe("inside");
    expect(placing("2024-07-02", period, ["2024-07-01"])).toBe("outside");
  });
});
