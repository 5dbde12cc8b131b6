import { describe, expect, it } from "vitest";
import { scales } from "../../../src/model/scale.ts";
import { builtWarehouse } from "../builtWarehouse.ts";

const { rows } = builtWarehouse();

describe("fact_grade", () => {
  it("has Cumbria's judgements of 2007 as its inspection report states them", async () => {
    expect(
      await rows(
        `select name_in_round as item, grade::varchar as grade, direction from fact_grade
         join dim_round_item using (round_id, item_id) where force_id = 'cumbria' and round_id = 'hmic-2007' and status = 'graded' order by item_order`,
      ),
    ).toEqual([
      { item: "Neighbourhood policing", grade: "Good", direction: null },
      { item: "Performance management", grade: "Good", direction: null },
      { item: "Child abuse", grade: "Fair", direction: null },
      { item: "Domestic violence", grade: "Fair", direction: null },
      { item: "Public protection", grade: "Poor", direction: null },
      { item: "Missing persons", grade: "Good", direction: null },
      { item: "Training, development and organisational learning", grade: "Good", direction: "Improved" },
    ]);
  });

  it("has Cumbria's twelve pillar grades: Good, but for effectiveness in 2015", async () => {
    expect(
      await rows(
        "select round_id, item_id, grade::varchar as grade from fact_grade join dim_item using (item_id) where force_id = 'cumbria' and item_kind = 'pillar' and fact_grade.grade <> 'Good'",
      ),
    ).toEqual([{ round_id: "peel-2015", item_id: "effectiveness", grade: "Requires improvement" }]);
    const [good] = await rows(
      "select count(*) as count from fact_grade join dim_item using (item_id) where force_id = 'cumbria' and item_kind = 'pillar' and grade = 'Good' and round_id <> 'peel-2014'",
    );
    expect(good).toEqual({ count: 11 });
  });

  it("carries over Cumbria's 2018/19 preventing crime from 2016, and nothing else", async () => {
    expect(
      await rows(
        "select force_id, round_id, item_id, grade::varchar as grade, carried_from_round_id from fact_grade where status = 'carried over'",
      ),
    ).toEqual([
      {
        force_id: "cumbria",
        round_id: "peel-2018-19",
        item_id: "effectiveness-preventing",
        grade: "Good",
        carried_from_round_id: "peel-2016",
      },
    ]);
  });

  it("holds the 516 collected pillar judgements: 508 read, 4 derived, 2 not graded, 2 not found", async () => {
    expect(
      await rows(
        `select status, basis, count(*) as judgements from fact_grade join dim_item using (item_id)
         where item_kind = 'pillar' and round_id in ('peel-2015', 'peel-2016', 'peel-2017', 'peel-2018-19')
         group by status, basis order by judgements desc, status`,
      ),
    ).toEqual([
      { status: "graded", basis: "read", judgements: 508 },
      { status: "graded", basis: "derived", judgements: 4 },
      { status: "not found", basis: "missing", judgements: 2 },
      { status: "not graded", basis: "read", judgements: 2 },
    ]);
  });

  it("orders grades best first in every scale", async () => {
    for (const [scale_id, grades] of Object.entries(scales)) {
      const ordered = await rows<{ grade: string }>(
        "select grade::varchar as grade from dim_scale where scale_id = $scale_id order by dim_scale.grade",
        { scale_id },
      );
      expect(ordered.map(({ grade }) => grade)).toEqual(grades);
    }
  });
});

describe("fact_grade_distribution", () => {
  it.each([
    ["hmic-neighbourhood-policing", [6, 14, 21, 2]],
    ["hmic-performance-management", [6, 29, 8, 0]],
    ["hmic-child-abuse", [3, 17, 21, 2]],
    ["hmic-domestic-violence", [1, 13, 27, 2]],
    ["hmic-public-protection", [2, 16, 23, 2]],
    ["hmic-missing-persons", [1, 21, 21, 0]],
  ])("has %s of 2007 as published: %j", async (item, counts) => {
    expect(await published("hmic-2007", item)).toEqual(counts);
  });

  it.each([
    ["peel-2014", "efficiency", [5, 35, 3, 0]],
    ["peel-2015", "effectiveness", [1, 24, 18, 0]],
    ["peel-2015", "effectiveness-protecting", [0, 12, 27, 4]],
    ["peel-2016", "effectiveness", [1, 28, 13, 1]],
    ["peel-2016", "effectiveness-protecting", [null, null, null, 5]],
    ["peel-2016", "effectiveness-serious-organised-crime", [4, null, null, null]],
    ["peel-2017", "effectiveness", [1, 30, 12, 0]],
    ["peel-2017", "efficiency", [2, 30, 10, 0]],
    ["peel-2017", "legitimacy", [1, 35, 6, 0]],
  ])("has %s %s as published: %j, a grade left out being no zero", async (round, item, counts) => {
    expect(await published(round, item)).toEqual(counts);
  });

  it("counts to the number of forces known, for each item", async () => {
    expect(
      await rows(
        `with
           known as (
             select round_id, item_id, count(*) as forces from fact_grade
             where is_current and status in ('graded', 'carried over') group by round_id, item_id
           ),
           counted as (
             select round_id, item_id, sum(force_count) as forces, count(*) as grades from fact_grade_distribution where kind = 'counted' group by round_id, item_id
           )
         from known full join counted using (round_id, item_id)
         join dim_round using (round_id)
         where known.forces is distinct from counted.forces
           or grades <> (select count(*) from dim_scale where dim_scale.scale_id = dim_round.scale_id)`,
      ),
    ).toEqual([]);
  });

  it("agrees with the published count wherever all 43 are known, also the worked-out 2017 effectiveness", async () => {
    const [compared] = await rows(
      `with
         complete as (select round_id, item_id from fact_grade where is_current group by round_id, item_id having count(*) filter (status = 'not found') = 0 and count(*) = 43)
       select count(*) as grades, count(*) filter (p.force_count = c.force_count) as agreeing
       from fact_grade_distribution p
       join fact_grade_distribution c on c.kind = 'counted' and c.round_id = p.round_id and c.item_id = p.item_id and c.grade = p.grade
       join complete on complete.round_id = p.round_id and complete.item_id = p.item_id
       where p.kind = 'published'`,
    );
    expect(compared).toEqual({ grades: 24, agreeing: 24 });
  });

  async function published(round_id: string, item_id: string): Promise<readonly (number | null)[]> {
    const counts = await rows<{ force_count: number | null }>(
      "select force_count from fact_grade_distribution where kind = 'published' and round_id = $round_id and item_id = $item_id order by grade",
      { round_id, item_id },
    );
    return counts.map(({ force_count }) => force_count);
  }
});

describe("round_comparability", () => {
  it("gives every pair of the 12 rounds one verdict", async () => {
    expect(
      await rows(
        `select count(*) as pairs, count(distinct (from_round_id, to_round_id)) as different,
           bool_and(a.round_order < b.round_order) as earlier_first
         from round_comparability
         join dim_round a on a.round_id = from_round_id
         join dim_round b on b.round_id = to_round_id`,
      ),
    ).toEqual([{ pairs: 66, different: 66, earlier_first: true }]);
  });

  it("compares nothing across scales, and nothing from 2021/22 on", async () => {
    expect(
      await rows(
        `select from_round_id, to_round_id from round_comparability
         join dim_round a on a.round_id = from_round_id
         join dim_round b on b.round_id = to_round_id
         where verdict <> 'not comparable' and (a.scale_id <> b.scale_id or b.round_id in ('peel-2021-22', 'peel-2023-25', 'peel-2025-27'))`,
      ),
    ).toEqual([]);
  });

  it("compares the rounds of 2014 to 2018/19 with each other, some with care", async () => {
    expect(
      await rows(
        `select verdict, count(*) as pairs from round_comparability
         where from_round_id in ('peel-2014', 'peel-2015', 'peel-2016', 'peel-2017') and to_round_id in ('peel-2015', 'peel-2016', 'peel-2017', 'peel-2018-19')
         group by verdict order by verdict`,
      ),
    ).toEqual([
      { verdict: "comparable", pairs: 1 },
      { verdict: "with care", pairs: 9 },
    ]);
  });
});
