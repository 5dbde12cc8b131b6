import { describe, expect, it } from "vitest";
import { positionSentence } from "../../../src/format/positionSentence.ts";
import type { PositionRow } from "../../../src/model/positionRow.ts";

const cumbria: PositionRow = Object.freeze({
  force_id: "cumbria",
  force_name: "Cumbria",
  round_id: "peel-2015",
  round_name: "2015",
  round_order: 1,
  item_id: "effectiveness",
  item_name: "Effectiveness",
  item_kind: "pillar",
  item_order: 1,
  scale_id: "peel4",
  grade: "Good",
  grade_rank: 2,
  status: "graded",
  carried_from_round_name: null,
  direction: null,
  published_on: null,
  valid_from: null,
  valid_to: null,
  is_current: true,
  is_independently_confirmed: false,
  note: null,
  better_count: 1,
  same_count: 23,
  worse_count: 18,
  distribution_kind: "published",
  forces_at_grade: [1, 24, 18, 0],
  known_count: 43,
  not_graded_count: 0,
  forces_count: 43,
  source_id: "s",
  source_title: "PEEL 2015",
  publisher: "HMIC",
  address: null,
  locator: "opening",
  basis: "read",
});

describe("positionSentence(row)", () => {
  it("counts better, same and worse and gives no rank", () => {
    expect(positionSentence(cumbria)).toBe(
      "Cumbria was graded Good for effectiveness in 2015: 1 other force had a better grade, 23 the same and 18 a worse one.",
    );
    expect(positionSentence({ ...cumbria, better_count: 0 })).toContain("0 other forces had a better grade");
  });

  it("says of how many forces the grade is known", () => {
    expect(positionSentence({ ...cumbria, known_count: 41, worse_count: 16 })).toMatch(
      /and 16 a worse one\. The grade is known for 41 of 43 forces\.$/,
    );
  });

  it("does not call a carried-over grade a new one", () => {
    const carried: PositionRow = {
      ...cumbria,
      status: "carried over",
      round_name: "2018/19",
      carried_from_round_name: "2016",
    };
    expect(positionSentence(carried)).toMatch(
      /^Cumbria kept the grade Good of 2016 for effectiveness in 2018\/19: /,
    );
  });

  it("stops after the judgement when the others cannot be counted", () => {
    const alone = { ...cumbria, better_count: null, same_count: null, worse_count: null };
    expect(positionSentence(alone)).toBe("Cumbria was graded Good for effectiveness in 2015.");
  });

  it.each([
    ["not graded", "Cumbria was not graded for effectiveness in 2015."],
    ["not inspected", "Cumbria was not inspected for effectiveness in 2015."],
    ["not found", "Cumbria has no grade that we could find for effectiveness in 2015."],
  ] as const)("says %s", (status, text) => {
    expect(positionSentence({ ...cumbria, status, grade: null, grade_rank: null })).toBe(text);
  });

  it("throws for a graded judgement without a grade", () => {
    expect(() => positionSentence({ ...cumbria, grade: null })).toThrow(RangeError);
  });
});
