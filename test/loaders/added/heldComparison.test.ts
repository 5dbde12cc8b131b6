import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compareWithHeld } from "../../../loaders/added/heldComparison.ts";
import { openWarehouse } from "../../../loaders/warehouse.ts";
import { builtWarehouse } from "../builtWarehouse.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";
import { type FixtureFigure, writeFigures } from "./storedFixture.ts";

const { rows, directory } = builtWarehouse();
let folder: TemporaryFolder;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

async function compared(figures: readonly FixtureFigure[], held = directory()) {
  const parquet = join(folder.path, "figures.parquet");
  await writeFigures(parquet, figures);
  const warehouse = await openWarehouse(":memory:");
  try {
    return await compareWithHeld(warehouse, parquet, held);
  } finally {
    warehouse.close();
  }
}

describe("compareWithHeld(warehouse, parquet, directory)", () => {
  it("finds the figure of the same area, measure and day, whatever the period is called", async () => {
    const [held] = await rows<{ value: number }>(
      "select value from fact_measure where area_id = 'cumbria' and measure_id = 'police-officer-headcount' and period_end = '2022-03-31'",
    );
    const value = held?.value ?? Number.NaN;
    expect(value).toBeGreaterThan(1_000);
    expect(
      await compared([
        { value, period: "2022-03-31" },
        { value: value + 1, source_row: 6 },
        { value: value + 0.000_000_000_001 },
        { value, area_id: "region-north-west", area_label: "North West" },
        { value, period_end: "2022-09-30" },
        { value, measure_id: "a-measure-of-mine" },
        { value: null, absence: "not available", source_row: 7 },
      ]),
    ).toEqual({
      figures: 7,
      same: 2,
      differ: 2,
      notHeld: 3,
      differing: [
        {
          area_label: "Cumbria",
          measure_name: "Police officers",
          category: null,
          period: "31 March 2022",
          value: value + 1,
          held_value: value,
        },
        {
          area_label: "Cumbria",
          measure_name: "Police officers",
          category: null,
          period: "31 March 2022",
          value: null,
          held_value: value,
        },
      ],
    });
  });

  it("finds a measure by its category", async () => {
    const [held] = await rows<{ category: string; value: number; measure_group: string; period_end: string }>(
      `select category, measure_group, value, period_end from fact_measure join dim_measure using (measure_id)
       where area_id = 'kent' and measure_group = 'offences' and value > 0 order by measure_id limit 1`,
    );
    const { category = "", value = 0, measure_group = "", period_end = "" } = held ?? {};
    expect(category).not.toBe("");
    const figure = { area_id: "kent", measure_id: measure_group, category, value, period_end };
    expect(await compared([figure, { ...figure, category: null }])).toMatchObject({ same: 1, notHeld: 1 });
  });

  it("takes a figure for the same that is rounded to two decimals on one side, and no other", async () => {
    const [held] = await rows<{ value: number }>(
      "select value from fact_measure where area_id = 'durham' and measure_id = 'police-officer-fte' and period_end = '2018-03-31'",
    );
    // The bulletin of September 2018 has 1,141.3858; the open data table has it rounded.
    expect(held?.value).toBe(1_141.39);
    const figure = { area_id: "durham", measure_id: "police-officer-fte", period_end: "2018-03-31" };
    expect(
      await compared([
        { ...figure, value: 1_141.3858 },
        { ...figure, value: 1_141.4 },
      ]),
    ).toMatchObject({ same: 1, differ: 1 });
  });

  it("takes a value where Peelboard holds none as new, and finds a category that stands in the measure already", async () => {
    const [gap] = await rows<{ area_id: string; measure_id: string; period_end: string; category: string }>(
      `select area_id, measure_id, period_end, category from fact_measure join dim_measure using (measure_id)
       where value is null and category is not null order by all limit 1`,
    );
    expect(gap?.measure_id).toContain("--");
    expect(
      await compared([
        { ...gap, value: 0 },
        { ...gap, value: null, absence: "not available" },
      ]),
    ).toMatchObject({ same: 1, differ: 0, notHeld: 1 });
  });

  it("compares with nothing where no warehouse was loaded", async () => {
    expect(await compared([{}], join(folder.path, "none"))).toBeNull();
  });
});
