import { describe, expect, it } from "vitest";
import { warnings } from "../../../src/format/warnings.ts";
import { caseloadPerOfficer } from "../../../src/metrics/caseloadPerOfficer.ts";
import { caseloadPerRisk } from "../../../src/metrics/caseloadPerRisk.ts";
import { caseloadCards, caseloadPage } from "../../../src/views/caseload.ts";
import { caseload, caseloadPerOfficer as perOfficer } from "../charts/measureRows.ts";
import { cellsOf, textOf, viewOptions } from "./picture.ts";

describe("caseloadCards(cases, perOfficer, options)", () => {
  const cards = caseloadCards(caseload, perOfficer, viewOptions);
  const headlines = cards.map((card) => textOf(card.querySelector("h3")));

  it("sets the heaviest caseload against the force's 77.75, rounded half away from zero", () => {
    expect(headlines[0]).toBe("West had the most cases per officer: 94.0, against 77.8 across Cumbria");
  });

  it("does the same for the reviews that the policy implies", () => {
    expect(headlines[1]).toBe(
      "West had the most implied reviews a year per officer: 167.0, against 152.5 across Cumbria",
    );
  });

  it("gives the very high risk cases with the count they are of", () => {
    expect(headlines[2]).toBe("16 of 311 registered sexual offenders were assessed as very high risk");
  });

  it("has the figures of the 2007 inspection in the table", () => {
    expect(cellsOf(cards[0]?.querySelector("table")).map((cells) => cells.slice(0, 6))).toEqual([
      ["North", "134", "2", "67.0", "329", "164.5"],
      ["West", "94", "1", "94.0", "167", "167.0"],
      ["South", "83", "1", "83.0", "114", "114.0"],
      ["Force", "311", "4", "77.8", "610", "152.5"],
    ]);
    expect(cellsOf(cards[2]?.querySelector("table"))).toHaveLength(12);
  });

  it("warns of few officers, and that reviews are worked out", () => {
    const warned = cards.map((card) => [...card.querySelectorAll(".warning-line")].map(textOf));
    expect(warned).toEqual([[warnings.fewOfficers], [warnings.fewOfficers, warnings.derivedFigure], []]);
    expect(textOf(cards[1]?.querySelector(".figure-note"))).toBe(
      "Six reviews a year for a very high risk case, three for a high risk one, two for a medium risk one.",
    );
  });

  it("cannot be drawn without the figure of the force", () => {
    const areas = perOfficer.filter(({ is_force_total }) => !is_force_total);
    expect(() => caseloadCards(caseload, areas, viewOptions)).toThrow("force total");
  });
});

const figuresOf = (cases: typeof caseload) => ({
  cases,
  perOfficer: caseloadPerOfficer(cases).rows,
  byRisk: caseloadPerRisk(cases),
  refused: caseloadPerOfficer(cases).refused,
});
const draw = (
  chosen: Partial<typeof caseloadPage.fields> = {},
  { cases = caseload, width = 1000 }: { cases?: typeof caseload; width?: number } = {},
) => caseloadPage.draw(figuresOf(cases), { ...caseloadPage.fields, ...chosen }, { ...viewOptions, width });
const needed = (view: HTMLElement): string => textOf(view.querySelector(".what-if .officers-answer"));

describe("caseloadPage.draw(figures, choices, options)", () => {
  it("answers first which areas stand above the force, and whether their intervals leave it out", () => {
    const view = draw();
    expect([...view.querySelectorAll("p")].slice(0, 2).map(textOf)).toEqual([
      "2 of 3 areas stand above the figure of the force, 77.8 cases per officer across Cumbria: West with 94.0 (95% interval 76.0 to 115.0) and South with 83.0 (95% interval 66.1 to 102.9). Their intervals include the figure of the force, so by all cases no area is out of line by more than chance may explain.",
      "5 of 12 figures by level of risk stand apart from the force:",
    ]);
    expect([...(view.querySelector("ul")?.children ?? [])].map(textOf)).toEqual([
      "North, very high risk: 7.5 per officer against 4.0, above the force",
      "West, very high risk: 0.0 per officer against 4.0, below the force",
      "West, medium risk: 40.0 per officer against 28.3, above the force",
      "North, low risk: 11.0 per officer against 21.5, below the force",
      "South, low risk: 39.0 per officer against 21.5, above the force",
    ]);
    expect(view.querySelector('a[href="#officers-needed"]')).not.toBeNull();
  });

  it("says so where the caseload shown is not of the reader's force", () => {
    const shown = (force_id: string | null) =>
      textOf(caseloadPage.draw(figuresOf(caseload), caseloadPage.fields, { ...viewOptions, force_id }));
    const warning = "Another force: no caseload of your force is held";
    expect(shown("kent")).toContain(warning);
    expect(shown("cumbria")).not.toContain(warning);
    expect(shown(null)).not.toContain(warning);
  });

  it("says so where an interval leaves the force out", () => {
    const heavy = caseload.map((row) =>
      row.area_name === "West" ? { ...row, case_count: row.case_count * 3 } : row,
    );
    expect(textOf(draw({}, { cases: heavy }).querySelector("p"))).toContain(
      "The interval of West leaves the figure of the force out",
    );
  });

  it("keeps forces and dates apart, one shown and the others to choose", () => {
    const both = [...caseload, ...caseload.map((row) => ({ ...row, as_at: "2009-03-31" }))];
    const view = draw({}, { cases: both });
    expect(textOf(view.querySelector("h2"))).toBe("Cumbria, 1 June 2007");
    expect([...view.querySelectorAll('select[name="caseload"] option')].map(textOf)).toEqual([
      "Cumbria, 1 June 2007",
      "Cumbria, 31 March 2009",
    ]);
    expect(textOf(draw({ caseload: "cumbria-2009-03-31" }, { cases: both }).querySelector("h2"))).toBe(
      "Cumbria, 31 March 2009",
    );
    expect(view.querySelectorAll(".figure-card")).toHaveLength(4);
    expect(draw().querySelector('select[name="caseload"]')).toBeNull();
  });

  it("names an area that has no caseload per officer, with the reason", () => {
    const east = caseload.slice(0, 4).map((row) => ({ ...row, area_name: "East", officer_count: 0 }));
    expect(textOf(draw({}, { cases: [...caseload, ...east] }))).toContain(
      "East has no caseload per officer: no officer is recorded",
    );
  });

  it.each([
    [
      {},
      "West needs 2 officers, rounded up to whole officers; it has 1, so 1 more. Each of 2 would have 47.0 cases.",
    ],
    [
      { area: "North" },
      "North needs 2 officers, rounded up to whole officers; it has 2, so none more. Each of 2 would have 67.0 cases.",
    ],
    [
      { area: "South" },
      "South needs 2 officers, rounded up to whole officers; it has 1, so 1 more. Each of 2 would have 41.5 cases.",
    ],
    [
      { area: "North", level: "40" },
      "North needs 4 officers, rounded up to whole officers; it has 2, so 2 more. Each of 4 would have 33.5 cases.",
    ],
    [
      { by: "reviews" },
      "West needs 2 officers, rounded up to whole officers; it has 1, so 1 more. Each of 2 would have 83.5 reviews a year.",
    ],
    [
      { level: "200" },
      "West needs 1 officer, rounded up to whole officers; it has 1, so none more. One officer would have 94.0 cases.",
    ],
  ])("works out the officers an area needs: %j", (chosen, sentence) => {
    expect(needed(draw(chosen))).toBe(sentence);
  });

  it("shows the sum, and that the level includes the area itself", () => {
    const view = draw();
    expect(textOf(view.querySelector(".formula"))).toBe("94 cases ÷ 77.75 cases per officer = 1.21 officers");
    const cautions = [...view.querySelectorAll(".what-if > ul li")].map(textOf);
    expect(cautions[0]).toBe(
      "The level is the force’s own figure, and West is part of it. Without West the rest of Cumbria has 72.3 cases per officer.",
    );
    expect(cautions[1]).toContain("with 1 more, Cumbria would have 62.2 cases per officer");
    const rows = cellsOf([...view.querySelectorAll("table")].at(-1));
    expect(rows.map((cells) => cells.slice(0, 8))).toEqual([
      ["North", "134", "2", "77.75", "1.72", "2", "0", "67.0"],
      ["West", "94", "1", "77.75", "1.21", "2", "1", "47.0"],
      ["South", "83", "1", "77.75", "1.07", "2", "1", "41.5"],
    ]);
  });

  it("marks every sentence and caption with a figure of the office's own", () => {
    const cases = caseload.map((row) => ({ ...row, source_id: "local/caseload" }));
    const view = draw({}, { cases });
    const said = [
      ...view.querySelectorAll(".officers-answer, .formula, .what-if > ul li, figcaption, caption"),
    ];
    const figures = said.map(textOf).filter((text) => /\d/.test(text));
    expect(figures.length).toBeGreaterThan(5);
    expect(figures.filter((text) => !text.includes("(local)"))).toEqual([]);
    expect(textOf(draw().querySelector(".what-if"))).not.toContain("(local)");
  });

  it.each([
    [{ area: "Nowhere" }, '"Nowhere" is no area held.'],
    [{ level: "0" }, "No number of officers can be given"],
    [{ level: "-3" }, "No number of officers can be given"],
    [{ level: "many" }, "No number of officers can be given"],
    [{ caseload: "kent-2020" }, 'No caseload "kent-2020" is held.'],
  ])("says plainly what it cannot do: %j", (chosen, sentence) => {
    expect(textOf(draw(chosen).querySelector(".empty-state"))).toContain(sentence);
  });

  it("has as many charts on a phone as on a desk, and its forms as children", () => {
    const view = draw();
    expect(draw({}, { width: 328 }).querySelectorAll("svg")).toHaveLength(
      view.querySelectorAll("svg").length,
    );
    for (const form of view.querySelectorAll("form")) expect(form.parentElement).toBe(view);
  });
});
