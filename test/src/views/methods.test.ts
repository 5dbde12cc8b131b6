import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { paths } from "../../../loaders/paths.ts";
import { ask } from "../../../loaders/queries/ask.ts";
import { caseload } from "../../../loaders/queries/caseload.ts";
import { exampleIds, workedExamples } from "../../../src/views/methods/workedExamples.ts";
import {
  caseloadExamplePage,
  comparabilityPage,
  examplesPage,
  placeOfExamples,
  scalesPage,
} from "../../../src/views/methods.ts";
import { cellsOf, everyPair, textOf, viewOptions } from "./picture.ts";

describe("workedExamples", () => {
  it.each(exampleIds)("of %s give the values that they are tested against", (id) => {
    for (const { example, result, expected } of workedExamples[id]) {
      expect(result, example).toBe(expected);
      expect(result).not.toBe("");
    }
  });

  // The values that decide: Wilson 1927, Byar, Spiegelhalter 2005, Making Data Count, the exact sign test, section 37.
  it.each([
    ["wilson-interval", ["0.5489 to 0.8140", "0.1142 to 0.3521", "0.0000 to 0.0820", "0.9180 to 1.0000"]],
    ["byar-interval", ["0.013 to 5.564", "4.787 to 18.391", "81.362 to 121.628"]],
    ["funnel-plot", ["0.0318 · 0.0656 · 0.2611 · 0.3340", "0.0809 · 0.1040 · 0.2027 · 0.2357"]],
    ["funnel-plot", ["0.1168 · 0.1286 · 0.1728 · 0.1865"]],
    ["xmr-chart", ["mean 1.9444, limits −0.7156 to 4.6044", "mean 1.9444, limits −3.0626 to 6.9515"]],
    ["sign-test", ["p = 0.0768", "p = 0.8036"]],
    ["statutory-period", ["last day 11 March 2026, 55 days left"]],
    ["trend-marker", ["too few comparable points for this statistic"]],
    // Garwood (1936): 5 events, 1.623 to 11.668.
    ["exact-poisson-interval", ["1.623 to 11.668, exact Poisson"]],
    ["officers-needed", ["1.21, so 2: 1 more"]],
    ["as-at", ["Adequate", "Requires improvement"]],
  ] as const)("of %s hold %j", (id, values) => {
    expect(workedExamples[id].map(({ result }) => result)).toEqual(expect.arrayContaining([...values]));
  });
});

describe("examplesPage(place)", () => {
  it("is a table of examples for every place of the methods page, and every example has its place", () => {
    const text = readFileSync(join(paths.root, "src/methods.md"), "utf8");
    const places = [...text.matchAll(/data-view="(methods-example-[^"]+)"/g)].map(([, place = ""]) => place);
    expect(places.toSorted()).toEqual(exampleIds.map(placeOfExamples).toSorted());
    for (const place of places) {
      const drawn = examplesPage(place).draw(null, {}, viewOptions);
      expect(cellsOf(drawn).length).toBeGreaterThan(0);
      for (const [, result, expected] of cellsOf(drawn)) expect(result).toBe(expected);
    }
  });

  it("refuses a place of no name", () => {
    expect(() => examplesPage("methods-example-averages")).toThrow(RangeError);
  });
});

describe("the tables of the methods page", () => {
  it("have the four scales, best grade first, and the marks without a grade once", () => {
    const view = scalesPage.draw(null, {}, viewOptions);
    const letters = [...view.querySelectorAll(".grade-key-grades")].map((list) =>
      [...list.querySelectorAll(".grade-letter")].map(textOf).join(" "),
    );
    expect(letters).toEqual(["E G F P", "E G F P", "O G RI I", "O G A RI I"]);
    expect(view.querySelectorAll(".grade-key-statuses")).toHaveLength(1);
  });

  it("have the verdict on successive rounds, and on every pair on demand", () => {
    const view = comparabilityPage.draw(everyPair, {}, viewOptions);
    const [successive, every] = [...view.querySelectorAll("table")];
    expect(cellsOf(successive).map(([from, to, verdict]) => [from, to, verdict])).toContainEqual([
      "PEEL 2018/19",
      "PEEL 2021/22",
      "not comparable",
    ]);
    expect(cellsOf(every)).toHaveLength(everyPair.length);
  });

  it("have the caseload of 2007 as the inspection states it, from the warehouse", async () => {
    const view = caseloadExamplePage.draw(await ask(caseload), {}, viewOptions);
    const rows = cellsOf(view).map((cells) => cells.slice(0, 6).join(" | "));
    // HMIC (2007): 134, 94 and 83 cases; 67.0, 94.0 and 83.0 for each officer; 329, 167 and 114 reviews a year.
    expect(rows).toEqual([
      "North BCU | 134 | 2 | 67.0 | 329 | 164.5",
      "South BCU | 83 | 1 | 83.0 | 114 | 114.0",
      "West BCU | 94 | 1 | 94.0 | 167 | 167.0",
      "Force | 311 | 4 | 77.8 | 610 | 152.5",
    ]);
  });
});
