import { describe, expect, it } from "vitest";
import { atOrAbove } from "../../../src/metrics/atOrAbove.ts";
import { coverageAsAt } from "../../../src/metrics/coverageAsAt.ts";
import { distributionsAsAt } from "../../../src/metrics/distributionsAsAt.ts";
import { forceMovements } from "../../../src/metrics/forceMovements.ts";
import { gradeCounts } from "../../../src/metrics/gradeCounts.ts";
import { gradeMovement } from "../../../src/metrics/gradeMovement.ts";
import { missingForces } from "../../../src/metrics/missingForces.ts";
import { movedForces } from "../../../src/metrics/movedForces.ts";
import { positionsBeside } from "../../../src/metrics/positionsBeside.ts";
import { publicationOrder } from "../../../src/metrics/publicationOrder.ts";
import type { GradeRow } from "../../../src/model/gradeRow.ts";
import type { Grade } from "../../../src/model/scale.ts";
import type { StandingJudgement } from "../../../src/model/standing.ts";
import { comparability, distribution, gradeRow, roundItem } from "../charts/rows.ts";

type Round = "PEEL 2015" | "PEEL 2016";
const isLocal = { source_id: "local/grades" };
const of = (force: string, round: Round, grade: Grade | null, more: Partial<GradeRow> = {}): GradeRow =>
  gradeRow(round, "Effectiveness", grade, { force_id: force, force_name: force, ...more });
const stood = (row: GradeRow): StandingJudgement => ({
  ...row,
  standing: row.grade === null ? "not found" : "held",
});

/** Kent has an embedded judgement in both rounds, Surrey one that its office supplied in the second. */
const from = [of("kent", "PEEL 2015", "Good"), of("surrey", "PEEL 2015", "Good")];
const to = [of("kent", "PEEL 2016", "Good"), of("surrey", "PEEL 2016", "Outstanding", isLocal)];
const forces = ["kent", "surrey"].map((id) => ({ force_id: id, force_name: id, area_name: id }));
const item = roundItem("PEEL 2016", "Effectiveness");

describe("what an office supplied is in no national count", () => {
  it("of movement: the force is left out as if nothing were held, not called improved", () => {
    const { compared_count, totals, unmatched } = gradeMovement(from, to, "comparable");
    expect(compared_count).toBe(1);
    expect(totals.ok && totals.value.improved_count).toBe(0);
    expect(unmatched).toEqual([
      { force_id: "surrey", force_name: "surrey", from_status: "graded", to_status: "not found" },
    ]);
    const moved = movedForces(from, to, "comparable");
    expect(moved.ok && moved.value.map(({ force_id }) => force_id)).toEqual(["kent"]);
  });

  it("of the forces left out, which are told that it was supplied", () => {
    expect(missingForces(forces, from, to)).toEqual([
      { force_id: "surrey", force_name: "surrey", from: "graded", to: "supplied locally" },
    ]);
  });

  it("of a force’s own movement, of which nothing is said", () => {
    const [pair] = comparability;
    if (pair === undefined) throw new Error("no pair");
    const rows = [...from, ...to].filter(({ force_id }) => force_id === "surrey");
    expect(forceMovements(rows, pair).map(({ direction }) => direction)).toEqual([null]);
  });

  it("of areas at a grade or above", () => {
    expect(atOrAbove(to, "peel4", "Good")).toEqual([
      { force_id: "kent", at_or_above_count: 1, known_count: 1, level_count: 0 },
      { force_id: "surrey", at_or_above_count: 0, known_count: 0, level_count: 0 },
    ]);
  });

  it("of judgements by grade, where it has a count of its own", () => {
    expect(gradeCounts(to.map(stood), "peel4")).toEqual({
      grades: [{ grade: "Good", count: 1 }],
      known_count: 1,
      not_graded_count: 0,
      not_found_count: 0,
      not_placed_count: 0,
      local_count: 1,
    });
  });

  it("of the distribution and the coverage of a day", () => {
    const today = distribution("PEEL 2016", "Effectiveness", [0, 2, 0, 0]);
    const earlier = to.map((row) => ({ ...stood(row), is_current: false }));
    const counts = distributionsAsAt(earlier, today).map(({ grade, force_count }) => [grade, force_count]);
    expect(counts).toEqual([
      ["Outstanding", 0],
      ["Good", 1],
      ["Requires improvement", 0],
      ["Inadequate", 0],
    ]);
    const coverage = { ...item, known_count: 1, forces_count: 43, missing_forces: ["surrey"] };
    expect(coverageAsAt(to.map(stood), [coverage], forces)[0]?.known_count).toBe(1);
  });

  it("of the days between which a round was published", () => {
    const dated = of("surrey", "PEEL 2016", "Good", { ...isLocal, published_on: "2013-01-01" });
    const span = (rows: readonly GradeRow[]) => publicationOrder(rows, "2026-11-21")("surrey", 2);
    expect(span([...from, dated])).toEqual(span(from));
  });
});

describe("positionsBeside of a judgement that an office supplied", () => {
  const beside = (kind: "counted" | "published"): readonly (number | null)[] => {
    const counted = distribution("PEEL 2016", "Effectiveness", [1, 28, 13, 0]).map((row) => ({
      ...row,
      kind,
    }));
    const [row] = positionsBeside([of("surrey", "PEEL 2016", "Good", isLocal)], counted);
    return [
      row?.better_count ?? null,
      row?.same_count ?? null,
      row?.worse_count ?? null,
      ...(row?.forces_at_grade ?? []),
    ];
  };

  it("sets it beside all that were counted, since it is not among them", () => {
    expect(beside("counted")).toEqual([1, 28, 13, 1, 28, 13, 0]);
  });

  it("takes it to be among those that the inspectorate counted", () => {
    expect(beside("published")).toEqual([1, 27, 13, 1, 28, 13, 0]);
  });
});
