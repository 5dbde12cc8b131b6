import { describe, expect, it } from "vitest";
import { conflicts } from "../../loaders/queries/conflicts.ts";
import { reports } from "../../loaders/queries/reports.ts";
import { builtWarehouse } from "./builtWarehouse.ts";

/** The known traps in the figures, each as the warehouse must hold it. */
const { rows, ask } = builtWarehouse();

const conflictsOf = async (force: string, round: string) =>
  (await ask(conflicts))
    .filter(({ force_id, round_id }) => force_id === force && round_id === round)
    .map(({ conflict_kind, first_statement, second_statement }) => ({
      conflict_kind,
      first_statement,
      second_statement,
    }));

describe("counts of areas that disagree", () => {
  it("keeps both counts of Warwickshire 2023-25, shows the conflict and the nine named judgements", async () => {
    const counts = await rows(
      `select areas_counted, outstanding_count, good_count, adequate_count, requires_improvement_count, inadequate_count
       from fact_area_count where force_id = 'warwickshire' and round_id = 'peel-2023-25' order by areas_counted`,
    );
    expect(counts.map((row) => Object.values(row as object))).toEqual([
      [8, 0, 2, 2, 3, 1],
      [9, 0, 2, 3, 3, 1],
    ]);
    expect(await conflictsOf("warwickshire", "peel-2023-25")).toContainEqual({
      conflict_kind: "two counts of areas",
      first_statement: "0/2/2/3/1 (8 areas)",
      second_statement: "0/2/3/3/1 (9 areas)",
    });
    expect(await gradesHeld("warwickshire", "peel-2023-25")).toEqual({
      Good: 2,
      Adequate: 3,
      "Requires improvement": 3,
      Inadequate: 1,
    });
  });

  it("holds the 11 named judgements of Merseyside 2021/22 beside the release's count of 10", async () => {
    expect(await gradesHeld("merseyside", "peel-2021-22")).toEqual({ Outstanding: 1, Good: 9, Adequate: 1 });
    expect(await conflictsOf("merseyside", "peel-2021-22")).toEqual([
      {
        conflict_kind: "more areas held than counted",
        first_statement: "1/9/1/0/0 held by name",
        second_statement: "1/8/1/0/0 stated",
      },
    ]);
  });

  it("notes that Greater Manchester counts nine areas in 2023-25 where eight were graded", async () => {
    expect(
      await rows(
        "select areas_inspected, areas_counted from fact_area_count where force_id = 'greater-manchester' and round_id = 'peel-2023-25' and areas_inspected is not null",
      ),
    ).toEqual([{ areas_inspected: 9, areas_counted: 8 }]);
    const notes = await rows<{ note: string }>(
      "select distinct note from fact_grade where force_id = 'greater-manchester' and round_id = 'peel-2023-25'",
    );
    expect(notes).toEqual([
      { note: "The force speaks of nine areas, the inspectorate's release of eight graded ones." },
    ]);
  });

  it("counts 8 to 11 areas a force in 2021/22, and 8 or 9 in 2023-25 but for Durham's ten, which is a shown conflict", async () => {
    const counted = await rows<{ round_id: string; counted: number[] }>(
      `select round_id, list(distinct areas_counted order by areas_counted) as counted
       from fact_area_count where round_id in ('peel-2021-22', 'peel-2023-25') and force_id <> 'durham' group by round_id order by round_id`,
    );
    expect(counted).toEqual([
      { round_id: "peel-2021-22", counted: [8, 9, 10, 11] },
      { round_id: "peel-2023-25", counted: [8, 9] },
    ]);
    expect(await conflictsOf("durham", "peel-2023-25")).toContainEqual({
      conflict_kind: "more areas held than graded",
      first_statement: "10 areas held by name",
      second_statement: "9 areas graded",
    });
  });

  it("gives no force more than the 11 areas that there are", async () => {
    const [most] = await rows<{ areas: number }>(
      "select max(areas) as areas from (select count(*) as areas from fact_grade where round_id = 'peel-2021-22' and is_current and grade is not null group by force_id)",
    );
    expect(most?.areas).toBe(11);
  });

  async function gradesHeld(force: string, round: string): Promise<Record<string, number>> {
    const held = await rows<{ grade: string; areas: number }>(
      "select grade::varchar as grade, count(*) as areas from fact_grade where force_id = $force and round_id = $round and is_current and fact_grade.grade is not null group by fact_grade.grade",
      { force, round },
    );
    return Object.fromEntries(held.map(({ grade, areas }) => [grade, areas]));
  }
});

describe("judgements that changed, were not made or were not found", () => {
  it("gives Northamptonshire's Responding to the public one grade up to 7 August 2024 and another from the 8th", async () => {
    const gradeOn = async (day: string) =>
      (
        await rows<{ grade: string }>(
          `select grade::varchar as grade from fact_grade
           where force_id = 'northamptonshire' and round_id = 'peel-2023-25' and item_id = 'respond'
             and valid_from <= $day::date and (valid_to is null or valid_to > $day::date)`,
          { day },
        )
      ).map(({ grade }) => grade);
    expect(await gradeOn("2024-02-15")).toEqual([]);
    expect(await gradeOn("2024-02-16")).toEqual(["Adequate"]);
    expect(await gradeOn("2024-08-07")).toEqual(["Adequate"]);
    expect(await gradeOn("2024-08-08")).toEqual(["Requires improvement"]);
  });

  it("counts only the changed grade in the national distribution", async () => {
    const [counted] = await rows<{ forces: number }>(
      "select count(*) as forces from fact_grade where round_id = 'peel-2023-25' and item_id = 'respond' and is_current and grade is not null",
    );
    const [distribution] = await rows<{ forces: number }>(
      "select sum(force_count) as forces from fact_grade_distribution where round_id = 'peel-2023-25' and item_id = 'respond' and kind = 'counted'",
    );
    expect(distribution).toEqual(counted);
  });

  it("has Greater Manchester 2017 efficiency and legitimacy as not graded, and all others graded", async () => {
    expect(
      await rows(
        "select force_id, round_id, item_id, grade, basis from fact_grade where status = 'not graded' order by item_id",
      ),
    ).toEqual([
      {
        force_id: "greater-manchester",
        round_id: "peel-2017",
        item_id: "efficiency",
        grade: null,
        basis: "read",
      },
      {
        force_id: "greater-manchester",
        round_id: "peel-2017",
        item_id: "legitimacy",
        grade: null,
        basis: "read",
      },
    ]);
  });

  it("has Surrey 2018/19 effectiveness and legitimacy, and no other pillar, as not found", async () => {
    expect(
      await rows(
        "select force_id, round_id, item_id, grade, basis from fact_grade where status = 'not found' and round_id in ('peel-2015', 'peel-2016', 'peel-2017', 'peel-2018-19') order by item_id",
      ),
    ).toEqual([
      {
        force_id: "surrey",
        round_id: "peel-2018-19",
        item_id: "effectiveness",
        grade: null,
        basis: "missing",
      },
      { force_id: "surrey", round_id: "peel-2018-19", item_id: "legitimacy", grade: null, basis: "missing" },
    ]);
  });

  it("has no area grade of five forces for 2021/22: each of the eight core areas is not found", async () => {
    expect(
      await rows(
        `select force_id, count(*) filter (status = 'not found') as not_found, count(*) as areas
         from fact_grade where round_id = 'peel-2021-22' group by force_id having count(grade) = 0 order by force_id`,
      ),
    ).toEqual(
      ["cumbria", "dyfed-powys", "hertfordshire", "north-wales", "south-wales"].map((force_id) => ({
        force_id,
        not_found: 8,
        areas: 8,
      })),
    );
  });

  it("marks Derbyshire and Norfolk 2017 effectiveness as derived and confirmed by nothing", async () => {
    expect(
      await rows(
        "select force_id, grade::varchar as grade, is_independently_confirmed as confirmed from fact_grade where round_id = 'peel-2017' and item_id = 'effectiveness' and basis = 'derived' order by force_id",
      ),
    ).toEqual([
      { force_id: "derbyshire", grade: "Good", confirmed: false },
      { force_id: "norfolk", grade: "Good", confirmed: false },
    ]);
  });

  it("notes the two sets of 2021/22 judgements of Dyfed-Powys, Suffolk and Merseyside", async () => {
    const notes = await rows<{ force_id: string; note: string }>(
      "select distinct force_id, note from fact_grade where round_id = 'peel-2021-22' and note is not null order by force_id",
    );
    expect(notes.map(({ force_id }) => force_id)).toEqual(["dyfed-powys", "merseyside", "suffolk"]);
    for (const { note } of notes) expect(note).toMatch(/May 2021.*2022|2022.*May 2021/);
  });
});

describe("dates of publication and response", () => {
  it.each([
    ["suffolk", "2023-10-04", "2023-10-03"],
    ["dorset", "2025-04-10", "2025-04-09"],
  ])("keeps both dates of %s 2023-25 and uses the stated one", async (force, stated, register) => {
    expect(
      await rows(
        "select published_on, last_day = published_day + 55 as is_55_days_on from dim_report where report_id = $report",
        { report: `peel-2023-25-${force}` },
      ),
    ).toEqual([{ published_on: stated, is_55_days_on: true }]);
    expect(
      await rows(
        "select distinct published_on from fact_publication_date where report_id = $report order by published_on desc",
        { report: `peel-2023-25-${force}` },
      ),
    ).toEqual([{ published_on: stated }, { published_on: register }]);
    expect(await conflictsOf(force, "peel-2023-25")).toContainEqual({
      conflict_kind: "publication dates",
      first_statement: register,
      second_statement: stated,
    });
  });

  it("publishes 2017 pillar by pillar: a force has one report for each pillar", async () => {
    const [report] = await rows(
      "select item_id, published_on from dim_report where report_id = 'peel-effectiveness-2017-cambridgeshire'",
    );
    expect(report).toEqual({ item_id: "effectiveness", published_on: "2018-03-22" });
    expect(
      await rows(
        "select item_id, published_on from fact_grade where force_id = 'cambridgeshire' and round_id = 'peel-2017' and item_id in ('effectiveness', 'efficiency') order by item_id",
      ),
    ).toMatchObject([{ item_id: "effectiveness", published_on: "2018-03-22" }, { item_id: "efficiency" }]);
  });

  it("shows Kent's 85 days of 2019 as late", async () => {
    const kent = (await ask(reports)).filter(({ report_id }) => report_id === "peel-2018-19-kent");
    expect(kent).toMatchObject([
      { published_on: "2019-05-02", last_day: "2019-06-26", response_days: 85, is_late: true },
    ]);
  });
});
