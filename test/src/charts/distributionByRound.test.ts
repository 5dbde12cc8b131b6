import { describe, expect, it } from "vitest";
import { distributionByRound } from "../../../src/charts/distributionByRound.ts";
import { numberOf, options, picture, texts } from "./document.ts";
import { comparability, efficiencyByRound, preventingByRound } from "./rows.ts";

const verdicts = (chart: Element): (string | null)[] =>
  [...chart.querySelectorAll(".break")].map((rule) => rule.getAttribute("data-verdict"));

describe("distributionByRound(rows, comparability, options)", () => {
  const rows = [...efficiencyByRound, ...preventingByRound];
  const chart = distributionByRound(
    rows.toReversed().toSorted((a, b) => a.grade_rank - b.grade_rank),
    comparability,
    options(1000),
  );

  it("stands the rounds one under another, earliest first", () => {
    const labels = texts(chart).filter((text) => text?.startsWith("PEEL"));
    expect(labels).toEqual([
      "PEEL 2015",
      "PEEL 2016",
      "PEEL 2017",
      "PEEL 2018/19",
      "PEEL 2021/22",
      "PEEL 2023-25",
    ]);
  });

  it("draws and names a break wherever two rounds are not simply comparable", () => {
    expect(verdicts(chart)).toEqual(["with care", "not comparable", "not comparable"]);
    expect(texts(chart).filter((text) => text === "not comparable")).toHaveLength(2);
    expect(texts(chart)).toContain("compare with care");
  });

  it("takes rounds with no recorded verdict for a break, never for comparable", () => {
    const unrecorded = distributionByRound(rows, [], options(1000));
    expect(verdicts(unrecorded)).toEqual(Array(5).fill("not recorded"));
  });

  it("joins no bar to another", () => {
    const bars = [...chart.querySelectorAll(".bar")].map((bar) => numberOf(bar.querySelector("rect"), "y"));
    for (const path of chart.querySelectorAll("path")) {
      const ys = [...(path.getAttribute("d") ?? "").matchAll(/[ML][\d.]+,([\d.]+)/g)].map(([, y]) =>
        Number(y),
      );
      expect(bars.filter((y) => y > Math.min(...ys) && y < Math.max(...ys))).toEqual([]);
    }
  });

  it("shows a force that was not graded apart from one that was not found", async () => {
    expect(texts(chart)).toContain("NG 1");
    await expect(picture(chart)).toMatchFileSnapshot("../../output/charts/distributionByRound.svg");
  });
});
