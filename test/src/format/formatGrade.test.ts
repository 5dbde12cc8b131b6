import { describe, expect, it } from "vitest";
import { formatGrade } from "../../../src/format/formatGrade.ts";
import type { GradeRow } from "../../../src/model/gradeRow.ts";

type Judgement = Pick<GradeRow, "grade" | "status" | "carried_from_round_name" | "direction">;
const good: Judgement = Object.freeze({
  grade: "Good",
  status: "graded",
  carried_from_round_name: null,
  direction: null,
});

describe("formatGrade({grade, status, carried_from_round_name, direction})", () => {
  it("shows a grade, its direction, and the round it was carried over from", () => {
    expect(formatGrade(good)).toBe("Good");
    expect(formatGrade({ ...good, direction: "Improved" })).toBe("Good (Improved)");
    expect(formatGrade({ ...good, direction: "Improved", source_id: "local/grades" })).toBe(
      "Good (Improved) (local)",
    );
    expect(formatGrade({ ...good, status: "carried over", carried_from_round_name: "2016" })).toBe(
      "Good (carried over from 2016)",
    );
    expect(formatGrade({ ...good, status: "carried over" })).toBe(
      "Good (carried over from an earlier round)",
    );
  });

  it.each(["not graded", "not inspected", "not found"] as const)("shows %s as itself", (status) => {
    expect(formatGrade({ ...good, grade: null, status })).toBe(`[${status}]`);
  });

  it("throws for a graded judgement without a grade", () => {
    expect(() => formatGrade({ ...good, grade: null })).toThrow("a judgement is graded and has no grade");
  });
});
