import { describe, expect, it } from "vitest";
import { classificationNote, intervalNote, rankedHeadline } from "../../../src/format/rankedSentence.ts";
import { measureRow } from "../charts/measureRows.ts";

const row = (name: string, value: number | null) =>
  measureRow(name.toLowerCase(), name, "31 March 2016", "2016-03-31", value);
const rows = [row("Cumbria", 241.7), row("Kent", 180), row("Durham", 250.04), row("Gwent", null)];
const national = row("England and Wales", 211.4);

describe("rankedHeadline(rows, national, {force_id, others})", () => {
  it("sets the reader's force beside the national figure and counts those with a higher one", () => {
    expect(rankedHeadline(rows, national, { force_id: "cumbria", others: "peers" })).toBe(
      "Cumbria: 241.7 officers per 100,000 people at 31 March 2016, against 211.4 in England and Wales; 1 of 2 peers has a higher figure",
    );
    expect(rankedHeadline(rows, null, { force_id: "kent", others: "other forces" })).toMatch(
      /; 2 of 2 other forces have a higher figure$/,
    );
  });

  it("does not count a tie as higher", () => {
    const tied = [row("Cumbria", 200), row("Kent", 200)];
    expect(rankedHeadline(tied, null, { force_id: "kent", others: "peers" })).toMatch(
      /; 0 of 1 peers have a higher figure$/,
    );
  });

  it("counts nobody where the force has no figure, or is alone", () => {
    expect(rankedHeadline(rows, null, { force_id: "gwent", others: "peers" })).toBe(
      "Gwent: no figure at 31 March 2016",
    );
    expect(rankedHeadline([row("Kent", 1)], null, { force_id: "kent", others: "peers" })).not.toContain(
      "peers",
    );
  });

  it("names the lowest and the highest where no force is chosen", () => {
    expect(rankedHeadline(rows, national, { force_id: null, others: "" })).toBe(
      "Police officers per 100,000 people at 31 March 2016: from 180.0 in Kent to 250.0 in Durham; England and Wales 211.4",
    );
    expect(rankedHeadline([row("Gwent", null)], null, { force_id: null, others: "" })).toBe(
      "Police officers per 100,000 people at 31 March 2016: no figure is held",
    );
  });

  it("needs rows", () => {
    expect(() => rankedHeadline([], null, { force_id: null, others: "" })).toThrow(RangeError);
  });
});

describe("intervalNote(methods)", () => {
  it("counts the forces of each method", () => {
    expect(intervalNote(["Byar", "exact Poisson", "Byar"])).toBe(
      "Lines are 95% intervals: Byar (2 forces), exact Poisson (1 force).",
    );
    expect(intervalNote([])).toBe("");
  });
});

describe("classificationNote(left_out, classification)", () => {
  it("names the forces left off with their figures", () => {
    expect(classificationNote([row("Surrey", 12.34)], "classification to 2014/15")).toBe(
      "Two classifications: the forces shown count by the classification to 2014/15. Left off, because they count by another: Surrey 12.3.",
    );
    expect(classificationNote([], null)).toBe("");
  });
});
