import { describe, expect, it } from "vitest";
import type { MeasureRow } from "../../../src/model/measureRow.ts";
import { measureCards } from "../../../src/views/measureCards.ts";
import { measureRow } from "../charts/measureRows.ts";
import { cellsOf, textOf, viewOptions } from "./picture.ts";

const arrests = (area_id: string, area_name: string, period: string, value: number | null): MeasureRow => ({
  ...measureRow(area_id, area_name, period, `${period.slice(0, 2)}${period.slice(5)}-03-31`, value),
  measure_id: "arrests-per-1000",
  measure_name: "Arrests per 1,000 people",
  unit: "arrests per 1,000 people",
  denominator_name: "people living in the police force area at mid-year",
  definition: "Arrests over residents.",
});

const latest = [
  arrests("cumbria", "Cumbria", "2017/18", 14.84),
  arrests("kent", "Kent", "2017/18", 11.3),
  arrests("city-of-london", "City of London", "2017/18", 156.91),
  arrests("england-and-wales", "England and Wales", "2017/18", 12.16),
];
const before = "Notifiable offences";
const after = "2015/16 onwards";
const course = (
  area_id: string,
  area_name: string,
  [first, second, third, fourth]: readonly [number, number, number | null, number | null],
) => [
  { ...arrests(area_id, area_name, "2013/14", first), classification: before },
  { ...arrests(area_id, area_name, "2014/15", second), classification: before },
  { ...arrests(area_id, area_name, "2015/16", third), classification: after },
  { ...arrests(area_id, area_name, "2016/17", fourth), classification: after },
];
const series = [
  ...course("cumbria", "Cumbria", [26.9, 22.8, 13.9, 14.8]),
  ...course("england-and-wales", "England and Wales", [27.3, 27.1, 15.3, 12.2]),
];
const cards = (force_id: string, rows = latest, over: readonly MeasureRow[] = series) =>
  measureCards(rows, over, { ...viewOptions, force_id });
/** What each dot says of itself. */
const drawn = (card: Element | undefined): string[] =>
  [...(card?.querySelectorAll("svg title") ?? [])]
    .map(textOf)
    .filter((title) => /^[^,]+: [0-9.]+$/.test(title))
    .toSorted();
const headline = (card: Element | undefined): string => textOf(card?.querySelector("h3"));

describe("measureCards(latest, series, options)", () => {
  const [ranked, overTime] = cards("cumbria");

  it("sets the force beside England and Wales in one period", () => {
    expect(headline(ranked)).toBe(
      "Cumbria: 14.8 arrests per 1,000 people in 2017/18, against 12.2 in England and Wales",
    );
    expect(textOf(ranked?.querySelector(".subtitle"))).toBe("Arrests per 1,000 people, 43 forces, 2017/18");
  });

  it("leaves City of London off the picture, names its figure, and keeps it in the table", () => {
    expect(drawn(ranked)).toEqual(["Cumbria: 14.8", "Kent: 11.3"]);
    expect(textOf(ranked?.querySelector(".figure-note"))).toContain("Not drawn: City of London, 156.9;");
    expect(cellsOf(ranked?.querySelector("table")).map(([area]) => area)).toContain("City of London");
  });

  it("draws City of London on its own page and says why its rate says little", () => {
    const [own, itsCourse] = cards(
      "city-of-london",
      latest,
      course("city-of-london", "City of London", [390, 316, 265.4, 156.9]),
    );
    expect(textOf(itsCourse?.querySelector(".figure-note"))).toContain("City of London says little");
    expect(drawn(own)).toContain("City of London: 156.9");
    const note = textOf(own?.querySelector(".figure-note"));
    expect(note).not.toContain("Not drawn");
    expect(note).toContain("City of London says little");
  });

  it("draws City of London where the rate is not one of residents", () => {
    const perOffence = latest.map((row) => ({ ...row, denominator_name: "offences recorded" }));
    const [share] = cards("cumbria", perOffence);
    expect(drawn(share)).toContain("City of London: 156.9");
    expect(textOf(share?.querySelector(".figure-note"))).toBe("Arrests over residents.");
  });

  it("speaks of the course since the classification changed, never across it", () => {
    expect(headline(overTime)).toBe(
      "Cumbria: 13.9 arrests per 1,000 people in 2015/16 and 14.8 in 2016/17, since the classification changed",
    );
    expect(headline(overTime)).not.toMatch(/26\.9|22\.8/);
    expect(textOf(overTime?.querySelector("svg"))).toContain("classification changed");
  });

  it("goes by the force's own change where it came before that of most forces", () => {
    const early = series.map((row) =>
      row.area_id === "cumbria" && row.period === "2014/15" ? { ...row, classification: after } : row,
    );
    const [, course] = cards("cumbria", latest, early);
    expect(headline(course)).toBe(
      "Cumbria: 22.8 arrests per 1,000 people in 2014/15 and 14.8 in 2016/17, since the classification changed",
    );
  });

  it("marks the force in the table, and gives the reason where it has no figure", () => {
    const chosen = ranked?.querySelector("tr.is-chosen");
    expect(textOf(chosen?.querySelector("th"))).toBe("Cumbria");
    const [none] = cards("cumbria", [arrests("cumbria", "Cumbria", "2017/18", null), ...latest.slice(1)]);
    expect(headline(none)).toBe(
      "Cumbria: no figure in 2017/18; England and Wales: 12.2 arrests per 1,000 people",
    );
    expect(textOf(none?.querySelector("tr.is-chosen"))).toContain("[not available]");
  });

  it("draws no course of a single period", () => {
    expect(cards("cumbria", latest, latest)).toHaveLength(1);
  });

  it("cannot be drawn without rows", () => {
    expect(() => cards("cumbria", [])).toThrow(RangeError);
  });
});
