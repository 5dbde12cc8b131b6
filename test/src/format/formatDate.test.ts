import { afterEach, describe, expect, it } from "vitest";
import { formatDate } from "../../../src/format/formatDate.ts";

const homeZone = process.env.TZ;

describe("formatDate(date)", () => {
  afterEach(() => {
    if (homeZone === undefined) delete process.env.TZ;
    else process.env.TZ = homeZone;
  });

  it.each([
    ["2019-05-02", "2 May 2019"],
    ["2024-02-29", "29 February 2024"],
    ["2020-07", "July 2020"],
    ["2007", "2007"],
    [null, "[date not known]"],
  ])("shows %j as %s", (date, text) => {
    expect(formatDate(date)).toBe(text);
  });

  it.each(["America/Los_Angeles", "Europe/London", "Pacific/Auckland"])("is the same day in %s", (zone) => {
    process.env.TZ = zone;
    expect(formatDate("2019-03-31")).toBe("31 March 2019");
    expect(formatDate("2020-01")).toBe("January 2020");
    expect(formatDate("2007")).toBe("2007");
  });

  it.each(["2019-02-30", "2019-13", "2 May 2019", "", "20190502", "2019-05-02T00:00"])(
    "throws for %j",
    (date) => {
      expect(() => formatDate(date)).toThrow(`not an ISO date: "${date}"`);
    },
  );
});
