import { describe, expect, it } from "vitest";
import { caseloadBars } from "../../../src/charts/caseloadBars.ts";
import { caseloadByRisk } from "../../../src/charts/caseloadByRisk.ts";
import { caseloadRiskDots } from "../../../src/charts/caseloadRiskDots.ts";
import { caseloadPerRisk } from "../../../src/metrics/caseloadPerRisk.ts";
import { numberOf, options, picture, texts } from "./document.ts";
import { caseload, caseloadPerOfficer } from "./measureRows.ts";

describe("caseloadBars(rows, options)", () => {
  const chart = caseloadBars(caseloadPerOfficer, options(640));

  it("draws cases per officer from zero and labels bar and counts", () => {
    const widths = [...chart.querySelectorAll("rect")].map((bar) => numberOf(bar, "width"));
    expect(widths.map((width) => (width / (widths[1] ?? 0)) * 94)).toEqual([
      expect.closeTo(67, 6),
      94,
      expect.closeTo(83, 6),
    ]);
    expect(texts(chart)).toEqual(expect.arrayContaining(["67.0", "94.0", "83.0", "134 cases, 2 officers"]));
  });

  it("draws the figure of the force as a rule across every bar", async () => {
    expect(chart.querySelectorAll(".force-rule")).toHaveLength(3);
    expect(texts(chart)).toContain("Cumbria 77.8");
    await expect(picture(chart)).toMatchFileSnapshot("../../output/charts/caseloadBars.svg");
  });
});

describe("caseloadBars(rows, options), intervals", () => {
  it("draws the 95% interval of each area on the scale of the bars", () => {
    const chart = caseloadBars(caseloadPerOfficer, options(640));
    const bar = chart.querySelectorAll("rect")[1];
    const scale = numberOf(bar, "width") / 94;
    const start = numberOf(bar, "x");
    const [, from, to] =
      /^M([\d.]+),[\d.]+H([\d.]+)/.exec(chart.querySelectorAll(".interval")[1]?.getAttribute("d") ?? "") ??
      [];
    expect((Number(from) - start) / scale).toBeCloseTo(75.96, 2);
    expect((Number(to) - start) / scale).toBeCloseTo(115.03, 2);
  });

  it("draws none where none is known", () => {
    const rows = caseloadPerOfficer.map((row) => ({ ...row, reviews_lower: null, reviews_upper: null }));
    expect(
      caseloadBars(rows, { ...options(640), figure: "reviews_per_officer" }).querySelectorAll(".interval"),
    ).toHaveLength(0);
  });
});

describe("caseloadRiskDots(rows, options)", () => {
  const chart = caseloadRiskDots(caseloadPerRisk(caseload), options(640));

  it("has a dot and an interval an area and level, the highest risk first, and the force as a rule", async () => {
    expect([...chart.querySelectorAll(".risk")].map((group) => group.getAttribute("data-risk"))).toEqual([
      "very high",
      "high",
      "medium",
      "low",
    ]);
    for (const part of [".dot", ".interval", ".force-rule"])
      expect(chart.querySelectorAll(part)).toHaveLength(12);
    expect(texts(chart)).toContain(
      "North: 7.5 per officer (15 cases; 95% interval 4.2 to 12.4), above the force",
    );
    await expect(picture(chart)).toMatchFileSnapshot("../../output/charts/caseloadRiskDots.svg");
  });

  it("tells an area that stands apart by form and words, not by colour", () => {
    const apart = [...chart.querySelectorAll(".apart")];
    expect(apart).toHaveLength(5);
    expect(apart.every((mark) => mark.tagName === "path")).toBe(true);
    expect(texts(chart).filter((text) => /, (above|below) the force$/.test(text ?? ""))).toHaveLength(5);
  });
});

describe("caseloadByRisk(rows, options)", () => {
  const chart = caseloadByRisk(caseload, options(640));
  const bars = [...chart.querySelectorAll(".bar")];

  it("stacks the levels from very high to low and leaves out a level without cases", () => {
    const levels = bars.map((bar) =>
      [...bar.querySelectorAll("rect[data-count]")].map((part) => numberOf(part, "data-count")),
    );
    expect(levels).toEqual([
      [15, 45, 52, 22],
      [29, 40, 25],
      [1, 22, 21, 39],
    ]);
    expect(texts(chart)).toEqual(expect.arrayContaining(["VH 15", "H 45", "M 52", "L 22", "VH 1"]));
  });

  it("keeps one scale for all areas and no colour of a grade", async () => {
    const parts = [...chart.querySelectorAll(".bar rect[data-count]")];
    const units = parts.map((part) => numberOf(part, "width") / numberOf(part, "data-count"));
    expect(Math.max(...units) - Math.min(...units)).toBeLessThan(1e-9);
    const fills = parts.map((part) => part.getAttribute("fill"));
    expect(
      fills.filter((fill) => ["#12436D", "#5694CA", "#D9D9D9", "#F4A26B", "#8A2F00"].includes(fill ?? "")),
    ).toEqual([]);
    await expect(picture(chart)).toMatchFileSnapshot("../../output/charts/caseloadByRisk.svg");
  });
});
