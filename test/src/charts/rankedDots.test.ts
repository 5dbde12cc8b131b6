import { describe, expect, it } from "vitest";
import { rankedDots } from "../../../src/charts/rankedDots.ts";
import { numberOf, options, picture, texts } from "./document.ts";
import { measureRow } from "./measureRows.ts";

const row = (name: string, value: number | null) =>
  measureRow(name.toLowerCase(), name, "31 March 2020", "2020-03-31", value);
const rows = [
  row("Cumbria", 244.2),
  row("Kent", 201.5),
  row("Gwent", null),
  row("Durham", 189),
  row("Cleveland", 253.9),
];
const national = measureRow("england-and-wales", "England and Wales", "31 March 2020", "2020-03-31", 217.4);

describe("rankedDots(rows, {highlight, national, ...})", () => {
  const chart = rankedDots(rows, { ...options(640), highlight: "cumbria", national });
  const dots = [...chart.querySelectorAll("circle")];

  it("puts the highest value at the top and higher values further right", () => {
    expect(dots).toHaveLength(4);
    expect(dots.map((dot) => dot.textContent)).toEqual([
      "Cleveland: 253.9",
      "Cumbria: 244.2",
      "Kent: 201.5",
      "Durham: 189.0",
    ]);
    const xs = dots.map((dot) => numberOf(dot, "cx"));
    expect(xs).toEqual(xs.toSorted((a, b) => b - a));
    const ys = dots.map((dot) => numberOf(dot, "cy"));
    expect(ys).toEqual(ys.toSorted((a, b) => a - b));
  });

  it("names the highlighted force and the national figure with their values", () => {
    expect(texts(chart)).toEqual(expect.arrayContaining(["Cumbria 244.2", "England and Wales 217.4"]));
  });

  it("keeps the label inside the chart where two rows span it", () => {
    const pair = [row("Cumbria", 244), row("Kent", 200)];
    const label = rankedDots(pair, { ...options(328), highlight: "cumbria" }).querySelector(
      ".highlight text",
    );
    expect(label?.getAttribute("text-anchor")).toBe("end");
    expect(numberOf(label, "x")).toBeGreaterThan(150);
  });

  it("says which forces have no value and why", () => {
    expect(texts(chart)).toContain("No value: Gwent [not available]");
  });

  it("draws an interval only for rows that carry both limits", () => {
    const limited = rows.map((dot, index) => (index === 0 ? { ...dot, lower: 230, upper: 259 } : dot));
    const after = rankedDots(limited, { ...options(640), highlight: "cumbria", national });
    expect(after.querySelectorAll(".interval line")).toHaveLength(1);
    expect(chart.querySelectorAll(".interval line")).toHaveLength(0);
  });

  it("leaves no label on a bare group, which Plot puts there", async () => {
    expect(chart.querySelector("g[aria-label]")).toBeNull();
    expect(chart.querySelector("title")?.textContent).toBe("A title");
    await expect(picture(chart)).toMatchFileSnapshot("../../output/charts/rankedDots.svg");
  });
});
