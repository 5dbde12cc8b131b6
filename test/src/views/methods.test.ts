import { describe, expect, it } from "vitest";
import { methodsView } from "../../../src/views/methods.ts";
import { workedExamples } from "../../../src/views/workedExamples.ts";
import { caseloadPerOfficer } from "../charts/measureRows.ts";
import { comparability } from "../charts/rows.ts";
import { cellsOf, textOf, viewOptions } from "./picture.ts";

describe("workedExamples()", () => {
  const results = Object.fromEntries(workedExamples().map(({ statistic, result }) => [statistic, result]));

  it("gives the published values", () => {
    expect(results).toMatchObject({
      "Wilson interval": "0.5489 to 0.8140",
      "Byar interval": "81.362 to 121.628",
      "Funnel limits": "0.1040 to 0.2027",
      "XmR limits": "mean 1.9444, limits −0.7156 to 4.6044",
      "Sign test": "p = 0.0768",
      "Statutory period": "11 March 2026",
    });
  });

  it("names the exact method for a count below 10", () => {
    // Garwood (1936): 5 events, 1.623 to 11.668.
    expect(results["Exact Poisson interval"]).toBe("1.623 to 11.668, exact Poisson");
  });

  it("says why there is no trend of four years", () => {
    expect(results["Trend marker"]).toBe("too few comparable points for this statistic");
  });
});

describe("methodsView(comparability, perOfficer, {document})", () => {
  const view = methodsView(comparability, caseloadPerOfficer, viewOptions);

  it("has the four scales, best grade first, and the marks without a grade once", () => {
    const letters = [...view.scales.querySelectorAll(".grade-key-grades")].map((list) =>
      [...list.querySelectorAll(".grade-letter")].map(textOf).join(" "),
    );
    expect(letters).toEqual(["E G F P", "E G F P", "O G RI I", "O G A RI I"]);
    expect(view.scales.querySelectorAll(".grade-key-statuses")).toHaveLength(1);
  });

  it("has the verdict on every pair of rounds, the caseload and each statistic", () => {
    expect(cellsOf(view.comparability).map(([from, to, verdict]) => [from, to, verdict])).toContainEqual([
      "PEEL 2018/19",
      "PEEL 2021/22",
      "not comparable",
    ]);
    expect(cellsOf(view.comparability)).toHaveLength(comparability.length);
    expect(cellsOf(view.caseload).at(-1)?.[3]).toBe("77.8");
    expect(cellsOf(view.statistics)).toHaveLength(workedExamples().length);
  });
});
