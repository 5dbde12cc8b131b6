import { describe, expect, it } from "vitest";
import { pointLook, type XmrPlotStretch } from "../../../src/charts/xmrMarks.ts";
import { xmrPlot } from "../../../src/charts/xmrPlot.ts";
import { xmrStretches } from "../../../src/metrics/xmrStretches.ts";
import { options, picture, texts } from "./document.ts";
import { measureRow } from "./measureRows.ts";

const series = (
  values: readonly number[],
  changedIn = 3000,
  polarity: "none" | "higher is better" = "none",
) =>
  values.map((value, index) => ({
    ...measureRow("cumbria", "Cumbria", `${2001 + index}`, `${2001 + index}-03-31`, value),
    value,
    polarity,
    classification: 2001 + index < changedIn ? "old" : "new",
  }));
const stretchesOf = (rows: ReturnType<typeof series>): readonly XmrPlotStretch[] =>
  xmrStretches(rows).map(({ chart, cut, rows: of }) => ({
    cut,
    limits: chart.ok ? (chart.value[0] ?? null) : null,
    points: chart.ok ? chart.value : of.map((row) => ({ ...row, signals: [] })),
  }));
const spike = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];
const plot = (rows: ReturnType<typeof series>, width = 800) =>
  xmrPlot(stretchesOf(rows), { ...options(width), unit: "officers per 100,000 people" });

describe("xmrPlot(stretches, {unit, ...})", () => {
  const chart = plot(series(spike));

  it("draws the mean, both limits and both near limits, each named", () => {
    for (const name of ["mean", "lower-limit", "upper-limit", "near-lower-limit", "near-upper-limit"])
      expect(chart.querySelectorAll(`.${name} line`), name).toHaveLength(1);
    expect(texts(chart).filter((text) => text === "limit" || text === "mean")).toEqual([
      "limit",
      "mean",
      "limit",
    ]);
    expect(texts(chart).join(" ")).toContain("Solid line across: mean. Dashed: limits. Dotted: near limits");
  });

  it("tells a signal by shape and in words, and explains the shape", () => {
    const outside = [...chart.querySelectorAll(".point-diamond title")].map(({ textContent }) => textContent);
    expect(outside).toEqual(["2005: 10.0; Outside a limit"]);
    expect(texts(chart)).toEqual(expect.arrayContaining(["no rule broken", "outside a limit"]));
  });

  it("joins nothing across a break and gives the short side no limits", () => {
    const broken = plot(series([5, 6, 5, 6, 5, 6, 5, 6, 1, 2], 2009));
    expect(broken.querySelectorAll(".series-line path")).toHaveLength(2);
    expect(broken.querySelectorAll(".mean line")).toHaveLength(1);
    expect(texts(broken)).toContain("classification changed");
  });

  it("draws points alone where there are too few", () => {
    const few = plot(series([1, 2, 3]));
    expect(few.querySelectorAll(".mean line")).toHaveLength(0);
    expect(few.querySelectorAll(".point")).toHaveLength(4);
    expect(texts(few).join(" ")).not.toContain("limits");
  });

  it("is the stored picture, with a break and on a phone", async () => {
    const falling = series([27, 22.8, 24.8, 21.8, 20.8, 18.9, 15.8, 14.8, 14.4, 13.9, 15.2, 14.8], 2010);
    await expect(picture(plot(falling))).toMatchFileSnapshot("../../output/charts/xmrPlot.svg");
    await expect(picture(plot(falling, 328))).toMatchFileSnapshot("../../output/charts/xmrPlot-328.svg");
  });
});

describe("pointLook(point, limits)", () => {
  const [point] = series([10], 3000, "higher is better");
  const limits = {
    mean: 5,
    lower_limit: 1,
    near_lower_limit: 2,
    near_upper_limit: 8,
    upper_limit: 9,
    is_trial: false,
  };
  const signals = ["outside a limit"] as const;
  if (point === undefined) throw new Error("no point");

  it("takes the colour of improvement or concern only where the measure says which way is better", () => {
    expect(pointLook({ ...point, signals }, limits)).toEqual({ shape: "diamond", fill: "#00B0F0" });
    expect(pointLook({ ...point, polarity: "lower is better", signals }, limits).fill).toBe("#E46C0A");
    expect(pointLook({ ...point, value: 0, signals }, limits).fill).toBe("#E46C0A");
    const neither = pointLook({ ...point, polarity: "none", signals }, limits).fill;
    expect(["#00B0F0", "#E46C0A", "#A6A6A6"]).not.toContain(neither);
  });

  it("is a grey circle where no rule is broken", () => {
    expect(pointLook({ ...point, signals: [] }, limits)).toEqual({ shape: "circle", fill: "#A6A6A6" });
  });
});
