import { describe, expect, it } from "vitest";
import { movementHeadline } from "../../../src/format/movementHeadline.ts";

const pair = { from_round_name: "PEEL 2016", to_round_name: "PEEL 2017", verdict: "comparable" } as const;
const counts = Object.freeze({ improved_count: 9, same_count: 28, declined_count: 6 });

describe("movementHeadline(comparability, item_name, counts)", () => {
  it("states how many of the forces moved up, down and stayed", () => {
    expect(movementHeadline(pair, "Effectiveness", counts)).toBe(
      "Between PEEL 2016 and PEEL 2017, 9 of 43 forces moved up for effectiveness, 6 moved down and 28 stayed",
    );
  });

  it("looks at no count across rounds that are not comparable", () => {
    expect(movementHeadline({ ...pair, verdict: "not comparable" }, "Effectiveness", counts)).toBe(
      "PEEL 2016 and PEEL 2017 stand side by side for effectiveness and may not be compared",
    );
  });

  it("says when no force was graded in both", () => {
    expect(movementHeadline(pair, "MAPPA", null)).toBe(
      "No force was graded for MAPPA in both PEEL 2016 and PEEL 2017",
    );
  });
});
