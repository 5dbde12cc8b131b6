import { describe, expect, it } from "vitest";
import { gradeDistribution } from "../../../src/charts/gradeDistribution.ts";
import { document, numberOf, options, picture, texts } from "./document.ts";
import { distribution, pillars2018, preventingByRound } from "./rows.ts";

const marks = (chart: Element): Element[] => [...chart.querySelectorAll(".bar rect[data-count]")];

describe("gradeDistribution(rows, {width, document, title, description})", () => {
  const rows = distribution("PEEL 2018/19", "Effectiveness", [1, 34, 6, 1]);
  const chart = gradeDistribution(rows, options(1000));

  it("draws the best grade left and each part as wide as its count", () => {
    const parts = marks(chart);
    expect(parts.map((part) => part.getAttribute("data-name"))).toEqual([
      "Outstanding",
      "Good",
      "Requires improvement",
      "Inadequate",
      "Not found",
    ]);
    const unit = numberOf(parts[0], "width");
    expect(parts.map((part) => numberOf(part, "width") / unit)).toEqual(
      [1, 34, 6, 1, 1].map((count) => expect.closeTo(count, 6)),
    );
    const lefts = parts.map((part) => numberOf(part, "x"));
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
  });

  it("makes every bar 43 forces long and labels every part with letter and count", () => {
    expect(marks(chart).reduce((sum, part) => sum + numberOf(part, "data-count"), 0)).toBe(43);
    expect(texts(chart)).toEqual(expect.arrayContaining(["O 1", "G 34", "RI 6", "I 1", "? 1"]));
  });

  it("hatches what is not known and outlines every part in ink", () => {
    const unknown = marks(chart).at(-1);
    const hatch = chart.querySelector("pattern")?.id;
    expect(unknown?.getAttribute("fill")).toBe(`url(#${hatch})`);
    expect(marks(chart).every((part) => part.getAttribute("stroke") === "currentColor")).toBe(true);
  });

  it("names a published count that leaves a grade unstated", () => {
    const unstated = gradeDistribution(
      distribution("PEEL 2017", "Efficiency", [2, null, 10, 0]),
      options(1000),
    );
    expect(marks(unstated).at(-1)?.getAttribute("data-name")).toBe("Not stated");
    expect(texts(unstated)).toContain("? 31");
  });

  it("separates bars on two scales with a break and a key each", () => {
    const both = gradeDistribution([...rows, ...preventingByRound.slice(0, 5)], options(1000));
    expect(both.querySelectorAll(".key")).toHaveLength(2);
    expect(both.querySelectorAll(".break[data-verdict='not comparable']")).toHaveLength(1);
    expect(gradeDistribution(pillars2018, options(1000)).querySelectorAll(".key")).toHaveLength(1);
  });

  it("is an image with a title and a description and no stray label", () => {
    expect(chart.getAttribute("role")).toBe("img");
    expect(chart.querySelector("title")?.textContent).toBe("A title");
    expect(chart.querySelector("desc")?.textContent).toBe("What the chart shows, in words.");
    expect(chart.querySelector("g[aria-label]")).toBeNull();
  });

  it("writes names as text, never as markup", () => {
    const hostile = rows.map((row) => ({ ...row, round_name: "<img src=x onerror=alert(1)>" }));
    expect(gradeDistribution(hostile, options(1000)).querySelector("img")).toBeNull();
  });

  it("keeps inside a phone's width", async () => {
    const narrow = gradeDistribution(pillars2018, options(328));
    for (const part of marks(narrow))
      expect(numberOf(part, "x") + numberOf(part, "width")).toBeLessThanOrEqual(328);
    await expect(picture(narrow)).toMatchFileSnapshot("../../output/charts/gradeDistribution-328.svg");
    await expect(picture(gradeDistribution(pillars2018, options(1000)))).toMatchFileSnapshot(
      "../../output/charts/gradeDistribution.svg",
    );
    expect(narrow.ownerDocument).toBe(document);
  });
});
