import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../../loaders/queries/ask.ts";
import { searchEntries } from "../../../loaders/queries/searchEntries.ts";
import { type Finder, finderOf } from "../../../src/components/searchIndex.ts";

let find: Finder;
beforeAll(async () => {
  find = finderOf(await ask(searchEntries));
});

const first = (text: string): string | undefined => find(text)[0]?.title;

describe("finderOf(entries)(text)", () => {
  it.each([
    ["Met", "Metropolitan Police Service"],
    ["mps", "Metropolitan Police Service"],
    ["gmp", "Greater Manchester Police"],
    ["hampshire constabulary", "Hampshire and Isle of Wight Constabulary"],
    ["london, city of", "City of London Police"],
    ["avon & somerset", "Avon and Somerset Constabulary"],
    ["devon & cornwall", "Devon and Cornwall Police"],
    ["cumb", "Cumbria Constabulary"],
    ["west midlands", "West Midlands Police"],
  ])("finds a force by any of its names: %s", (text, title) => {
    expect(first(text)).toBe(title);
  });

  it.each([
    ["dom abuse", "Domestic violence"],
    ["good use of resources", "Leadership and force management"],
    ["serious organised", "Disrupting serious organised crime"],
    ["asb", "Effectiveness 1: preventing crime and anti-social behaviour"],
    ["responding", "Responding to the public"],
    ["peel 2023-25", "PEEL 2023-25"],
    ["2018/19", "PEEL 2018/19"],
    ["officers per 100,000", "Police officers per 100,000 people"],
    ["pcso", "Police community support officers, headcount"],
    ["crime severity", "Crime severity score, all recorded crime"],
    ["wilson", "Interval of a share (Wilson)"],
    ["funnel", "Funnel plot"],
    ["spc", "Series with limits (XmR chart)"],
    ["mann kendall", "Trend marker"],
    ["deadline", "Responses"],
    ["sql", "Explore"],
    ["improved", "Movement"],
    ["body-worn video", "Concerned how body-worn video is used; its wording is not given"],
    ["body worn", "Concerned how body-worn video is used; its wording is not given"],
    ["mappa thematic", "HMIC thematic inspection on MAPPA"],
  ])("finds questions, rounds, measures, methods, pages, findings and reports: %s", (text, title) => {
    expect(first(text)).toBe(title);
  });

  it.each([
    ["cumberia", "Cumbria Constabulary"],
    ["metropolitain", "Metropolitan Police Service"],
    ["nothamptonshire", "Northamptonshire Police"],
    ["legitimasy", "Legitimacy"],
  ])("forgives a slip: %s", (text, title) => {
    expect(first(text)).toBe(title);
  });

  it("prefers what holds every word, and falls back on some of them", () => {
    expect(find("preventing crime").every(({ title, words }) => /prevent/i.test(title + words))).toBe(true);
    expect(find("funnel zebra").map(({ title }) => title)).toContain("Funnel plot");
    expect(find("qqqqq")).toEqual([]);
  });

  it("leads to the force, the item with its round, the measure and the section", () => {
    const addressOf = (text: string): string | undefined => find(text)[0]?.address;
    expect(addressOf("cumbria")).toBe("force/cumbria");
    expect(addressOf("preventing crime")).toBe("compare?round=peel-2023-25&question=prevent&view=tiles");
    expect(addressOf("crime severity score")).toBe("measures?measure=crime-severity-score-total");
    expect(addressOf("wilson")).toBe("methods#wilson-interval");
  });
});
