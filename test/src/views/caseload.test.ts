import { describe, expect, it } from "vitest";
import { warnings } from "../../../src/format/warnings.ts";
import { caseloadCards, caseloadView } from "../../../src/views/caseload.ts";
import { caseload, caseloadPerOfficer } from "../charts/measureRows.ts";
import { cellsOf, textOf, viewOptions } from "./picture.ts";

describe("caseloadCards(cases, perOfficer, options)", () => {
  const cards = caseloadCards(caseload, caseloadPerOfficer, viewOptions);
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
    const areas = caseloadPerOfficer.filter(({ is_force_total }) => !is_force_total);
    expect(() => caseloadCards(caseload, areas, viewOptions)).toThrow("force total");
  });
});

describe("caseloadView({cases, perOfficer}, options)", () => {
  it("keeps forces and dates apart, each under its own heading", () => {
    const later = { as_at: "2009-03-31" };
    const view = caseloadView(
      {
        cases: [...caseload, ...caseload.map((row) => ({ ...row, ...later }))],
        perOfficer: [...caseloadPerOfficer, ...caseloadPerOfficer.map((row) => ({ ...row, ...later }))],
      },
      viewOptions,
    );
    expect([...view.querySelectorAll("h2")].map(textOf)).toEqual([
      "Cumbria, 1 June 2007",
      "Cumbria, 31 March 2009",
    ]);
    expect(view.querySelectorAll(".figure-card")).toHaveLength(6);
    expect(
      [...view.querySelectorAll("h3")].filter((title) => textOf(title).startsWith("16 of 311")),
    ).toHaveLength(2);
  });
});
