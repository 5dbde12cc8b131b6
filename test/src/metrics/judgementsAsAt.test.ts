import { describe, expect, it } from "vitest";
import { judgementsAsAt } from "../../../src/metrics/judgementsAsAt.ts";
import type { GradeRow } from "../../../src/model/gradeRow.ts";
import { gradeRow } from "../charts/rows.ts";
import { expectValue } from "./expectValue.ts";
import { frozen } from "./frozen.ts";

const dated = (day: string | null, more: Partial<GradeRow> = {}): Partial<GradeRow> => ({
  valid_from: day,
  published_on: day,
  ...more,
});

// Northamptonshire 2023-25, Responding to the public: Adequate from 16 February 2024, changed on 8 August 2024.
const northamptonshire = frozen([
  gradeRow(
    "PEEL 2023-25",
    "Responding to the public",
    "Adequate",
    dated("2024-02-16", { valid_to: "2024-08-08", is_current: false }),
  ),
  gradeRow("PEEL 2023-25", "Responding to the public", "Requires improvement", {
    valid_from: "2024-08-08",
    published_on: "2024-02-16",
  }),
]);

const release = { knownBy: "2026-11-21" };

const standing = (rows: readonly GradeRow[], date: string): string[] =>
  expectValue(judgementsAsAt(rows, date, release)).map((row) =>
    row.standing === "held" ? `${row.grade}` : row.standing,
  );

describe("judgementsAsAt(rows, date, {knownBy})", () => {
  it("shows Northamptonshire's grade as it was from 16 February to 7 August 2024, and as it is from the 8th", () => {
    expect(standing(northamptonshire, "2024-02-15")).toEqual(["not yet published"]);
    expect(standing(northamptonshire, "2024-02-16")).toEqual(["Adequate"]);
    expect(standing(northamptonshire, "2024-08-07")).toEqual(["Adequate"]);
    expect(standing(northamptonshire, "2024-08-08")).toEqual(["Requires improvement"]);
    expect(standing(northamptonshire, "2026-11-21")).toEqual(["Requires improvement"]);
  });

  it("does not depend on which versions come first among other judgements", () => {
    const other = gradeRow("PEEL 2023-25", "Preventing crime", "Good", dated("2024-02-16"));
    const [former, present] = northamptonshire;
    if (former === undefined || present === undefined) throw new Error("two versions were expected");
    expect(standing([former, other, present], "2024-05-01")).toEqual(["Adequate", "Good"]);
  });

  it("places a judgement of which the month or year is known where that settles it", () => {
    const month = [
      gradeRow("PEEL 2021/22", "Preventing crime", "Good", { valid_from: null, published_on: "2022-04" }),
    ];
    expect(standing(month, "2022-03-31")).toEqual(["not yet published"]);
    expect(standing(month, "2022-04-01")).toEqual(["date not known"]);
    expect(standing(month, "2022-04-29")).toEqual(["date not known"]);
    expect(standing(month, "2022-04-30")).toEqual(["Good"]);
    const year = [
      gradeRow("PEEL 2021/22", "Preventing crime", "Good", { valid_from: null, published_on: "2024" }),
    ];
    expect(standing(year, "2023-12-31")).toEqual(["not yet published"]);
    expect(standing(year, "2024-12-30")).toEqual(["date not known"]);
    expect(standing(year, "2024-12-31")).toEqual(["Good"]);
  });

  it("knows the last day of February in a leap year", () => {
    const leap = [
      gradeRow("PEEL 2023-25", "Preventing crime", "Good", { valid_from: null, published_on: "2024-02" }),
    ];
    expect(standing(leap, "2024-02-28")).toEqual(["date not known"]);
    expect(standing(leap, "2024-02-29")).toEqual(["Good"]);
  });

  it("leaves a judgement without any date neither in nor out, until the day of the data", () => {
    const undated = [gradeRow("PEEL 2023-25", "Preventing crime", "Good", dated(null))];
    expect(standing(undated, "2015-01-01")).toEqual(["date not known"]);
    expect(standing(undated, "2026-11-20")).toEqual(["date not known"]);
    expect(standing(undated, "2026-11-21")).toEqual(["Good"]);
  });

  it("places one without a date by the same force's dated reports of other rounds, which come in order", () => {
    const rows = [
      gradeRow("PEEL 2015", "Effectiveness", "Good", dated("2016-02-18")),
      gradeRow("PEEL 2016", "Effectiveness", "Good", dated(null)),
      gradeRow("PEEL 2017", "Effectiveness", "Good", dated("2018-03-22")),
      gradeRow("PEEL 2017", "Legitimacy", "Good", dated("2017-12-12")),
    ];
    expect(standing(rows, "2016-02-17")[1]).toBe("not yet published");
    expect(standing(rows, "2016-02-18")[1]).toBe("date not known");
    expect(standing(rows, "2017-12-11")[1]).toBe("date not known");
    expect(standing(rows, "2017-12-12")[1]).toBe("Good");
  });

  it("takes nothing from the dates of another force where its own round has none: nothing shows their order", () => {
    const rows = [
      gradeRow("PEEL 2016", "Effectiveness", "Good", dated(null)),
      gradeRow(
        "PEEL 2017",
        "Effectiveness",
        "Good",
        dated("2018-03-22", { force_id: "kent", force_name: "Kent" }),
      ),
    ];
    expect(standing(rows, "2019-01-01")[0]).toBe("date not known");
  });

  const kent = (day: string | null): Partial<GradeRow> =>
    dated(day, { force_id: "kent", force_name: "Kent" });
  // As in the warehouse: the reports of PEEL 2015 to 2017 that have a day, of several forces, do not overlap.
  const inOrder = frozen([
    gradeRow("PEEL 2015", "Effectiveness", "Good", kent("2016-02-18")),
    gradeRow("PEEL 2016", "Effectiveness", "Good", dated(null)),
    gradeRow("PEEL 2016", "Effectiveness", "Good", kent("2017-03-02")),
    gradeRow("PEEL 2016", "Efficiency", "Good", kent("2016-11-03")),
    gradeRow("PEEL 2017", "Effectiveness", "Good", kent("2018-03-22")),
    gradeRow("PEEL 2017", "Efficiency", "Good", kent("2017-11-09")),
  ]);

  it("places one without a date after the last report of the round before, of any force, and before the first of the next", () => {
    expect(standing(inOrder, "2016-02-18")[1]).toBe("not yet published");
    expect(standing(inOrder, "2016-02-19")[1]).toBe("date not known");
    expect(standing(inOrder, "2017-11-07")[1]).toBe("date not known");
    expect(standing(inOrder, "2017-11-08")[1]).toBe("Good");
    expect(standing(inOrder.toReversed(), "2017-11-08").at(-2)).toBe("Good");
  });

  it("bounds nothing by a round that overlaps, and by the other one that does not", () => {
    const late = gradeRow("PEEL 2016", "Legitimacy", "Good", kent("2017-11-09"));
    const rows = [...inOrder, late];
    expect(standing(rows, "2016-02-18")[1]).toBe("not yet published");
    expect(standing(rows, "2026-11-20")[1]).toBe("date not known");
    const early = gradeRow("PEEL 2016", "Legitimacy", "Good", kent("2016-02-18"));
    expect(standing([...inOrder, early], "2005-01-01")[1]).toBe("date not known");
    expect(standing([...inOrder, early], "2017-11-08")[1]).toBe("Good");
  });

  it("keeps to the force's own reports where the rounds overlap", () => {
    const rows = [
      ...inOrder,
      gradeRow("PEEL 2016", "Legitimacy", "Good", kent("2018-06-01")),
      gradeRow("PEEL 2017", "Legitimacy", "Good", dated("2017-12-12")),
    ];
    expect(standing(rows, "2017-12-11")[1]).toBe("date not known");
    expect(standing(rows, "2017-12-12")[1]).toBe("Good");
  });

  it("takes a month or year of which the day is not known at its widest", () => {
    const [before, judgement] = inOrder;
    if (before === undefined || judgement === undefined) throw new Error("two judgements were expected");
    const partly = (of: string, next: string): readonly GradeRow[] => [
      before,
      judgement,
      gradeRow("PEEL 2016", "Legitimacy", "Good", { ...kent(of), valid_from: null }),
      gradeRow("PEEL 2017", "Efficiency", "Good", { ...kent(next), valid_from: null }),
    ];
    expect(standing(partly("2017-03", "2017-11"), "2017-11-28")[1]).toBe("date not known");
    expect(standing(partly("2017-03", "2017-11"), "2017-11-29")[1]).toBe("Good");
    expect(standing(partly("2017", "2017-11"), "2026-11-20")[1]).toBe("date not known");
    expect(standing(partly("2016", "2017-11"), "2016-02-18")[1]).toBe("date not known");
  });

  it("bounds by what it is given when that is one force alone", () => {
    const own = inOrder.filter(({ force_id }) => force_id !== "kent");
    expect(standing(own, "2017-11-08")).toEqual(["date not known"]);
    expect(standing(own, "2026-11-21")).toEqual(["Good"]);
  });

  it("does not place what has a day by any order", () => {
    const [of2015] = standing(inOrder, "2016-02-17");
    expect(of2015).toBe("not yet published");
    const late = [...inOrder, gradeRow("PEEL 2015", "Efficiency", "Good", dated("2019-01-01"))];
    expect(standing(late, "2018-12-31").at(-1)).toBe("not yet published");
    expect(standing(late, "2019-01-01").at(-1)).toBe("Good");
  });

  it("keeps not found apart: it has no day on any day", () => {
    const missing = [gradeRow("PEEL 2018/19", "Legitimacy", null, dated(null))];
    expect(standing(missing, "2010-01-01")).toEqual(["not found"]);
    expect(standing(missing, "2026-11-21")).toEqual(["not found"]);
  });

  it("holds a judgement that was not graded like any other", () => {
    const row = gradeRow("PEEL 2017", "Legitimacy", null, dated("2017-12-12", { status: "not graded" }));
    const [at] = expectValue(judgementsAsAt([row], "2018-01-01", release));
    expect([at?.standing, at?.status]).toEqual(["held", "not graded"]);
  });

  it("refuses part of a date and text that is none", () => {
    expect(judgementsAsAt(northamptonshire, "2024-02", release)).toEqual({
      ok: false,
      reason: "date is partial",
    });
    expect(judgementsAsAt(northamptonshire, "2024-02-30", release)).toEqual({
      ok: false,
      reason: "not a date",
    });
    expect(judgementsAsAt(northamptonshire, "tomorrow", release)).toEqual({
      ok: false,
      reason: "not a date",
    });
  });

  it("has nothing to say of no rows", () => {
    expect(standing([], "2024-01-01")).toEqual([]);
  });
});
