import { describe, expect, it } from "vitest";
import { distributionHeadline } from "../../../src/format/distributionHeadline.ts";
import type { DistributionRow } from "../../../src/model/distributionRow.ts";
import { scales } from "../../../src/model/scale.ts";
import { frozen } from "../metrics/frozen.ts";

/** The four counts of a PEEL pillar, best grade first; null where the publication is silent. */
function pillar(
  item_name: string,
  round_name: string,
  counts: readonly (number | null)[],
  columns: Partial<DistributionRow> = {},
): readonly DistributionRow[] {
  const known_count = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
  return frozen(
    scales.peel4.map((grade, index) => ({
      round_id: round_name,
      round_name,
      round_order: 1,
      item_id: item_name,
      item_name,
      item_kind: "pillar" as const,
      item_order: 1,
      scale_id: "peel4" as const,
      grade,
      grade_rank: index + 1,
      force_count: counts[index] ?? null,
      kind: "published" as const,
      is_preferred: true,
      known_count,
      not_graded_count: 0,
      not_found_count: 43 - known_count,
      forces_count: 43,
      source_id: "s",
      source_title: "PEEL",
      publisher: "HMICFRS",
      address: null,
      locator: "published national count",
      basis: "read" as const,
      ...columns,
    })),
  );
}

describe("distributionHeadline(rows)", () => {
  // National counts as HMICFRS published them.
  it("states the most common grade with its count", () => {
    expect(distributionHeadline(pillar("Effectiveness", "2015", [1, 24, 18, 0]))).toBe(
      "24 of 43 forces were graded Good for effectiveness in 2015",
    );
  });

  it("says how many forces were not graded", () => {
    const efficiency = pillar("Efficiency", "2017", [2, 30, 10, 0], {
      not_graded_count: 1,
      not_found_count: 0,
    });
    expect(distributionHeadline(efficiency)).toBe(
      "30 of 43 forces were graded Good for efficiency in 2017; 1 force was not graded",
    );
  });

  it("counts only the forces whose grade is known when some are not", () => {
    expect(
      distributionHeadline(pillar("Effectiveness", "2018/19", [2, 24, 15, 0], { kind: "counted" })),
    ).toBe("Of the 41 forces whose grade is known, 24 were graded Good for effectiveness in 2018/19");
    const withUngraded = pillar("Legitimacy", "2017", [1, 33, 6, 0], {
      not_graded_count: 2,
      not_found_count: 1,
    });
    expect(distributionHeadline(withUngraded)).toBe(
      "Of the 40 forces whose grade is known, 33 were graded Good for legitimacy in 2017; 2 forces were not graded",
    );
  });

  it("names all grades that tie, best first", () => {
    expect(distributionHeadline(pillar("Efficiency", "2016", [1, 21, 21, 0]).toReversed())).toBe(
      "21 of 43 forces were graded Good and 21 Requires improvement for efficiency in 2016",
    );
    expect(distributionHeadline(pillar("Efficiency", "2016", [1, 1, 0, 0], { known_count: 2 }))).toBe(
      "Of the 2 forces whose grade is known, 1 was graded Outstanding and 1 Good for efficiency in 2016",
    );
  });

  it("calls no grade most common when a published count is partial", () => {
    // 2016, protecting vulnerable people: only the five Inadequate forces are stated.
    expect(distributionHeadline(pillar("Protecting vulnerable people", "2016", [null, null, null, 5]))).toBe(
      "5 of 43 forces were graded Inadequate for protecting vulnerable people in 2016; the counts of the other grades are not stated",
    );
    expect(distributionHeadline(pillar("Legitimacy", "2016", [0, null, null, 1]))).toBe(
      "0 of 43 forces were graded Outstanding and 1 Inadequate for legitimacy in 2016; the counts of the other grades are not stated",
    );
  });

  it("says when nothing is stated or known", () => {
    expect(distributionHeadline(pillar("Legitimacy", "2016", [null, null, null, null]))).toBe(
      "The number of forces at each grade is not stated for legitimacy in 2016",
    );
    expect(distributionHeadline(pillar("Legitimacy", "2016", [0, 0, 0, 0]))).toBe(
      "No force's grade is known for legitimacy in 2016",
    );
  });

  it("throws for no rows and for rows of more than one distribution", () => {
    const [good, other] = [
      pillar("Efficiency", "2016", [2, 24, 17, 0]),
      pillar("Efficiency", "2017", [2, 30, 10, 0]),
    ];
    const counted = pillar("Efficiency", "2016", [2, 24, 17, 0], { kind: "counted" });
    expect(() => distributionHeadline([])).toThrow(RangeError);
    expect(() => distributionHeadline([...good, ...other])).toThrow("one round, item and kind");
    expect(() => distributionHeadline([...good, ...counted])).toThrow("one round, item and kind");
  });
});
