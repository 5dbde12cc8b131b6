import { describe, expect, it } from "vitest";
import { leadSentence } from "../../../src/format/leadSentence.ts";
import { roundItem } from "../charts/rows.ts";

const area = (name: string, known_count: number) => ({
  ...roundItem("PEEL 2023-25", name),
  known_count,
  forces_count: 43,
  missing_forces: [],
});

describe("leadSentence(rows)", () => {
  it("says how many areas were graded and for how many forces the least and the best covered is known", () => {
    expect(leadSentence([area("A", 37), area("B", 31), area("C", 34)])).toBe(
      "The latest full round is PEEL 2023-25. It graded 3 areas of policing in every force; each judgement is known here for between 31 and 37 of the 43 forces.",
    );
  });

  it("gives one number where all areas are known for as many forces", () => {
    expect(leadSentence([area("A", 43), area("B", 43)])).toContain("known here for 43 of the 43 forces.");
  });

  it("throws for a round without areas", () => {
    expect(() => leadSentence([])).toThrow(RangeError);
  });
});
