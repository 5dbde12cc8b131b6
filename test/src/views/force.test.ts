import { describe, expect, it } from "vitest";
import { warnings } from "../../../src/format/warnings.ts";
import { forceView } from "../../../src/views/force.ts";
import { conflict, figure, forcePage, report, sparsePositions, spell } from "./forcePage.ts";
import { cellsOf, textOf, viewOptions } from "./picture.ts";

const figuresOf = (view: Element): Record<string, string> =>
  Object.fromEntries(
    [...view.querySelectorAll(".key-figures > div")].map((pair) => [
      textOf(pair.querySelector("dt")),
      textOf(pair.querySelector("dd")),
    ]),
  );
const tableOf = (view: Element, caption: string): Element | undefined =>
  [...view.querySelectorAll("table")].find((table) => textOf(table.querySelector("caption")) === caption);

describe("forceView(page, options)", () => {
  const view = forceView(forcePage, viewOptions);

  it("sums up region, latest round and latest dated report of the force, not of national reports", () => {
    expect(figuresOf(view)).toEqual({
      Region: "North West",
      "Latest round with a judgement held": "PEEL 2023-25",
      "Latest report with a known date": "2 May 2019",
      "Recommendations and areas for improvement held": "none held",
    });
  });

  it("says how many figures of the office's own there are, and nothing where there are none", () => {
    expect(view.querySelector(".own-figures")).toBeNull();
    const line = forceView({ ...forcePage, own_figure_count: 1_204 }, viewOptions).querySelector(
      ".own-figures",
    );
    expect(textOf(line)).toBe("Figures of your own for this force: 1,204 (local), on Your own data.");
    expect(line?.querySelector("a")?.getAttribute("href")).toBe("../own-data?force=cumbria");
  });

  it("does not claim that monitoring goes on where no source states its end", () => {
    const open = forceView({ ...forcePage, monitoring: [spell] }, viewOptions);
    expect(figuresOf(open)["Enhanced monitoring (Engage)"]).toBe("entered; no source says it ended");
    const closed = forceView({ ...forcePage, monitoring: [{ ...spell, left_on: "2024-05" }] }, viewOptions);
    expect(figuresOf(closed)["Enhanced monitoring (Engage)"]).toBe("entered and left");
  });

  it("opens with the latest round beside the national picture and folds the earlier ones", () => {
    const [first] = view.querySelectorAll("section table");
    expect(textOf(first?.querySelector("caption"))).toBe("Cumbria beside the 43 forces, PEEL 2023-25");
    const folds = [...view.querySelectorAll("section:first-of-type > details > summary")].map(textOf);
    expect(folds).toEqual([
      "PEEL 2021/22",
      "PEEL 2018/19",
      "PEEL 2017",
      "PEEL 2016",
      "PEEL 2015",
      "Every judgement held, with its source",
    ]);
  });

  it("counts better, same and worse grades beside the judgement", () => {
    const [row] = cellsOf(tableOf(view, "Cumbria beside the 43 forces, PEEL 2015"));
    expect(row?.[1]).toBe("RIRequires improvement, show the proof");
    expect(row?.[2]).toContain("1 Outstanding, 24 Good, 18 Requires improvement and 0 Inadequate");
    expect(row?.slice(3, 7)).toEqual(["25", "17", "0", "43"]);
  });

  it("says which grade a changed judgement had, and until when", () => {
    expect([...view.querySelectorAll(".warning-line")].map(textOf)).toContain(
      "Responding to the public, PEEL 2023-25, was Adequate until it was changed on 8 August 2024.",
    );
    const without = forceView({ ...forcePage, superseded: [] }, viewOptions);
    expect(textOf(without)).not.toContain("until it was changed");
  });

  it("names the rounds of which nothing is held", () => {
    expect(textOf(view)).not.toContain("No judgement of Cumbria is held");
    const sparse = forceView({ ...forcePage, positions: sparsePositions }, viewOptions);
    expect(textOf(sparse)).toContain("No judgement of Cumbria is held for PEEL 2017.");
  });

  it("counts nobody as better or worse, and draws no strip, where the grade is known for fewer than half", () => {
    const sparse = forceView({ ...forcePage, positions: sparsePositions }, viewOptions);
    const table = tableOf(sparse, "Cumbria beside the 43 forces, PEEL 2018/19");
    const row = cellsOf(table).find(([name]) => name === "Ethical workforce");
    expect(row?.slice(3, 7)).toEqual(["[too few known]", "[too few known]", "[too few known]", "1"]);
    expect(table?.querySelectorAll("tbody tr:last-child svg")).toHaveLength(0);
    const warned = [...(table?.closest(".table-and-notes")?.parentElement?.children ?? [])].map(textOf);
    expect(warned).toContain(warnings.lowCoverage);
  });

  it("shows both statements of a conflict under its warning, and neither where there is none", () => {
    const torn = forceView({ ...forcePage, conflicts: [conflict] }, viewOptions);
    const [row] = cellsOf(tableOf(torn, "Disagreements between sources on Cumbria Constabulary"));
    expect(row).toContain("1 May 2019");
    expect(row).toContain("2 May 2019");
    expect(textOf(torn)).toContain(warnings.conflict);
    expect(textOf(view)).not.toContain(warnings.conflict);
  });

  it("has the caseload, reports and figures of the force, and no section of what it lacks", () => {
    expect([...view.querySelectorAll("section > h2")].map(textOf)).toEqual([
      "Grades beside the national picture",
      "History through the inspection rounds",
      "Measures",
      "Caseload",
      "Inspections and findings",
    ]);
    const bare = forceView({ ...forcePage, casesPerOfficer: [], cases: [], reports: [] }, viewOptions);
    expect([...bare.querySelectorAll("section > h2")].map(textOf)).not.toContain("Caseload");
    expect(textOf(bare)).toContain("No inspection report of this force is held with its date.");
    const stated = forceView({ ...forcePage, figures: [figure] }, viewOptions);
    expect(textOf(stated)).toContain("Figures stated in inspection documents: 1");
  });

  it("gives the last day for comments of each report, or why there is none", () => {
    const rows = cellsOf(tableOf(view, "Inspection reports and responses, Cumbria Constabulary"));
    expect(rows.map((cells) => cells[3])).toEqual(["25 June 2019", "25 June 2019", "25 June 2019"]);
    const later = forceView({ ...forcePage, reports: [{ ...report, last_day: null }] }, viewOptions);
    expect(cellsOf(tableOf(later, "Inspection reports and responses, Cumbria Constabulary"))[0]?.[3]).toBe(
      "[not applicable]",
    );
  });

  it("has no heading id twice", () => {
    const ids = [...view.querySelectorAll("[id]")].map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});
