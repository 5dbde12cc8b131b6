import { describe, expect, it } from "vitest";
import { atOrAbove } from "../../../src/metrics/atOrAbove.ts";
import type { GradeRow } from "../../../src/model/gradeRow.ts";
import type { Grade } from "../../../src/model/scale.ts";
import { gradeRow } from "../charts/rows.ts";
import { frozen } from "./frozen.ts";

const of = (force_id: string, grades: readonly (Grade | null)[]): readonly GradeRow[] =>
  grades.map((grade, index) =>
    gradeRow("PEEL 2023-25", `Area ${index + 1}`, grade, { force_id, force_name: force_id }),
  );

const rows = frozen([
  ...of("essex", ["Good", "Good", "Adequate", "Outstanding"]),
  ...of("kent", ["Good", "Outstanding", "Good", null]),
  ...of("surrey", ["Inadequate", null, null, null]),
  ...of("sussex", [null, null, null, null]),
]);

describe("atOrAbove(rows, scale, grade)", () => {
  it("counts the areas at a grade or a better one, and of how many it is known", () => {
    expect(atOrAbove(rows, "peel5", "Good")).toEqual([
      { force_id: "essex", at_or_above_count: 3, known_count: 4, level_count: 1 },
      { force_id: "kent", at_or_above_count: 3, known_count: 3, level_count: 1 },
      { force_id: "surrey", at_or_above_count: 0, known_count: 1, level_count: 0 },
      { force_id: "sussex", at_or_above_count: 0, known_count: 0, level_count: 0 },
    ]);
  });

  it("counts all known areas at the lowest grade, and only the best at the best", () => {
    expect(atOrAbove(rows, "peel5", "Inadequate").map(({ at_or_above_count }) => at_or_above_count)).toEqual([
      4, 3, 1, 0,
    ]);
    expect(atOrAbove(rows, "peel5", "Outstanding").map(({ at_or_above_count }) => at_or_above_count)).toEqual(
      [1, 1, 0, 0],
    );
  });

  it("does not call a force without a known area level with one that has none at the grade", () => {
    expect(atOrAbove(rows, "peel5", "Good").at(-1)?.level_count).toBe(0);
  });

  it("throws on a grade or a row of another scale", () => {
    expect(() => atOrAbove(rows, "peel4", "Adequate")).toThrow('"Adequate" is not a grade of peel4');
    expect(() => atOrAbove(rows, "peel4", "Good")).toThrow("expected peel4 alone");
  });

  it("has no row for no judgements", () => {
    expect(atOrAbove([], "peel5", "Good")).toEqual([]);
  });
});
