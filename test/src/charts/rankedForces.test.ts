import { describe, expect, it } from "vitest";
import { rankedForces } from "../../../src/charts/rankedForces.ts";
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

describe("rankedForces(rows, {highlight, national, ...})", () => {
  const chart = rankedForces(rows, { ...options(640), highlight: "cumbria", national });
  const dots = [...chart.querySelectorAll(".force-dots circle")];

  it("puts the highest value at the top and higher values further right", () => {
    expect(dots.map(({ textContent }) => textContent)).toEqual([
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

  it("names every force with its figure, the reader's in bold, and one without a value with the reason", () => {
    for (const { area_name } of rows) expect(texts(chart)).toContain(area_name);
    expect(texts(chart)).toEqual(
      expect.arrayContaining(["253.9", "244.2", "201.5", "189.0", "[not available]"]),
    );
    const bold = [...chart.querySelectorAll("g[font-weight='700'] text")].map(
      ({ textContent }) => textContent,
    );
    expect(bold).toEqual(["Cumbria", "244.2"]);
  });

  it("draws the national figure as a rule with its value", () => {
    expect(texts(chart)).toContain("England and Wales 217.4");
    expect(texts(rankedForces(rows, options(640)))).not.toContain("England and Wales 217.4");
  });

  it("draws an interval only for rows that carry both limits", () => {
    const limited = rows.map((item, index) => (index === 0 ? { ...item, lower: 230, upper: 259 } : item));
    expect(rankedForces(limited, options(640)).querySelectorAll(".interval line")).toHaveLength(1);
    expect(chart.querySelectorAll(".interval line")).toHaveLength(0);
  });

  it("stays within a phone's width and names the chart", async () => {
    const narrow = rankedForces(rows, { ...options(328), highlight: "cumbria", national });
    for (const text of narrow.querySelectorAll("text[x]"))
      expect(numberOf(text, "x")).toBeLessThanOrEqual(328);
    expect(narrow.querySelector("title")?.textContent).toBe("A title");
    await expect(picture(chart)).toMatchFileSnapshot("../../output/charts/rankedForces.svg");
  });

  it("draws an empty frame for no rows", () => {
    expect(rankedForces([], options(640)).querySelectorAll("circle")).toHaveLength(0);
  });
});
