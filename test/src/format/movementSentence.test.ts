import { describe, expect, it } from "vitest";
import { movementSentence } from "../../../src/format/movementSentence.ts";
import type { Verdict } from "../../../src/model/comparability.ts";

const between = (verdict: Verdict) =>
  Object.freeze({ from_round_name: "2015", to_round_name: "2016", verdict, reason: "One question changed." });
const counts = Object.freeze({ improved_count: 12, same_count: 26, declined_count: 4 });

describe("movementSentence(comparability, counts)", () => {
  it("counts improved, same and declined of those graded in both", () => {
    expect(movementSentence(between("comparable"), counts)).toBe(
      "Of 42 forces graded in both 2015 and 2016, 12 improved, 26 stayed the same and 4 declined.",
    );
  });

  it("adds the care to be taken", () => {
    expect(movementSentence(between("with care"), counts)).toMatch(
      /4 declined\. Compare with care\. One question changed\.$/,
    );
    expect(movementSentence({ ...between("with care"), reason: "" }, counts)).toMatch(
      /4 declined\. Compare with care\.$/,
    );
  });

  it("says nothing of movement across rounds that are not comparable, whatever the counts", () => {
    expect(movementSentence(between("not comparable"), counts)).toBe(
      "Grades in 2016 cannot be compared with grades in 2015. One question changed.",
    );
  });

  it("says when no force was graded in both", () => {
    expect(movementSentence(between("comparable"), null)).toBe("No force was graded in both 2015 and 2016.");
  });
});
