import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { editionDifference } from "../../../loaders/added/editionDifference.ts";
import { summaryOf } from "../../../loaders/added/summary.ts";
import { openWarehouse, type Warehouse } from "../../../loaders/warehouse.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";
import { type FixtureFigure, writeFigures } from "./storedFixture.ts";

let folder: TemporaryFolder;
let warehouse: Warehouse;
beforeAll(async () => {
  folder = await temporaryFolder();
  warehouse = await openWarehouse(":memory:");
});
afterAll(async () => {
  warehouse.close();
  await folder.remove();
});

async function difference(former: readonly FixtureFigure[], latter: readonly FixtureFigure[]) {
  const [a, b] = [join(folder.path, "a's.parquet"), join(folder.path, "b.parquet")];
  await writeFigures(a, former);
  await writeFigures(b, latter);
  return editionDifference(warehouse, a, b);
}

describe("editionDifference(warehouse, former, latter)", () => {
  it("counts what was added, changed and has gone, and shows what changed", async () => {
    const found = await difference(
      [
        { area_id: "cumbria", value: 1_200 },
        { area_id: "kent", area_label: "Kent", value: 3_000 },
        { area_id: "essex", area_label: "Essex", value: null, absence: "not available" },
      ],
      [
        { area_id: "cumbria", value: 1_201 },
        { area_id: "essex", area_label: "Essex", value: null, absence: "not available" },
        { area_id: "norfolk", area_label: "Norfolk", value: 1_500 },
      ],
    );
    expect(found).toEqual({
      added: 1,
      changed: 1,
      gone: 1,
      same: 1,
      changes: [
        {
          area_label: "Cumbria",
          measure_name: "Police officers",
          category: null,
          period: "31 March 2022",
          former: 1_200,
          former_absence: null,
          value: 1_201,
          absence: null,
        },
      ],
      losses: [
        {
          area_label: "Kent",
          measure_name: "Police officers",
          category: null,
          period: "31 March 2022",
          former: 3_000,
          former_absence: null,
        },
      ],
    });
  });

  it("takes another reason for no value, and a value where there was none, as a change; a negative revision too", async () => {
    const found = await difference(
      [
        { period: "2020", absence: "not available", value: null },
        { period: "2021", absence: "not available", value: null },
        { period: "2022", value: 4 },
      ],
      [
        { period: "2020", absence: "not stated", value: null },
        { period: "2021", value: 0 },
        { period: "2022", value: -4 },
      ],
    );
    expect(found.changed).toBe(3);
    expect(
      found.changes.map(({ former, former_absence, value, absence }) => [
        former ?? former_absence,
        value ?? absence,
      ]),
    ).toEqual([
      ["not available", "not stated"],
      ["not available", 0],
      [4, -4],
    ]);
  });

  it("pairs a figure that stands twice with its like, and does not multiply it", async () => {
    const twice = [
      { value: 1, source_row: 5 },
      { value: 2, source_row: 6 },
    ];
    expect(await difference(twice, twice)).toMatchObject({ added: 0, changed: 0, gone: 0, same: 2 });
    expect(await difference(twice, twice.slice(0, 1))).toMatchObject({ gone: 1, same: 1 });
  });

  it("shows the first ten changes of many", async () => {
    const many = (from: number): FixtureFigure[] =>
      Array.from({ length: 30 }, (_, row) => ({
        period: String(1990 + row),
        source_row: row,
        value: from + row,
      }));
    const { changed, changes } = await difference(many(0), many(1));
    expect(changed).toBe(30);
    expect(changes.map(({ period }) => period)).toEqual(
      Array.from({ length: 10 }, (_, row) => String(1990 + row)),
    );
  });
});

describe("summaryOf(warehouse, parquet)", () => {
  it("counts values, areas, measures, periods in time order, and reasons for no value", async () => {
    const path = join(folder.path, "summary.parquet");
    await writeFigures(path, [
      { period: "2021/22", period_end: "2022-03-31", category: "North" },
      { period: "2009/10", period_end: "2010-03-31", category: "South", area_id: "kent" },
      { measure_name: "Specials", value: null, absence: "not available", period: "2021/22" },
    ]);
    expect(await summaryOf(warehouse, path)).toEqual({
      values: 2,
      absences: [{ absence: "not available", figures: 1 }],
      areas: 2,
      measures: [
        { measure_name: "Police officers", figures: 2 },
        { measure_name: "Specials", figures: 1 },
      ],
      categories: 2,
      periods: ["2009/10", "2021/22"],
    });
  });
});
