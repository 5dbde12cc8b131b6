import { describe, expect, it } from "vitest";
import { gradeMovement } from "../../../src/metrics/gradeMovement.ts";
import type { GradeRow } from "../../../src/model/gradeRow.ts";
import { type Grade, gradeRank, type ScaleId } from "../../../src/model/scale.ts";
import type { Status } from "../../../src/model/status.ts";
import { expectValue } from "./expectValue.ts";

function row(force: string, grade: Grade | null, scale_id: ScaleId = "peel4", status?: Status): GradeRow {
  return Object.freeze({
    force_id: force.toLowerCase(),
    force_name: force,
    round_id: "round",
    round_name: "Round",
    round_order: 1,
    item_id: "effectiveness",
    item_name: "Effectiveness",
    item_kind: "pillar",
    item_order: 1,
    scale_id,
    grade,
    grade_rank: grade === null ? null : gradeRank(scale_id, grade),
    status: status ?? (grade === null ? "not found" : "graded"),
    carried_from_round_name: null,
    direction: null,
    published_on: null,
    valid_from: null,
    valid_to: null,
    is_current: true,
    is_independently_confirmed: false,
    note: null,
    source_id: "source",
    source_title: "Source",
    publisher: "HMICFRS",
    address: null,
    locator: "row",
    basis: "read",
  });
}

const names = ["Avon", "Bucks", "Cleveland", "Derby", "Essex", "Fife", "Gwent", "Hants"];
const rowsOf = (grades: readonly Grade[], scale: ScaleId = "peel4") =>
  Object.freeze(grades.map((grade, index) => row(names[index] ?? "", grade, scale)));

const earlier = rowsOf([
  "Good",
  "Good",
  "Good",
  "Good",
  "Good",
  "Requires improvement",
  "Requires improvement",
  "Inadequate",
]);
const later = rowsOf([
  "Good",
  "Good",
  "Good",
  "Outstanding",
  "Inadequate",
  "Good",
  "Good",
  "Requires improvement",
]);

describe("gradeMovement(fromRows, toRows, verdict, {fewestForRate})", () => {
  it("counts from × to, every grade against every grade, and names the forces", () => {
    const { cells, compared_count } = gradeMovement(earlier, later, "comparable");
    expect(cells).toHaveLength(16);
    expect(cells.reduce((total, cell) => total + cell.force_count, 0)).toBe(8);
    expect(compared_count).toBe(8);
    const risen = cells.find(
      (cell) => cell.from_grade === "Requires improvement" && cell.to_grade === "Good",
    );
    expect(risen).toMatchObject({
      force_count: 2,
      from_count: 2,
      force_names: ["Fife", "Gwent"],
      from_rank: 3,
      to_rank: 2,
    });
  });

  it("gives rates only from five forces at the earlier grade", () => {
    const { cells } = gradeMovement(earlier, later, "comparable");
    const rate = (from: Grade, to: Grade) =>
      cells.find((cell) => cell.from_grade === from && cell.to_grade === to)?.rate;
    expect(rate("Good", "Good")).toEqual({ ok: true, value: 0.6 });
    expect(rate("Good", "Requires improvement")).toEqual({ ok: true, value: 0 });
    expect(rate("Requires improvement", "Good")).toEqual({ ok: false, reason: "too few forces" });
  });

  it("counts improved, same and declined, with the sign test", () => {
    const totals = expectValue(gradeMovement(earlier, later, "with care").totals);
    expect(totals).toMatchObject({ improved_count: 4, same_count: 3, declined_count: 1 });
    expect(expectValue(totals.sign_test).p_value).toBeCloseTo(0.375, 12);
  });

  it("has no sign test where nothing changed", () => {
    const totals = expectValue(gradeMovement(earlier, earlier, "comparable").totals);
    expect(totals).toMatchObject({ improved_count: 0, same_count: 8, declined_count: 0 });
    expect(totals.sign_test).toEqual({ ok: false, reason: "no changes" });
  });

  it("says neither improved nor declined, and gives no rate, across rounds that are not comparable", () => {
    const movement = gradeMovement(earlier, rowsOf(["Adequate", "Good"], "peel5"), "not comparable");
    expect(movement.totals).toEqual({ ok: false, reason: "rounds not comparable" });
    expect(movement.cells).toHaveLength(20);
    expect(movement.cells.every((cell) => !cell.rate.ok)).toBe(true);
    expect(
      movement.cells.find((cell) => cell.from_grade === "Good" && cell.to_grade === "Adequate")?.force_count,
    ).toBe(1);
  });

  it("names who is missing and why, and does not take a carried-over grade for a new one", () => {
    const from = [row("Surrey", "Good"), row("Cumbria", "Good"), row("Kent", "Good"), row("Essex", "Good")];
    const to = [
      row("Surrey", null),
      row("Cumbria", "Good", "peel4", "carried over"),
      row("Kent", "Outstanding"),
    ];
    const movement = gradeMovement(from, to, "comparable");
    expect(movement.compared_count).toBe(1);
    expect(expectValue(movement.totals)).toMatchObject({
      improved_count: 1,
      same_count: 0,
      declined_count: 0,
    });
    expect(movement.unmatched).toEqual([
      { force_id: "cumbria", force_name: "Cumbria", from_status: "graded", to_status: "carried over" },
      { force_id: "essex", force_name: "Essex", from_status: "graded", to_status: "not found" },
      { force_id: "surrey", force_name: "Surrey", from_status: "graded", to_status: "not found" },
    ]);
  });

  it("refuses totals where no force was graded in both rounds", () => {
    expect(gradeMovement(earlier, [], "comparable").totals).toEqual({
      ok: false,
      reason: "no force graded in both rounds",
    });
    expect(gradeMovement([], [], "comparable")).toMatchObject({
      cells: [],
      compared_count: 0,
      unmatched: [],
    });
  });

  it("throws for two judgements of a force and for two scales", () => {
    const twice = [row("Kent", "Good"), row("Kent", "Inadequate")];
    expect(() => gradeMovement(twice, later, "comparable")).toThrow("two judgements for Kent");
    expect(() => gradeMovement(earlier, rowsOf(["Adequate"], "peel5"), "with care")).toThrow(
      "two scales: peel4 and peel5",
    );
    expect(() =>
      gradeMovement([row("Kent", "Good"), row("Essex", "Good", "peel5")], later, "comparable"),
    ).toThrow("one scale");
  });
});
