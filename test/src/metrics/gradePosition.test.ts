import { describe, expect, it } from "vitest";
import { gradePosition } from "../../../src/metrics/gradePosition.ts";
import type { DistributionRow } from "../../../src/model/distributionRow.ts";
import { type Grade, type ScaleId, scales } from "../../../src/model/scale.ts";
import { expectValue } from "./expectValue.ts";
import { frozen } from "./frozen.ts";

type Counted = Pick<DistributionRow, "scale_id" | "grade" | "force_count">;
const distribution = (scale_id: ScaleId, counts: readonly (number | null)[]): readonly Counted[] =>
  frozen(
    scales[scale_id].map((grade: Grade, index) => ({ scale_id, grade, force_count: counts[index] ?? null })),
  );

// PEEL 2015 effectiveness as published: 1, 24, 18, 0 of 43.
const effectiveness = distribution("peel4", [1, 24, 18, 0]);

describe("gradePosition(held, distribution)", () => {
  it("counts better, same other than this force, and worse", () => {
    expect(expectValue(gradePosition({ scale_id: "peel4", grade: "Good" }, effectiveness))).toEqual({
      better_count: 1,
      same_count: 23,
      worse_count: 18,
      forces_at_grade: [1, 24, 18, 0],
    });
  });

  it("has none better at the best grade and none worse at the worst held", () => {
    const best = expectValue(gradePosition({ scale_id: "peel4", grade: "Outstanding" }, effectiveness));
    const worst = expectValue(
      gradePosition({ scale_id: "peel4", grade: "Requires improvement" }, effectiveness),
    );
    expect(best).toMatchObject({ better_count: 0, same_count: 0, worse_count: 42 });
    expect(worst).toMatchObject({ better_count: 25, same_count: 17, worse_count: 0 });
  });

  it("does not depend on the order of the rows", () => {
    const position = gradePosition({ scale_id: "peel4", grade: "Good" }, effectiveness.toReversed());
    expect(expectValue(position).forces_at_grade).toEqual([1, 24, 18, 0]);
  });

  it("refuses a grade that no counted force holds, and counts left unstated", () => {
    expect(gradePosition({ scale_id: "peel4", grade: "Inadequate" }, effectiveness)).toEqual({
      ok: false,
      reason: "force not in the distribution",
    });
    const partial = distribution("peel4", [null, null, null, 5]);
    const unstated = { ok: false, reason: "count not stated" };
    expect(gradePosition({ scale_id: "peel4", grade: "Inadequate" }, partial)).toEqual(unstated);
    expect(gradePosition({ scale_id: "peel4", grade: "Good" }, effectiveness.slice(1))).toEqual(unstated);
    expect(
      gradePosition({ scale_id: "peel4", grade: "Good" }, distribution("peel4", [1, 2.5, 1, 1])),
    ).toEqual({
      ok: false,
      reason: "not a whole count",
    });
  });

  it("throws across scales, even where the grades have the same names", () => {
    expect(() => gradePosition({ scale_id: "peel5", grade: "Good" }, effectiveness)).toThrow(RangeError);
    const ppa = distribution("ppa4", [1, 1, 1, 1]);
    expect(() => gradePosition({ scale_id: "hmic4", grade: "Good" }, ppa)).toThrow(
      "no position among grades of ppa4",
    );
    expect(() => gradePosition({ scale_id: "peel4", grade: "Adequate" }, effectiveness)).toThrow(RangeError);
  });
});
