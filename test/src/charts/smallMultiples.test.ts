import { describe, expect, it } from "vitest";
import { smallMultiples } from "../../../src/charts/smallMultiples.ts";
import { options, picture, texts } from "./document.ts";
import { measureRow } from "./measureRows.ts";

const course = (name: string, values: readonly (number | null)[], changedIn = 3000) =>
  values.map((value, index) => ({
    ...measureRow(
      name.toLowerCase().replaceAll(" ", "-"),
      name,
      `${2011 + index}`,
      `${2011 + index}-03-31`,
      value,
    ),
    classification: 2011 + index < changedIn ? "old" : "new",
  }));
const rows = [
  ...course("Cumbria", [245, 246, 247, 239], 2013),
  ...course("Kent", [200, null, 190, 185]),
  ...course("Durham", [190, 191, 188, 189]),
  ...course("Gwent", [210, 212, 209, null]),
  ...course("Surrey", [null, null, null, null]),
];
const national = course("England and Wales", [220, 221, 219, 216]);
const panelsOf = (chart: Element): number =>
  texts(chart).filter((text) => rows.some(({ area_name }) => text?.startsWith(area_name))).length;

describe("smallMultiples(rows, {highlight, national, ...})", () => {
  const chart = smallMultiples(rows, { ...options(1000), highlight: "cumbria", national });

  it("draws a panel for each area with its name and last figure, the reader's in bold", () => {
    expect(texts(chart)).toEqual(
      expect.arrayContaining([
        "Cumbria 239.0",
        "Kent 185.0",
        "Durham 189.0",
        "Gwent 209.0",
        "Surrey no figure",
      ]),
    );
    expect(panelsOf(chart)).toBe(5);
    const bold = [...chart.querySelectorAll("g[font-weight='700'] text")].map(
      ({ textContent }) => textContent,
    );
    expect(bold).toEqual(["Cumbria 239.0"]);
  });

  it("has one scale for all: the same heights have the same labels in each row", () => {
    const labels = texts(chart).filter((text) => /^\d{3}$/.test(text ?? ""));
    const [first, second] = [labels.slice(0, labels.length / 2), labels.slice(labels.length / 2)];
    expect(first.length).toBeGreaterThan(1);
    expect(first).toEqual(second);
  });

  it("cuts a line where a figure is missing, and at a break, which is drawn", () => {
    const paths = [...chart.querySelectorAll(".series-line path")];
    // Cumbria in two for its break, Kent in two for its gap, Durham and Gwent whole.
    expect(paths).toHaveLength(6);
    expect(chart.querySelectorAll("line[x1][stroke-dasharray], g[stroke-dasharray='7 4'] line")).toHaveLength(
      1,
    );
  });

  it("draws England and Wales in every panel and says so once", () => {
    expect(chart.querySelectorAll(".national-line path")).toHaveLength(5);
    expect(texts(chart)[texts(chart).length - 1]).toBe(
      "officers per 100,000 people; dashed: England and Wales",
    );
    const alone = smallMultiples(rows, options(1000));
    expect(alone.querySelectorAll(".national-line path")).toHaveLength(0);
    expect(texts(alone).join(" ")).not.toContain("dashed");
  });

  it("is the stored picture, wide and on a phone", async () => {
    await expect(picture(chart)).toMatchFileSnapshot("../../output/charts/smallMultiples.svg");
    const narrow = smallMultiples(rows, { ...options(328), highlight: "cumbria", national });
    await expect(picture(narrow)).toMatchFileSnapshot("../../output/charts/smallMultiples-328.svg");
  });
});
