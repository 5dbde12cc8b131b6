import { describe, expect, it } from "vitest";
import { positionStrip } from "../../../src/charts/positionStrip.ts";
import { numberOf, options, picture, texts } from "./document.ts";
import { position, unknownPosition } from "./rows.ts";

const groups = (chart: Element): Element[] => [...chart.querySelectorAll(".cells")];

describe("positionStrip(row, options)", () => {
  const chart = positionStrip(position, options(320));

  it("draws 43 cells in grade order", () => {
    expect(groups(chart).map((group) => numberOf(group, "data-count"))).toEqual([1, 24, 18]);
    const dividers = groups(chart).map(
      (group) => group.querySelector("path")?.getAttribute("d")?.split("M").length ?? 0,
    );
    expect(dividers.reduce((sum, count) => sum + count, 0)).toBe(43);
  });

  it("marks the force in the middle of its grade, since forces of one grade are level", () => {
    const [, , own] = groups(chart);
    const box = own?.querySelector("rect");
    const unit = numberOf(box, "width") / 18;
    const marked = numberOf(chart.querySelector(".marked rect"), "x") + 0.5;
    expect((marked - numberOf(box, "x")) / unit).toBeCloseTo(8, 6);
    expect(texts(chart)).toEqual(["O", "G 24", "Cumbria", "RI 18"]);
  });

  it("draws forces that were not graded apart from those not found, without a hatch", () => {
    const apart = positionStrip(
      { ...position, forces_at_grade: [1, 23, 17, 0], known_count: 41, not_graded_count: 1 },
      options(320),
    );
    expect(groups(apart).map((group) => numberOf(group, "data-count"))).toEqual([1, 23, 17, 1, 1]);
    const [notGraded, notFound] = groups(apart).slice(-2);
    expect(notGraded?.querySelector("rect")?.getAttribute("fill")).not.toMatch(/^url/);
    expect(notFound?.querySelector("rect")?.getAttribute("fill")).toMatch(/^url\(#hatch/);
  });

  it("hatches the forces whose grade is not known, and marks a force among them", async () => {
    const unknown = positionStrip(unknownPosition, options(320));
    const last = groups(unknown).at(-1);
    expect(numberOf(last, "data-count")).toBe(10);
    expect(last?.querySelector("rect")?.getAttribute("fill")).toMatch(/^url\(#hatch/);
    expect(unknown.querySelector(".marked text")?.textContent).toBe("Cumbria");
    await expect(picture(chart)).toMatchFileSnapshot("../../output/charts/positionStrip.svg");
  });
});
