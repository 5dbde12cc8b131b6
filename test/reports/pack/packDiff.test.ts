import { describe, expect, it } from "vitest";
import { describeDiff, packDiff } from "../../../reports/pack/packDiff.ts";
import type { PackFact } from "../../../reports/pack/packFacts.ts";

const grade = (key: string, value: string): PackFact => ({
  kind: "grade",
  key,
  subject: `Cumbria: ${key}`,
  value,
});
const finding = (key: string, value: string): PackFact => ({ kind: "finding", key, subject: key, value });

describe("packDiff(from, to)", () => {
  const from = [
    grade("effectiveness", "Good"),
    grade("legitimacy", "Good"),
    finding("r1", "not known"),
    finding("r2", "not known"),
  ];
  const to = [
    finding("r1", "closed (addressed)"),
    grade("effectiveness", "Requires improvement"),
    grade("respond", "Adequate"),
    finding("r2", "not known"),
  ];

  it("tells what is new, changed and gone, by kind, and leaves out what is alike", () => {
    expect(packDiff(from, to).map(({ subject, from: was, to: is }) => [subject, was, is])).toEqual([
      ["Cumbria: effectiveness", "Good", "Requires improvement"],
      ["Cumbria: respond", null, "Adequate"],
      ["Cumbria: legitimacy", "Good", null],
      ["r1", "not known", "closed (addressed)"],
    ]);
  });

  it("keeps facts of one key apart when they are of two kinds", () => {
    expect(packDiff([grade("a", "Good")], [finding("a", "Good")])).toHaveLength(2);
  });

  it("finds nothing between a pack and itself", () => {
    expect(packDiff(to, to)).toEqual([]);
    expect(describeDiff([])).toEqual(["The two packs say the same."]);
  });

  it("says it in lines, each kind with its count", () => {
    expect(describeDiff(packDiff(from, to))).toEqual([
      "Judgements (3)",
      "  changed  Cumbria: effectiveness: Good -> Requires improvement",
      "  new      Cumbria: respond: Adequate",
      "  gone     Cumbria: legitimacy: was Good",
      "Findings (1)",
      "  changed  r1: not known -> closed (addressed)",
    ]);
  });
});
