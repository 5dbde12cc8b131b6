import { describe, expect, it } from "vitest";
import { builtWarehouse } from "./builtWarehouse.ts";

/** The known traps in the published tables: names, markers, subtotals, negative counts and two classifications. */
const { rows } = builtWarehouse();

describe("names of forces and areas", () => {
  it("has West Midlands as a region and as a force, which no sum of one kind mixes", async () => {
    expect(
      await rows(
        "select area_id, area_kind, force_id from dim_area where area_name = 'West Midlands' order by area_kind",
      ),
    ).toEqual([
      { area_id: "west-midlands", area_kind: "force", force_id: "west-midlands" },
      { area_id: "region-E12000005", area_kind: "region", force_id: null },
    ]);
    const scores = await rows<{ area_id: string; value: number }>(
      "select area_id, value from fact_measure where measure_id = 'crime-severity-score-total' and period = 'year ending March 2020' and area_id in ('west-midlands', 'region-E12000005')",
    );
    expect(new Set(scores.map(({ value }) => value)).size).toBe(2);
  });

  it("counts 43 forces, nine regions, two countries and one nation beside British Transport Police", async () => {
    expect(
      await rows("select area_kind, count(*) as areas from dim_area group by area_kind order by area_kind"),
    ).toEqual([
      { area_kind: "country", areas: 2 },
      { area_kind: "force", areas: 43 },
      { area_kind: "national", areas: 1 },
      { area_kind: "other force", areas: 1 },
      { area_kind: "region", areas: 9 },
    ]);
  });

  it.each([
    ["London, City of", "city-of-london"],
    ["Met", "metropolitan"],
    ["MPS", "metropolitan"],
    ["Metropolitan Police", "metropolitan"],
    ["Devon & Cornwall", "devon-and-cornwall"],
    ["Avon & Somerset", "avon-and-somerset"],
    ["GMP", "greater-manchester"],
    ["Hampshire Constabulary", "hampshire"],
    ["Hampshire and Isle of Wight Constabulary", "hampshire"],
  ])("knows %s as %s and as no other force", async (name, force) => {
    expect(
      await rows(
        "select force_id from dim_force where list_contains(string_split(other_names, '; '), $name)",
        {
          name,
        },
      ),
    ).toEqual([{ force_id: force }]);
  });

  it("has one Hampshire through its change of name, in every PEEL round from 2015", async () => {
    expect(await rows("select force_name from dim_force where force_id like 'hampshire%'")).toEqual([
      { force_name: "Hampshire and Isle of Wight Constabulary" },
    ]);
    const [held] = await rows<{ rounds: number }>(
      "select count(distinct round_id) as rounds from fact_grade where force_id = 'hampshire' and round_id in ('peel-2015', 'peel-2016', 'peel-2017', 'peel-2018-19', 'peel-2021-22', 'peel-2023-25')",
    );
    expect(held?.rounds).toBe(6);
  });
});

describe("markers and revisions", () => {
  it("reads the ':' of City of London as not available, for every crime severity score and no other force's", async () => {
    expect(
      await rows(
        `select area_id, count(*) as scores, count(value) as values, min(absence) as absence, max(absence) as other
         from fact_measure where measure_id like 'crime-severity-score%' group by area_id having count(value) < count(*)`,
      ),
    ).toEqual([
      { area_id: "city-of-london", scores: 140, values: 0, absence: "not available", other: "not available" },
    ]);
  });

  it("keeps negative counts as revisions and lets them lower the total", async () => {
    const [met] = await rows(
      "select value from fact_measure where area_id = 'metropolitan' and measure_id = 'offences--drug-offences-not-yet-assigned-an-outcome'",
    );
    expect(met).toEqual({ value: -427 });
    const [negative] = await rows<{ cells: number; total: number }>(
      "select count(*) as cells, sum(value)::integer as total from fact_measure where value < 0",
    );
    expect(negative).toEqual({ cells: 30, total: -2840 });
    const [share] = await rows(
      `select denominator = (select sum(value) from fact_measure join dim_measure using (measure_id) where measure_group = 'offences' and area_id = 'metropolitan') as is_whole_sum
       from fact_measure where area_id = 'metropolitan' and measure_id = 'charged-share'`,
    );
    expect(share).toEqual({ is_whole_sum: true });
  });

  it("says that a force without designated officers states none, and not zero", async () => {
    expect(
      await rows(
        "select value, absence from fact_measure where area_id = 'avon-and-somerset' and measure_id = 'designated-officer-headcount' and period = '31 March 2007'",
      ),
    ).toEqual([{ value: null, absence: "not stated" }]);
  });
});

describe("arrests in two classifications", () => {
  const classifications = `
    select area_id as force_id, period, list(distinct regexp_extract(category, '[(](classification .+)[)]$', 1)) as classifications
    from fact_measure join dim_measure using (measure_id) where measure_group = 'arrests' group by area_id, period`;

  it("gives a force one classification a year", async () => {
    expect(await rows(`from (${classifications}) where len(classifications) <> 1`)).toEqual([]);
  });

  it("changes with 2015/16, but a year early in Humberside and Surrey", async () => {
    expect(
      await rows(
        `select force_id, period from (${classifications}) where (classifications = ['classification from 2015/16']) <> (period >= '2015/16') order by force_id`,
      ),
    ).toEqual([
      { force_id: "humberside", period: "2014/15" },
      { force_id: "surrey", period: "2014/15" },
    ]);
  });

  it.each([
    ["cumbria", "2014/15", 7190, "9 offence groups", "classification to 2014/15"],
    ["humberside", "2014/15", 13_084, "10 offence groups", "classification from 2015/16"],
    ["surrey", "2013/14", 13_945, "9 offence groups", "classification to 2014/15"],
  ])(
    "totals one classification of %s %s: its groups added by hand make %d",
    async (force, year, total, groups, classification) => {
      const [row] = await rows<{ value: number; locator: string }>(
        "select value, locator from fact_measure where measure_id = 'arrests-all' and area_id = $force and period = $year",
        { force, year },
      );
      expect(row?.value).toBe(total);
      expect(row?.locator).toContain(groups);
      expect(row?.locator).toContain(classification);
    },
  );

  it("has no total for Lancashire 2017/18, and 42 of 43 forces in the national figure", async () => {
    expect(
      await rows(
        "select area_id, period, measure_id, value, absence from fact_measure where measure_id in ('arrests-all', 'arrests-per-1000') and value is null order by measure_id",
      ),
    ).toEqual(
      ["arrests-all", "arrests-per-1000"].map((measure_id) => ({
        area_id: "lancashire",
        period: "2017/18",
        measure_id,
        value: null,
        absence: "not available",
      })),
    );
    const [national] = await rows<{
      numerator: number;
      denominator: number;
      value: number;
      mean_kind: string;
    }>(
      "select numerator, denominator, value, mean_kind from fact_measure where measure_id = 'arrests-per-1000' and area_id = 'england-and-wales' and period = '2017/18'",
    );
    expect(national).toMatchObject({
      numerator: 698_737,
      denominator: 57_254_098,
      mean_kind: "weighted mean: total of 42 of 43 forces over their total",
    });
    expect(national?.value).toBeCloseTo(12.2041, 4);
  });
});
