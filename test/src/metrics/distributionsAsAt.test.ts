import { describe, expect, it } from "vitest";
import { distributionsAsAt, isAsToday } from "../../../src/metrics/distributionsAsAt.ts";
import { positionsBeside } from "../../../src/metrics/positionsBeside.ts";
import type { DistributionRow } from "../../../src/model/distributionRow.ts";
import { distribution } from "../charts/rows.ts";
import { frozen } from "./frozen.ts";
import { judged, standingOn } from "./standingJudgements.ts";

const rows = frozen([
  judged("kent", "PEEL 2018/19", "Good", "2019-05-02"),
  judged("surrey", "PEEL 2018/19", "Outstanding", "2019-09-27"),
  judged("essex", "PEEL 2018/19", "Good", null),
  judged("dorset", "PEEL 2018/19", null, null),
  judged("durham", "PEEL 2018/19", null, "2019-05-02", { status: "not graded" }),
]);
const counted = frozen(distribution("PEEL 2018/19", "Effectiveness", [1, 2, 0, 0], 1));
const published = frozen(
  distribution("PEEL 2018/19", "Effectiveness", [2, 30, 10, 0], 1).map(
    (row): DistributionRow => ({ ...row, kind: "published" }),
  ),
);
const preferring = (
  preferred: "counted" | "published",
  of: readonly DistributionRow[],
): readonly DistributionRow[] => of.map((row) => ({ ...row, is_preferred: row.kind === preferred }));

const at = (day: string, today: readonly DistributionRow[] = counted) =>
  distributionsAsAt(standingOn(rows, day), today);
const counts = (day: string, today?: readonly DistributionRow[]) =>
  at(day, today).map(({ force_count }) => force_count);

describe("distributionsAsAt(standing, today)", () => {
  it("counts what stood, and says of the others why they are not counted", () => {
    expect(counts("2019-06-30")).toEqual([0, 1, 0, 0]);
    for (const row of at("2019-06-30"))
      expect(row).toMatchObject({
        kind: "counted",
        is_preferred: true,
        known_count: 1,
        not_graded_count: 1,
        not_placed_count: 1,
        not_yet_published_count: 1,
        not_found_count: 39,
        forces_count: 43,
        locator: "counted from the judgements held of 1 forces",
      });
  });

  it("counts a judgement from the day on which it came", () => {
    expect(counts("2019-09-26")).toEqual([0, 1, 0, 0]);
    expect(counts("2019-09-27")).toEqual([1, 1, 0, 0]);
  });

  it("leaves out an item of which nothing stood", () => {
    expect(at("2019-05-01")).toEqual([]);
    expect(distributionsAsAt([], counted)).toEqual([]);
    expect(distributionsAsAt(standingOn(rows, "2019-06-30"), [])).toEqual([]);
  });

  it("gives today's distribution once all that is held stood, counted or published", () => {
    const plain = (day: string, today: readonly DistributionRow[]) =>
      at(day, today).map(({ not_placed_count, not_yet_published_count, ...row }) => {
        expect([not_placed_count, not_yet_published_count]).toEqual([0, 0]);
        return row;
      });
    expect(plain("2026-11-21", counted)).toEqual(counted);
    const both = preferring("published", [...counted, ...published]);
    expect(plain("2026-11-21", both)).toEqual(both.filter(({ kind }) => kind === "published"));
    expect(counts("2026-11-20", both)).toEqual([1, 1, 0, 0]);
  });

  it("counts for itself where a judgement was changed since, though all stood", () => {
    const changed = [
      judged("kent", "PEEL 2018/19", "Good", "2019-05-02", { valid_to: "2020-01-01", is_current: false }),
      judged("kent", "PEEL 2018/19", "Inadequate", "2020-01-01"),
    ];
    const today = preferring("published", [
      ...distribution("PEEL 2018/19", "Effectiveness", [0, 0, 0, 1]),
      ...published,
    ]);
    const on = (day: string) =>
      distributionsAsAt(standingOn(changed, day), today).map(({ kind, force_count }) => [kind, force_count]);
    expect(on("2019-12-31").map(([, count]) => count)).toEqual([0, 1, 0, 0]);
    expect(on("2020-01-01")[0]).toEqual(["published", 2]);
  });

  it("holds a published count of which no judgement is held until its round stood whole", () => {
    const other = published.map((row) => ({ ...row, item_id: "Legitimacy", item_name: "Legitimacy" }));
    expect(at("2019-09-27", other)).toEqual([]);
    expect(at("2026-11-21", other)).toHaveLength(4);
  });

  it("gives positions in which the force itself is counted", () => {
    const standing = standingOn(rows, "2019-09-27");
    const held = standing.filter((row) => row.standing === "held" && row.grade !== null);
    const positions = positionsBeside(held, distributionsAsAt(standing, counted));
    expect(positions.map((row) => [row.better_count, row.same_count, row.worse_count])).toEqual([
      [1, 0, 0],
      [0, 0, 1],
    ]);
  });
});

describe("isAsToday(judgements)", () => {
  it("needs at least one judgement that is held", () => {
    expect(isAsToday([])).toBe(false);
    expect(isAsToday(standingOn([judged("dorset", "PEEL 2018/19", null, null)], "2026-11-21"))).toBe(false);
    expect(isAsToday(standingOn(rows, "2026-11-21"))).toBe(true);
    expect(isAsToday(standingOn(rows, "2026-11-20"))).toBe(false);
  });
});

describe("positionsBeside(judgements, distributions)", () => {
  it("gives no counts where there is no distribution or no grade", () => {
    const [none] = positionsBeside([judged("kent", "PEEL 2018/19", "Good", "2019-05-02")], []);
    expect(none).toMatchObject({
      better_count: null,
      distribution_kind: null,
      forces_at_grade: [],
      known_count: 0,
    });
    const [ungraded] = positionsBeside([judged("dorset", "PEEL 2018/19", null, null)], counted);
    expect(ungraded).toMatchObject({ same_count: null, distribution_kind: "counted", known_count: 3 });
  });
});
