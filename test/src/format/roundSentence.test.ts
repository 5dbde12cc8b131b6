import { describe, expect, it } from "vitest";
import { roundSentence } from "../../../src/format/roundSentence.ts";
import { distribution } from "../charts/rows.ts";

const round = "PEEL 2018/19";

describe("roundSentence(rows)", () => {
  it("names the item with the most forces at the two lowest grades, with the count and of how many", () => {
    expect(
      roundSentence([
        ...distribution(round, "Effectiveness", [1, 34, 7, 1]),
        ...distribution(round, "Efficiency", [6, 25, 10, 2]),
      ]),
    ).toBe(
      "Efficiency has the most forces graded Requires improvement or Inadequate in PEEL 2018/19: 12 of 43 forces",
    );
  });

  it("names all that tie", () => {
    expect(
      roundSentence([
        ...distribution(round, "Legitimacy", [1, 34, 8, 0]),
        ...distribution(round, "Effectiveness", [1, 34, 7, 1]),
        ...distribution(round, "Efficiency", [6, 36, 1, 0]),
      ]),
    ).toBe(
      "Effectiveness and Legitimacy have the most forces graded Requires improvement or Inadequate in PEEL 2018/19: 8 each",
    );
  });

  it("claims no most where the grades that are not found could change it", () => {
    // 10 of 43 against 8 of 40: the three that are missing could make it 11.
    expect(
      roundSentence([
        ...distribution(round, "Effectiveness", [0, 33, 10, 0]),
        ...distribution(round, "Efficiency", [0, 32, 8, 0]),
      ]),
    ).toBe(
      "10 of 43 forces were graded Requires improvement or Inadequate for effectiveness in PEEL 2018/19",
    );
    // The two that are missing could only make it 10 too; one fewer and the claim holds.
    expect(
      roundSentence([
        ...distribution(round, "Effectiveness", [0, 33, 10, 0]),
        ...distribution(round, "Efficiency", [0, 34, 8, 0]),
      ]),
    ).toMatch(/^Effectiveness has the most .*: 10 of 43 forces$/);
  });

  it("says of how many the grade is known", () => {
    expect(roundSentence(distribution("PEEL 2023-25", "Investigating crime", [0, 2, 12, 18, 5]))).toBe(
      "Investigating crime has the most forces graded Requires improvement or Inadequate in PEEL 2023-25: 23 of the 37 forces whose grade is known",
    );
  });

  it("claims no tie where a grade is not found", () => {
    expect(
      roundSentence([
        ...distribution(round, "Effectiveness", [1, 34, 7, 1]),
        ...distribution(round, "Legitimacy", [1, 33, 8, 0]),
      ]),
    ).toBe("8 of 43 forces were graded Requires improvement or Inadequate for effectiveness in PEEL 2018/19");
  });

  it("says that no force was graded so low only where every grade is known", () => {
    expect(roundSentence(distribution(round, "Efficiency", [13, 30, 0, 0]))).toBe(
      "No force was graded Requires improvement or Inadequate in PEEL 2018/19",
    );
    expect(roundSentence(distribution(round, "Efficiency", [13, 29, 0, 0]))).toBe(
      "No judgement held is Requires improvement or Inadequate in PEEL 2018/19",
    );
  });

  it("throws for no rows and for rows of two rounds", () => {
    expect(() => roundSentence([])).toThrow(RangeError);
    expect(() =>
      roundSentence([
        ...distribution(round, "Efficiency", [6, 25, 10, 2]),
        ...distribution("PEEL 2017", "Efficiency", [2, 30, 10, 0]),
      ]),
    ).toThrow("a sentence is for one round");
  });
});
