import { describe, expect, it } from "vitest";
import { measureSeries } from "../../../src/charts/measureSeries.ts";
import { options, picture, texts } from "./document.ts";
import { measureRow, officersSeries } from "./measureRows.ts";

const lines = (chart: Element): number[] =>
  [...chart.querySelectorAll(".series-line path")].map(
    (path) => (path.getAttribute("d") ?? "").split("L").length,
  );

describe("measureSeries(rows, {breaks, fromZero, ...})", () => {
  const chart = measureSeries(officersSeries, options(640));

  it("names each line at its end with its last value", () => {
    expect(texts(chart)).toEqual(expect.arrayContaining(["Cumbria 241.7", "England and Wales 211.4"]));
  });

  it("leaves a gap where a value is absent", () => {
    expect(lines(chart).toSorted()).toEqual([3, 4, 8]);
  });

  it("leaves a gap where a period that another area has is missing altogether", () => {
    const without = officersSeries.filter(({ value }) => value !== null);
    expect(lines(measureSeries(without, options(640))).toSorted()).toEqual([3, 4, 8]);
  });

  it("joins nothing across a break, and names the break", () => {
    const broken = measureSeries(officersSeries, {
      ...options(640),
      breaks: [{ period_end: "2012-03-31", label: "classification changed" }],
    });
    expect(lines(broken).toSorted()).toEqual([1, 3, 3, 3, 5]);
    expect(texts(broken)).toContain("classification changed");
  });

  it("breaks by itself where the rows change classification", () => {
    const reclassified = officersSeries.map((row) => ({
      ...row,
      classification: row.period_end < "2012" ? "old groups" : "new groups",
    }));
    const broken = measureSeries(reclassified, options(640));
    expect(lines(broken).toSorted()).toEqual([1, 3, 3, 3, 5]);
    expect(texts(broken).filter((text) => text === "classification changed")).toHaveLength(1);
  });

  it("refuses a fifth series", () => {
    const five = ["a", "b", "c", "d", "e"].map((id) => measureRow(id, id, "2009", "2009-03-31", 1));
    expect(() => measureSeries(five, options(640))).toThrow("too many series: 5 (at most 4)");
  });

  it("tells two lines apart by dash and marker as well as by colour", async () => {
    const dashes = [...chart.querySelectorAll(".series-line")].map((line) =>
      line.getAttribute("stroke-dasharray"),
    );
    expect(new Set(dashes).size).toBe(2);
    await expect(picture(chart)).toMatchFileSnapshot("../../output/charts/measureSeries.svg");
    await expect(picture(measureSeries(officersSeries, options(328)))).toMatchFileSnapshot(
      "../../output/charts/measureSeries-328.svg",
    );
  });
});
