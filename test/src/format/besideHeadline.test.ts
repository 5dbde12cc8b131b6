import { describe, expect, it } from "vitest";
import { besideHeadline } from "../../../src/format/besideHeadline.ts";
import { shortMeasureName } from "../../../src/format/shortMeasureName.ts";
import { measureRow } from "../charts/measureRows.ts";

describe("shortMeasureName(measure_name)", () => {
  it.each([
    ["Police officers, full-time equivalent", "Police officers"],
    ["Arrests: Robbery (classification to 2014/15)", "Robbery"],
    ["Crime severity score: Sexual offences", "Sexual offences"],
    ["Resident population", "Resident population"],
  ])("of %s is %s", (name, short) => {
    expect(shortMeasureName(name)).toBe(short);
  });
});

describe("besideHeadline(rows, periods)", () => {
  const row = (measure_name: string, period: string, value: number) => ({
    ...measureRow("kent", "Kent", period, `${period}-03-31`, value),
    measure_name,
  });
  const rows = [
    row("Police officers, headcount", "2015", 1),
    row("Police officers, headcount", "2016", 2),
    row("Police staff, headcount", "2016", 3),
  ];

  it("names both figures of the last period in common", () => {
    expect(besideHeadline(rows, ["2015", "2016"])).toBe(
      "Kent in 2016: police officers 2.0, police staff 3.0",
    );
  });

  it("needs a period with figures", () => {
    expect(() => besideHeadline(rows, [])).toThrow(RangeError);
    expect(() => besideHeadline(rows, ["1999"])).toThrow(RangeError);
  });
});
