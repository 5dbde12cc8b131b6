import { describe, expect, it } from "vitest";
import { gradeMovement } from "../../../src/metrics/gradeMovement.ts";
import { movedForces } from "../../../src/metrics/movedForces.ts";
import type { GradeRow } from "../../../src/model/gradeRow.ts";
import type { Grade } from "../../../src/model/scale.ts";
import { gradeRow, type RoundName } from "../charts/rows.ts";
import { frozen } from "./frozen.ts";

const row = (round: RoundName, force: string, grade: Grade | null, more: Partial<GradeRow> = {}): GradeRow =>
  gradeRow(round, "Effectiveness", grade, { force_id: force.toLowerCase(), force_name: force, ...more });

const earlier = frozen([
  row("PEEL 2016", "Kent", "Good"),
  row("PEEL 2016", "Avon", "Requires improvement"),
  row("PEEL 2016", "Cumbria", "Good"),
  row("PEEL 2016", "Surrey", "Good"),
  row("PEEL 2016", "Durham", "Outstanding"),
]);
const later = frozen([
  row("PEEL 2017", "Kent", "Inadequate"),
  row("PEEL 2017", "Avon", "Good"),
  row("PEEL 2017", "Cumbria", "Good", { status: "carried over", carried_from_round_name: "PEEL 2016" }),
  row("PEEL 2017", "Durham", "Outstanding"),
  row("PEEL 2017", "Surrey", null, { status: "not graded" }),
]);

describe("movedForces(fromRows, toRows, verdict)", () => {
  it("names by force what improved, stayed and declined, and leaves out what was not judged afresh", () => {
    const moved = movedForces(earlier, later, "comparable");
    expect(moved.ok && moved.value.map(({ force_name, direction }) => [force_name, direction])).toEqual([
      ["Avon", "improved"],
      ["Durham", "same"],
      ["Kent", "declined"],
    ]);
  });

  it("lists as many forces as gradeMovement counts", () => {
    const moved = movedForces(earlier, later, "with care");
    const { totals } = gradeMovement(earlier, later, "with care");
    const count = (direction: string): number =>
      moved.ok ? moved.value.filter((force) => force.direction === direction).length : -1;
    expect(
      totals.ok && [totals.value.improved_count, totals.value.same_count, totals.value.declined_count],
    ).toEqual([count("improved"), count("same"), count("declined")]);
  });

  it("refuses rounds that are not comparable", () => {
    expect(movedForces(earlier, later, "not comparable")).toEqual({
      ok: false,
      reason: "rounds not comparable",
    });
  });

  it("throws for two scales that are called comparable", () => {
    const other = [row("PEEL 2021/22", "Kent", "Adequate")];
    expect(() => movedForces(earlier, other, "comparable")).toThrow(RangeError);
  });
});
