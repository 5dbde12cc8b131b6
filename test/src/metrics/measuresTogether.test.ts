import { describe, expect, it } from "vitest";
import { type MeasureCourse, measuresTogether } from "../../../src/metrics/measuresTogether.ts";

const residents = "people living in the police force area at mid-year";
const row = (period: string, classification: string | null = null, value: number | null = 1) => ({
  period,
  classification,
  value,
});
const course = (
  measure_id: string,
  measure: Partial<MeasureCourse["measure"]>,
  rows: MeasureCourse["rows"] = [row("2016/17"), row("2017/18")],
): MeasureCourse => ({
  measure: {
    measure_id,
    nature: "count",
    unit: "arrests",
    denominator_name: null,
    multiplier: null,
    ...measure,
  },
  rows,
});
const rate = (id: string, multiplier: number, denominator_name: string, rows?: MeasureCourse["rows"]) =>
  course(
    id,
    { nature: "rate of events", unit: `${id} per ${multiplier}`, multiplier, denominator_name },
    rows,
  );

const arrests = rate("arrests", 1000, residents);

describe("measuresTogether(a, b)", () => {
  it("allows two rates on one base in the years that both have", () => {
    const stops = rate("stops", 1000, residents, [row("2017/18"), row("2018/19")]);
    expect(measuresTogether(arrests, stops)).toEqual({ ok: true, periods: ["2017/18"] });
  });

  it("allows two counts of one unit", () => {
    expect(measuresTogether(course("burglary", {}), course("robbery", {}))).toEqual({
      ok: true,
      periods: ["2016/17", "2017/18"],
    });
  });

  it("refuses two rate bases: per 1,000 against per 100,000, and people against offences", () => {
    const refused = { ok: false, reasons: ["two rate bases"] };
    expect(measuresTogether(arrests, rate("officers", 100_000, residents))).toEqual(refused);
    expect(measuresTogether(arrests, rate("charged", 1000, "offences recorded"))).toEqual(refused);
  });

  it("refuses a rate beside a count, and a count beside a score", () => {
    const refused = { ok: false, reasons: ["two kinds of figure"] };
    expect(measuresTogether(arrests, course("burglary", {}))).toEqual(refused);
    expect(
      measuresTogether(course("burglary", {}), course("severity", { nature: "score", unit: "score" })),
    ).toEqual(refused);
  });

  it("refuses two units", () => {
    const officers = course("officers", { unit: "full-time equivalents" });
    expect(measuresTogether(course("burglary", {}), officers)).toEqual({ ok: false, reasons: ["two units"] });
  });

  it("refuses two classifications, whether or not the years are the same", () => {
    const old = course("burglary", {}, [row("2013/14", "old"), row("2014/15", "old")]);
    const same = course("theft", {}, [row("2014/15", "new")]);
    const later = course("robbery", {}, [row("2015/16", "new")]);
    expect(measuresTogether(old, same)).toEqual({ ok: false, reasons: ["two classifications"] });
    expect(measuresTogether(old, later)).toEqual({
      ok: false,
      reasons: ["two classifications", "different years"],
    });
  });

  it("keeps only the years of one classification where a measure has both", () => {
    const all = course("all", {}, [row("2013/14", "old"), row("2014/15", "old"), row("2015/16", "new")]);
    const old = course("burglary", {}, [row("2013/14", "old"), row("2014/15", "old")]);
    expect(measuresTogether(all, old)).toEqual({ ok: true, periods: ["2013/14", "2014/15"] });
  });

  it("refuses mixed years, and a year that has no value is no year", () => {
    const refused = { ok: false, reasons: ["different years"] };
    expect(measuresTogether(arrests, rate("force", 1000, residents, [row("2019/20")]))).toEqual(refused);
    expect(measuresTogether(arrests, rate("force", 1000, residents, [row("2017/18", null, null)]))).toEqual(
      refused,
    );
  });

  it("gives every reason, in one order", () => {
    const old = course("burglary", {}, [row("2013/14", "old")]);
    const other = rate("rate", 1000, residents, [row("2015/16", "new")]);
    expect(measuresTogether(old, other)).toEqual({
      ok: false,
      reasons: ["two kinds of figure", "two classifications", "different years"],
    });
  });

  it("refuses a measure beside itself", () => {
    expect(measuresTogether(arrests, arrests)).toEqual({ ok: false, reasons: ["the same measure"] });
  });

  it("says the same whichever comes first", () => {
    const officers = rate("officers", 100_000, residents, [row("31 March 2018")]);
    expect(measuresTogether(arrests, officers)).toEqual(measuresTogether(officers, arrests));
  });
});
