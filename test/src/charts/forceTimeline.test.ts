import { describe, expect, it } from "vitest";
import { forceTimeline } from "../../../src/charts/forceTimeline.ts";
import { lanesOf } from "../../../src/charts/lanes.ts";
import { textWidth } from "../../../src/charts/theme.ts";
import { spanOf, timeScale } from "../../../src/charts/timeScale.ts";
import type { TimelineKind, TimelineRow } from "../../../src/model/timelineRow.ts";
import { numberOf, options, picture, texts } from "./document.ts";
import { provenance } from "./rows.ts";

const row = (
  kind: TimelineKind,
  title: string,
  began_on: string,
  ended_on: string | null = began_on,
  force = "Kent Police",
): TimelineRow => ({
  ...provenance,
  kind,
  force_id: kind === "round" ? null : force.toLowerCase(),
  force_name: kind === "round" ? "All forces" : force,
  title,
  began_on,
  ended_on,
});
const engage = (began_on: string, ended_on: string | null, force?: string): TimelineRow =>
  row("enhanced monitoring", "Enhanced monitoring (Engage)", began_on, ended_on, force);

const rounds = [
  row("round", "PEEL 2017", "2017-11-09", "2018-03-22"),
  row("round", "PEEL 2018/19", "2019-05-02", "2020-02-07"),
  row("round", "PEEL 2021/22", "2021-10-27", "2023-04-13"),
];
const ofForce = [
  ...rounds,
  engage("2019", "2023"),
  row("inspection", "PEEL: Police Effectiveness 2017", "2017"),
  row("report", "PEEL 2017, efficiency", "2017-11-09"),
  row("report", "PEEL 2017, legitimacy", "2017-12-12"),
  row("report", "PEEL: Police Effectiveness 2017", "2018-03"),
];
const ofAll = [
  ...rounds,
  engage("2020-12", "2022-10-31", "Greater Manchester Police"),
  engage("2022-06", null, "Metropolitan Police Service"),
  engage("2022-06", "2024-05", "Wiltshire Police"),
];
const asAt = "2026-11-21";

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const boxOf = (text: Element): Box => {
  const wide = textWidth(text.textContent ?? "", numberOf(text, "font-size"));
  const x = numberOf(text, "x");
  const middle = numberOf(text, "y") + (text.getAttribute("dy") === null ? -4 : 0);
  const left = text.getAttribute("text-anchor") === "end" ? x - wide : x;
  return { left, right: left + wide, top: middle - 6, bottom: middle + 6 };
};

describe("spanOf(date)", () => {
  it("gives all the days that a date leaves open", () => {
    const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
    expect(spanOf("2020")).toEqual({ first: day("2020-01-01"), last: day("2020-12-31") });
    expect(spanOf("2020-02")).toEqual({ first: day("2020-02-01"), last: day("2020-02-29") });
    expect(spanOf("2022-10-14")).toEqual({ first: day("2022-10-14"), last: day("2022-10-14") });
  });
});

describe("timeScale(spans, width)", () => {
  const { xOf, years } = timeScale([spanOf("2019-05-02"), spanOf("2022")], 1001);

  it("makes equal times equal lengths, over whole years", () => {
    const days = [1, 101, 201].map((day) => xOf(spanOf("2020-01-01").first + day));
    expect((days[1] ?? 0) - (days[0] ?? 0)).toBeCloseTo((days[2] ?? 0) - (days[1] ?? 0), 9);
    expect(years.map(({ year }) => year)).toEqual([2019, 2020, 2021, 2022, 2023]);
    expect(years[0]?.x).toBe(0.5);
    expect(years.at(-1)?.x).toBe(1000.5);
  });

  it("labels only years that have room", () => {
    const narrow = timeScale([spanOf("2006"), spanOf("2026")], 328);
    const labelled = narrow.years.filter(({ isLabelled }) => isLabelled);
    for (const [index, year] of labelled.slice(1).entries())
      expect(year.x - (labelled[index]?.x ?? 0)).toBeGreaterThan(40);
  });
});

describe("lanesOf(extents)", () => {
  it("puts what touches into another lane and fills the first that is free", () => {
    expect(
      lanesOf([
        { left: 0, right: 100 },
        { left: 50, right: 120 },
        { left: 111, right: 150 },
        { left: 105, right: 150 },
      ]),
    ).toEqual([0, 1, 0, 2]);
  });
});

describe("forceTimeline(rows, options)", () => {
  const wide = forceTimeline(ofForce, { ...options(1000), asAt });

  it("marks every row once, under a heading a kind", () => {
    expect(wide.querySelectorAll(".mark")).toHaveLength(ofForce.length);
    expect(wide.querySelectorAll(".band")).toHaveLength(rounds.length);
    expect(texts(wide)).toEqual(
      expect.arrayContaining([
        "Inspection rounds",
        "Enhanced monitoring (Engage)",
        "Reports and inspections",
        "2019 to 2023",
        "9 November 2017: PEEL 2017, efficiency",
        "2017, inspected: PEEL: Police Effectiveness 2017",
      ]),
    );
    expect(texts(forceTimeline(rounds, { ...options(1000), asAt }))).not.toContain(
      "Enhanced monitoring (Engage)",
    );
  });

  it("fills a spell only where it is sure: from the end of the first year to the start of the last", () => {
    const { xOf } = timeScale([...ofForce.map(({ began_on }) => spanOf(began_on)), spanOf(asAt)], 1000);
    const [, sure] = wide.querySelectorAll('[data-kind="enhanced monitoring"] rect');
    expect(numberOf(sure, "x")).toBeCloseTo(xOf(spanOf("2019").last), 6);
    expect(numberOf(sure, "x") + numberOf(sure, "width")).toBeCloseTo(xOf(spanOf("2023").first), 6);
    const [whole] = wide.querySelectorAll('[data-kind="enhanced monitoring"] rect');
    expect(whole?.getAttribute("fill")).toMatch(/^url\(#unsure-/);
  });

  it("leaves a spell without a stated end open, striped to the day of the data, and says so", () => {
    const chart = forceTimeline(ofAll, { ...options(1000), asAt });
    const [, open] = chart.querySelectorAll('[data-kind="enhanced monitoring"]');
    expect(open?.querySelector(".sure")).toBeNull();
    expect(open?.querySelector(".outline")?.getAttribute("d")).not.toContain("Z");
    expect(texts(chart)).toContain("Metropolitan Police Service, from June 2022, no end stated");
    expect(texts(chart).join(" ")).toContain("no source held says that it ended; drawn to 21 November 2026.");
  });

  it.each([1120, 700, 328])("lets no label meet another or leave the chart at %s px", (width) => {
    for (const rows of [ofForce, ofAll]) {
      const chart = forceTimeline(rows, { ...options(width), asAt });
      const boxes = [...chart.querySelectorAll(".mark text")].map(boxOf);
      for (const box of boxes) {
        expect(box.left).toBeGreaterThanOrEqual(-0.5);
        expect(box.right).toBeLessThanOrEqual(width + 0.5);
      }
      const meeting = boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
      );
      expect(meeting).toEqual([]);
    }
  });

  it("is the same picture each time", async () => {
    await expect(picture(wide)).toMatchFileSnapshot("../../output/charts/forceTimeline.svg");
    const narrow = forceTimeline(ofAll, { ...options(328), asAt });
    await expect(picture(narrow)).toMatchFileSnapshot("../../output/charts/forceTimeline-328.svg");
  });
});
