import { describe, expect, it } from "vitest";
import { forceMovementSentence } from "../../../src/format/forceMovementSentence.ts";
import type { Verdict } from "../../../src/model/comparability.ts";
import { gradeRow } from "../charts/rows.ts";

const names = { force_name: "Cumbria", item_name: "Effectiveness" };
const pair = (verdict: Verdict) => ({
  from_round_name: "PEEL 2016",
  to_round_name: "PEEL 2017",
  verdict,
  reason: "One question changed.",
});
const good = gradeRow("PEEL 2016", "Effectiveness", "Good");
const improving = gradeRow("PEEL 2016", "Effectiveness", "Requires improvement");
const later = gradeRow("PEEL 2017", "Effectiveness", "Good");

describe("forceMovementSentence(name, from, to, comparability)", () => {
  it("says what a force was graded and what became of it", () => {
    expect(forceMovementSentence(names, good, later, pair("comparable"))).toBe(
      "Cumbria was graded Good in PEEL 2016 and was graded Good in PEEL 2017 for effectiveness: the grade stayed the same. Comparable: grades of these two rounds may be compared.",
    );
    expect(forceMovementSentence(names, improving, later, pair("comparable"))).toContain("it improved.");
    expect(forceMovementSentence(names, good, { ...improving }, pair("comparable"))).toContain(
      "it declined.",
    );
  });

  it("repeats the care to be taken, with its reason", () => {
    expect(forceMovementSentence(names, improving, later, pair("with care"))).toMatch(
      /it improved\. Compare with care: .* One question changed\.$/,
    );
  });

  it("says nothing of a change across rounds that are not comparable, and why", () => {
    const sentence = forceMovementSentence(names, improving, later, pair("not comparable"));
    expect(sentence).toBe(
      "Cumbria was graded Requires improvement in PEEL 2016 and was graded Good in PEEL 2017 for effectiveness. The two may not be compared: One question changed. So Peelboard does not say whether it moved.",
    );
    expect(sentence).not.toMatch(/improved|declined|stayed/);
  });

  it("calls a carried-over grade no movement", () => {
    const carried = { ...later, status: "carried over", carried_from_round_name: "PEEL 2016" } as const;
    expect(forceMovementSentence(names, good, carried, pair("comparable"))).toBe(
      "Cumbria was graded Good in PEEL 2016 and kept the grade Good of PEEL 2016 in PEEL 2017 for effectiveness. A grade that is carried over is the earlier judgement again, so it shows no movement.",
    );
  });

  it.each([
    ["not graded", "was not graded in PEEL 2017"],
    ["not inspected", "was not inspected in PEEL 2017"],
    ["not found", "has no grade that we could find in PEEL 2017"],
  ] as const)("keeps %s apart from the other gaps", (status, words) => {
    const gap = gradeRow("PEEL 2017", "Effectiveness", null, { status });
    const sentence = forceMovementSentence(names, good, gap, pair("comparable"));
    expect(sentence).toContain(words);
    expect(sentence).toContain("there is none to report");
  });

  it("says when nothing is held", () => {
    expect(forceMovementSentence(names, good, undefined, pair("comparable"))).toContain(
      "has no judgement held in PEEL 2017",
    );
  });
});
