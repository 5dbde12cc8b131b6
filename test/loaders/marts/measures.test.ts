import { describe, expect, it } from "vitest";
import { builtWarehouse } from "../builtWarehouse.ts";

const { rows } = builtWarehouse();

interface Parts {
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number;
}

const partsOf = async (measure: string, area: string, period: string): Promise<Parts | undefined> =>
  (
    await rows<Parts>(
      "select numerator, denominator, value from fact_measure where measure_id = $measure and area_id = $area and period = $period",
      { measure, area, period },
    )
  )[0];

describe("fact_measure", () => {
  it.each([
    ["police-officers-per-100000", "31 March 2020", 1221.15, 500_012, 244.224],
    ["arrests-per-1000", "2017/18", 7394, 498_375, 14.836],
    ["use-of-force-per-1000", "year ending March 2020", 4513, 500_012, 9.026],
    ["charged-share", "2017/18", 5114, 28_533, 17.923],
  ])("has Cumbria's %s of %s as %d over %d: %d", async (measure, period, numerator, denominator, value) => {
    const parts = await partsOf(measure, "cumbria", period);
    expect(parts).toMatchObject({ numerator, denominator });
    expect(parts?.value).toBeCloseTo(value, 3);
  });

  it("divides by the population of the year before for a day in March, and of the year for a financial year", async () => {
    const population = async (year: number) =>
      (
        await rows<{ value: number }>(
          "select value from fact_measure where measure_id = 'population' and area_id = 'cumbria' and period = $period",
          { period: `mid-${year}` },
        )
      )[0]?.value;
    expect(await population(2019)).toBe(500_012);
    expect(await population(2017)).toBe(498_375);
  });

  it("weights the national figure: total over total, and not the mean of 43 rates", async () => {
    const [national] = await rows<Parts & { mean_kind: string }>(
      "select numerator, denominator, value, mean_kind from fact_measure where measure_id = 'police-officers-per-100000' and area_id = 'england-and-wales' and period = '31 March 2020'",
    );
    const [forces] = await rows<{ officers: number; people: number; mean_of_rates: number; forces: number }>(
      "select sum(numerator) as officers, sum(denominator) as people, avg(value) as mean_of_rates, count(value) as forces from fact_measure join dim_force on force_id = area_id where measure_id = 'police-officers-per-100000' and period = '31 March 2020'",
    );
    expect(forces?.forces).toBe(43);
    expect(national?.numerator).toBeCloseTo(129_110.01, 2);
    expect(national?.denominator).toBe(59_439_840);
    expect(national?.value).toBeCloseTo(217.211, 3);
    expect(Math.abs((forces?.mean_of_rates ?? 0) - (national?.value ?? 0))).toBeGreaterThan(10);
    expect(national?.mean_kind).toContain("weighted mean");
  });

  it("says of every national figure of its own how it is made", async () => {
    expect(
      await rows(
        "select distinct measure_id from fact_measure where area_id = 'england-and-wales' and basis = 'derived' and mean_kind is null",
      ),
    ).toEqual([]);
  });

  it("keeps the two bases of registered sexual offenders apart, as two measures in two units", async () => {
    expect(
      await rows(
        "select measure_id, unit from dim_measure where measure_id in ('registered-sexual-offenders-per-100000', 'people-aged-10-per-registered-sexual-offender') order by measure_id",
      ),
    ).toEqual([
      { measure_id: "people-aged-10-per-registered-sexual-offender", unit: "people" },
      { measure_id: "registered-sexual-offenders-per-100000", unit: "people per 100,000" },
    ]);
    expect(
      await rows(
        "select value, period_end from fact_measure where measure_id = 'registered-sexual-offenders' and area_id = 'cumbria' and period = '31 March 2020'",
      ),
    ).toEqual([{ value: 594, period_end: "2020-03-31" }]);
  });

  it("takes England and Wales from ONS for crime severity: 15.9 in the year ending March 2003", async () => {
    const [national] = await rows<{ value: number; basis: string }>(
      "select value, basis from fact_measure where measure_id = 'crime-severity-score-total' and area_id = 'england-and-wales' and period_end = '2003-03-31'",
    );
    expect(national?.value).toBeCloseTo(15.889, 3);
    expect(national?.basis).toBe("read");
  });

  it("leaves British Transport Police out of the forces and their totals", async () => {
    const [all] = await rows<{ with_btp: number }>(
      "select sum(value)::integer as with_btp from fact_measure join dim_measure using (measure_id) where measure_group = 'offences'",
    );
    const national = await partsOf("charged-share", "england-and-wales", "2017/18");
    const [btp] = await rows<{ offences: number }>(
      "select sum(value)::integer as offences from fact_measure join dim_measure using (measure_id) where measure_group = 'offences' and area_id = 'british-transport-police'",
    );
    expect(all?.with_btp).toBe(4_878_302);
    expect(national).toMatchObject({ numerator: 479_704, denominator: 4_818_517 });
    expect(btp?.offences).toBe(4_878_302 - 4_818_517);
  });
});
