import { describe, expect, it } from "vitest";
import { gradeHistory } from "../../../src/charts/gradeHistory.ts";
import { numberOf, options, picture, texts } from "./document.ts";
import { comparability, gradeRow, history } from "./rows.ts";

const chips = (chart: Element, status: string): Element[] => [
  ...chart.querySelectorAll(`.chip[data-status="${status}"]`),
];

describe("gradeHistory(rows, comparability, options)", () => {
  const chart = gradeHistory(history, comparability, options(1000));

  it("draws every judgement once, with its letter", () => {
    expect(chart.querySelectorAll(".chip")).toHaveLength(history.length);
    expect(texts(chart)).toEqual(expect.arrayContaining(["O Outstanding", "I Inadequate", "A Adequate"]));
  });

  it("tells the five statuses apart without colour", () => {
    expect(chips(chart, "carried over")[0]?.querySelector(".clock")).not.toBeNull();
    expect(chips(chart, "graded")[0]?.querySelector(".clock")).toBeNull();
    expect(chips(chart, "not found")[0]?.querySelector("rect")?.getAttribute("fill")).toMatch(/^url\(#hatch/);
    expect(chips(chart, "not inspected")[0]?.querySelector("rect")?.getAttribute("stroke-dasharray")).toBe(
      "1.5 2.5",
    );
    expect(chips(chart, "not graded")[0]?.querySelector("rect")?.getAttribute("stroke-dasharray")).toBeNull();
    expect(texts(chart)).toEqual(expect.arrayContaining(["graded", "inspected", "not found"]));
  });

  it("stands a changed judgement left of the one that replaced it", () => {
    const responding = history.filter(
      (row) => row.item_name === "Responding to the public" && row.round_name === "PEEL 2023-25",
    );
    const pair = gradeHistory(responding.toReversed(), comparability, options(1000));
    const [before, after] = [...pair.querySelectorAll(".chip")];
    expect(before?.textContent).toContain("A");
    expect(after?.textContent).toContain("RI");
    expect(numberOf(before?.querySelector("rect"), "x")).toBeLessThan(
      numberOf(after?.querySelector("rect"), "x"),
    );
  });

  it("breaks between scales and between rounds of one scale, with the verdict in words", () => {
    expect(texts(chart).filter((text) => text === "not comparable")).toHaveLength(2);
    expect(texts(chart)).toContain("with care");
  });

  it("joins no judgement to another: every rule is upright or level and lies between chips", () => {
    const boxes = [...chart.querySelectorAll(".chip > rect:first-child")];
    for (const rule of chart.querySelectorAll(".section > path"))
      for (const box of boxes) {
        const x = Number(/^M([\d.]+)/.exec(rule.getAttribute("d") ?? "")?.[1]);
        const left = numberOf(box, "x");
        const inside = x > left && x < left + numberOf(box, "width");
        const section = rule.closest(".section");
        expect(inside && section === box.closest(".section")).toBe(false);
      }
  });

  it("writes the direction of a Police Performance Assessment beside its grade", () => {
    const row = gradeRow("PEEL 2015", "Tackling crime", "Good", { direction: "Improved" });
    expect(texts(gradeHistory([row], [], options(1000)))).toContain("Improved");
  });

  it("is the same picture each time", async () => {
    await expect(picture(chart)).toMatchFileSnapshot("../../output/charts/gradeHistory.svg");
    await expect(picture(gradeHistory(history, comparability, options(328)))).toMatchFileSnapshot(
      "../../output/charts/gradeHistory-328.svg",
    );
  });
});
