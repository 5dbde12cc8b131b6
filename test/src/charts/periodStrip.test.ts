import { describe, expect, it } from "vitest";
import { findingAgeBars } from "../../../src/charts/findingAgeBars.ts";
import { type Period, periodStrip } from "../../../src/charts/periodStrip.ts";
import { findingAges } from "../../../src/metrics/findingAges.ts";
import { registerAsAt } from "../../../src/metrics/registerAsAt.ts";
import { numberOf, options, picture, texts } from "./document.ts";
import { findingRow, register } from "./registerRows.ts";

const asAt = "2025-07-24";
const periods = (day: string): readonly Period[] =>
  registerAsAt(register, day).rows.filter(
    (row): row is typeof row & Period => row.published_on !== null && row.last_day !== null,
  );
const near = periods(asAt).filter(({ published_on }) => published_on > "2025");

describe("periodStrip(rows, {asAt, highlight})", () => {
  const chart = periodStrip(near, { ...options(640), asAt, highlight: "kent" });
  const width = (report: string, part: string): number =>
    numberOf(chart.querySelector(`[data-report="${report}"] .period-${part}`), "width");

  it("makes every period 56 days long and fills what has run of it", () => {
    const whole = near.map(({ report_id }) => width(report_id, "whole"));
    expect(Math.max(...whole) - Math.min(...whole)).toBeLessThan(1e-6);
    expect(width("peel-2023-25-dorset", "run")).toBeCloseTo(whole[0] ?? 0, 6);
    // 27 days of Gwent's period have run: 27 June to 23 July.
    expect(width("peel-2023-25-gwent", "run") / (whole[0] ?? 0)).toBeCloseTo(27 / 56, 6);
    expect(width("peel-2023-25-kent", "run")).toBe(0);
  });

  it("says force, dates and state in words, and marks the day", async () => {
    expect(texts(chart)).toEqual(
      expect.arrayContaining([
        "Gwent: PEEL 2023-25",
        "27 June 2025 to 21 August 2025, 28 days left",
        "As at 24 July 2025",
      ]),
    );
    expect(chart.querySelectorAll(".as-at")).toHaveLength(1);
    await expect(picture(chart)).toMatchFileSnapshot("../../output/charts/periodStrip.svg");
  });

  it("sets a diamond where an answer came, 30 days past the last day for Kent in 2019", () => {
    const late = periodStrip(
      periods("2019-12-01").filter(({ report_id }) => report_id === "peel-2018-19-kent"),
      { ...options(640), asAt: "2019-12-01" },
    );
    expect(late.querySelectorAll(".period-response")).toHaveLength(1);
    const bar = late.querySelector(".period-whole");
    const day = numberOf(bar, "width") / 56;
    const at = Number(
      /^M([\d.]+)/.exec(late.querySelector(".period-response")?.getAttribute("d") ?? "")?.[1],
    );
    expect((at - numberOf(bar, "x")) / day).toBeCloseTo(85.5, 6);
  });

  it("keeps to its width on a phone", () => {
    const narrow = periodStrip(near, { ...options(328), asAt });
    for (const bar of narrow.querySelectorAll("rect"))
      expect(numberOf(bar, "x") + numberOf(bar, "width")).toBeLessThanOrEqual(328);
  });
});

describe("findingAgeBars(rows, {asAt})", () => {
  const rows = findingAges(
    [
      findingRow(),
      findingRow({ finding_id: "f2" }),
      findingRow({
        finding_id: "f3",
        report_id: "old",
        published_on: "2007-10",
        finding_kind: "recommendation",
      }),
      findingRow({ finding_id: "f4", report_id: "undated", published_on: null }),
    ],
    asAt,
  );
  const chart = findingAgeBars(rows, { ...options(640), asAt });

  it("has a bar a report as long as its age, and words alone where the date is not known", async () => {
    const [recent, old, undated] = [...chart.querySelectorAll(".finding-age")];
    const width = (group: Element | undefined): number => numberOf(group?.querySelector("rect"), "width");
    expect(width(recent) / width(old)).toBeCloseTo(74 / 213, 6);
    expect(undated?.querySelector("rect")).toBeNull();
    expect(texts(chart)).toEqual(
      expect.arrayContaining([
        "2 areas for improvement; published 6 years 2 months before",
        "1 recommendation; published about 17 years 9 months before",
        "1 area for improvement; date not known, so no age",
      ]),
    );
    await expect(picture(chart)).toMatchFileSnapshot("../../output/charts/findingAgeBars.svg");
  });
});
