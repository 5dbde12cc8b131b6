import { describe, expect, it } from "vitest";
import { coverage } from "../../../loaders/queries/coverage.ts";
import { forceIndex } from "../../../loaders/queries/forceIndex.ts";
import { forceList } from "../../../loaders/queries/forceList.ts";
import { gradeDistributions } from "../../../loaders/queries/gradeDistributions.ts";
import { grades, gradesOfForce } from "../../../loaders/queries/grades.ts";
import { positionsOfForce } from "../../../loaders/queries/positionsOfForce.ts";
import { roundComparability } from "../../../loaders/queries/roundComparability.ts";
import type { PositionRow } from "../../../src/model/positionRow.ts";
import { gradeRank, isGradeOf } from "../../../src/model/scale.ts";
import { builtWarehouse } from "../builtWarehouse.ts";
import { repeatedKeys, valuelessColumns } from "./rowShape.ts";

const { ask, rows } = builtWarehouse();

const always = ["source_id", "source_title", "publisher", "locator", "basis"];
const ofRound = [
  "round_id",
  "round_name",
  "round_order",
  "item_id",
  "item_name",
  "item_kind",
  "item_order",
  "scale_id",
];

describe("forceList", () => {
  it("gives the 43 forces by name, each once and whole", async () => {
    const forces = await ask(forceList);
    expect(forces).toHaveLength(43);
    expect(repeatedKeys(forces, ["force_id"])).toEqual([]);
    expect(valuelessColumns(forces, ["force_id", "force_name", "area_name", "region", "country"])).toEqual(
      [],
    );
    expect(forces.map(({ force_name }) => force_name)).toEqual(
      forces.map(({ force_name }) => force_name).toSorted(),
    );
    expect(forces.find(({ force_id }) => force_id === "dyfed-powys")).toMatchObject({ country: "Wales" });
  });
});

describe("grades", () => {
  it("gives every judgement once, and null only where the type allows it", async () => {
    const judgements = await ask(grades);
    const [held] = await rows<{ count: number }>("select count(*) as count from fact_grade");
    expect(judgements).toHaveLength(held?.count ?? 0);
    expect(
      repeatedKeys(
        judgements.filter(({ is_current }) => is_current),
        ["force_id", "round_id", "item_id"],
      ),
    ).toEqual([]);
    expect(
      valuelessColumns(judgements, [
        "force_id",
        "force_name",
        "status",
        "is_current",
        "is_independently_confirmed",
        ...ofRound,
        ...always,
      ]),
    ).toEqual([]);
  });

  it("ranks each grade within its own scale, and gives none to what is not graded", async () => {
    for (const { scale_id, grade, grade_rank, status } of await ask(grades)) {
      expect(grade === null).toBe(status !== "graded" && status !== "carried over");
      expect(grade_rank).toBe(grade === null ? null : gradeRank(scale_id, grade));
      if (grade !== null) expect(isGradeOf(scale_id, grade)).toBe(true);
    }
  });

  it("gives a force its own judgements, in the order of rounds and items", async () => {
    const cumbria = await ask(gradesOfForce("cumbria"));
    expect(new Set(cumbria.map(({ force_id }) => force_id))).toEqual(new Set(["cumbria"]));
    expect(cumbria).toEqual((await ask(grades)).filter(({ force_id }) => force_id === "cumbria"));
    const order = cumbria.map(({ round_order, item_order }) => round_order * 100 + item_order);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(cumbria.find(({ status }) => status === "carried over")).toMatchObject({
      item_id: "effectiveness-preventing",
      carried_from_round_name: "PEEL 2016",
    });
  });

  it("gives both judgements of Northamptonshire, the earlier not current", async () => {
    const changed = (await ask(gradesOfForce("northamptonshire"))).filter(
      ({ round_id, item_id }) => round_id === "peel-2023-25" && item_id === "respond",
    );
    expect(changed).toMatchObject([
      { grade: "Adequate", is_current: false, valid_from: "2024-02-16", valid_to: "2024-08-08" },
      { grade: "Requires improvement", is_current: true, valid_from: "2024-08-08", valid_to: null },
    ]);
  });

  it("answers for a force that there is not with no rows", async () => {
    expect(await ask(gradesOfForce("rutland' or 'a' = 'a"))).toEqual([]);
  });
});

describe("gradeDistributions", () => {
  it("gives each grade of a scale once, best first, with counts that make 43", async () => {
    const distributions = await ask(gradeDistributions);
    expect(repeatedKeys(distributions, ["round_id", "item_id", "kind", "grade"])).toEqual([]);
    expect(
      valuelessColumns(distributions, ["grade", "grade_rank", "kind", "known_count", ...ofRound, ...always]),
    ).toEqual([]);
    for (const row of distributions) {
      expect(row.known_count + row.not_graded_count + row.not_found_count).toBe(row.forces_count);
      expect(row.forces_count).toBe(43);
      expect(row.kind === "counted" && row.force_count === null).toBe(false);
      expect(row.grade_rank).toBe(gradeRank(row.scale_id, row.grade));
    }
  });

  it.each([
    ["peel-2017", "efficiency", "published", 42, 1, 0],
    ["peel-2018-19", "effectiveness", "counted", 42, 0, 1],
    ["peel-2021-22", "prevent", "counted", 33, 0, 10],
    ["hmic-2007", "hmic-domestic-violence", "published", 43, 0, 0],
  ])(
    "knows of %s %s, %s: %d forces, %d not graded, %d not found",
    async (round, item, kind, known, notGraded, notFound) => {
      const ofItem = (await ask(gradeDistributions)).filter(
        (row) => row.round_id === round && row.item_id === item && row.kind === kind,
      );
      expect(ofItem.reduce((total, { force_count }) => total + (force_count ?? 0), 0)).toBe(known);
      for (const row of ofItem)
        expect(row).toMatchObject({
          known_count: known,
          not_graded_count: notGraded,
          not_found_count: notFound,
        });
    },
  );
});

describe("gradeDistributions: is_preferred", () => {
  it("prefers the published counts where they state every grade, else our own, and one of the two for each item", async () => {
    const preferred = (await ask(gradeDistributions)).filter(({ is_preferred }) => is_preferred);
    expect(repeatedKeys(preferred, ["round_id", "item_id", "grade"])).toEqual([]);
    expect(preferred.filter(({ force_count }) => force_count === null)).toEqual([]);
    const kindOf = (round: string, item: string) => [
      ...new Set(
        preferred.filter((row) => row.round_id === round && row.item_id === item).map(({ kind }) => kind),
      ),
    ];
    expect(kindOf("hmic-2007", "hmic-public-protection")).toEqual(["published"]);
    expect(kindOf("peel-2016", "effectiveness-protecting")).toEqual(["counted"]);
    expect(kindOf("peel-2023-25", "respond")).toEqual(["counted"]);
  });
});

describe("coverage", () => {
  it("names the forces of which no judgement was found", async () => {
    const known = await ask(coverage);
    expect(repeatedKeys(known, ["round_id", "item_id"])).toEqual([]);
    for (const row of known) expect(row.known_count + row.missing_forces.length).toBe(43);
    const of = (round: string, item: string) =>
      known.find(({ round_id, item_id }) => round_id === round && item_id === item);
    expect(of("peel-2018-19", "legitimacy")).toMatchObject({ known_count: 42, missing_forces: ["Surrey"] });
    expect(of("peel-2017", "efficiency")).toMatchObject({ known_count: 43, missing_forces: [] });
    expect(of("peel-2021-22", "resources")?.missing_forces).toEqual(
      expect.arrayContaining(["Cumbria", "Dyfed-Powys", "Hertfordshire", "North Wales", "South Wales"]),
    );
  });
});

describe("positionsOfForce(judgements, distributions)", () => {
  const positions = async (force: string): Promise<readonly PositionRow[]> =>
    positionsOfForce(await ask(gradesOfForce(force)), await ask(gradeDistributions));

  it("puts Cumbria's Fair for domestic violence in 2007 with 14 better, 26 the same and 2 worse of 43", async () => {
    const row = (await positions("cumbria")).find(({ item_id }) => item_id === "hmic-domestic-violence");
    expect(row).toMatchObject({
      grade: "Fair",
      better_count: 14,
      same_count: 26,
      worse_count: 2,
      known_count: 43,
      distribution_kind: "published",
      forces_at_grade: [1, 13, 27, 2],
    });
  });

  it("puts Cumbria's Requires improvement for effectiveness in 2015 with 25 better, 17 the same and none worse", async () => {
    const row = (await positions("cumbria")).find(
      ({ round_id, item_id }) => round_id === "peel-2015" && item_id === "effectiveness",
    );
    expect(row).toMatchObject({
      grade: "Requires improvement",
      better_count: 25,
      same_count: 17,
      worse_count: 0,
    });
  });

  it.each(["cumbria", "greater-manchester", "northamptonshire", "surrey", "warwickshire"])(
    "accounts for every known force beside %s, and gives no counts where there is no grade",
    async (force) => {
      const ofForce = await positions(force);
      expect(repeatedKeys(ofForce, ["round_id", "item_id"])).toEqual([]);
      for (const row of ofForce) {
        if (row.grade === null)
          expect([row.better_count, row.same_count, row.worse_count]).toEqual([null, null, null]);
        else
          expect((row.better_count ?? 0) + (row.same_count ?? 0) + (row.worse_count ?? 0) + 1).toBe(
            row.known_count,
          );
      }
    },
  );
});

describe("roundComparability", () => {
  it("gives each of the 66 pairs once, with a reason", async () => {
    const pairs = await ask(roundComparability);
    expect(pairs).toHaveLength(66);
    expect(repeatedKeys(pairs, ["from_round_id", "to_round_id"])).toEqual([]);
    expect(valuelessColumns(pairs, ["from_round_name", "to_round_name", "verdict", "reason"])).toEqual([]);
    expect(
      pairs.find((pair) => pair.from_round_id === "peel-2021-22" && pair.to_round_id === "peel-2023-25"),
    ).toMatchObject({
      verdict: "not comparable",
      from_round_name: "PEEL 2021/22",
      to_round_name: "PEEL 2023-25",
    });
  });
});

describe("forceIndex", () => {
  it("gives each force its latest round held, and counts what is known of what was asked", async () => {
    const index = await ask(forceIndex);
    expect(index).toHaveLength(43);
    expect(repeatedKeys(index, ["force_id"])).toEqual([]);
    for (const { known_count, asked_count } of index) expect(known_count).toBeLessThanOrEqual(asked_count);
    expect(index.find(({ force_id }) => force_id === "warwickshire")).toMatchObject({
      round_name: "PEEL 2023-25",
      known_count: 8,
      asked_count: 8,
      grades_text: "1 Good, 3 Adequate, 3 Requires improvement, 1 Inadequate",
    });
  });
});
