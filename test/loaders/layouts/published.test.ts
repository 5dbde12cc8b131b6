import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { ReadFigure } from "../../../loaders/layouts/readFigure.ts";
import { rowsOf } from "../../../loaders/layouts/rowAccount.ts";
import { paths } from "../../../loaders/paths.ts";
import { builtWarehouse } from "../builtWarehouse.ts";
import { reading } from "./readIn.ts";

/** Tables as publishers sent them out; they are not part of the project. */
const published = join(paths.root, "../shared/published");

const { rows } = builtWarehouse();
const read = reading();

beforeEach((context) => {
  if (!existsSync(published)) context.skip(`no published tables at ${published}: none is read`);
});

const at = (name: string): string => join(published, name);
const keyOf = ({
  area_id,
  measure_id,
  period_end,
}: Pick<ReadFigure, "area_id" | "measure_id" | "period_end">) => `${area_id} ${measure_id} ${period_end}`;

interface Held {
  readonly area_id: string;
  readonly measure_id: string;
  readonly category: string | null;
  readonly period: string;
  readonly period_end: string;
  readonly value: number | null;
}

/** What Peelboard holds of the measures whose ids match a pattern. */
const heldOf = (pattern: string): Promise<readonly Held[]> =>
  rows<Held>(
    `select area_id, measure_id, category, period, period_end, value from fact_measure join dim_measure using (measure_id)
     where regexp_full_match(measure_id, '${pattern}')`,
  );

describe("readTable(warehouse, path, parquet, names): Home Office workforce bulletins", () => {
  it.each([
    ["police-workforce-tabs-30sep15.ods", "30 September 2015", "2016-01-28", 342, 870, 180],
    ["police-workforce-tables-sep16.ods", "30 September 2016", "2017-01-26", 348, 875, 180],
    ["police-workforce-sep18-tables.ods", "30 September 2018", "2019-01-24", 468, 1215, 252],
  ])(
    "%s: every row is accounted for and every total is the sum of what was read",
    async (name, edition, published_on, rowsRead, figures, totals) => {
      const { table } = await read.file(at(name));
      expect(table.faults).toEqual([]);
      expect(table).toMatchObject({
        layout: "home-office-workforce-bulletin",
        edition,
        published_on,
        rowsRead,
      });
      expect(rowsOf(table.rows)).toBe(rowsRead);
      expect(table.figures).toBe(figures);
      expect(table.totals).toHaveLength(totals);
      expect(table.totals.filter(({ agrees }) => !agrees)).toEqual([]);
      const changes = table.passedOver.filter(({ reason }) =>
        reason.startsWith("derived from the figures beside it: "),
      );
      for (const { reason } of changes) {
        const [, agreeing, all] = /(\d+) of (\d+)/.exec(reason) ?? [];
        expect(agreeing).toBe(all);
      }
    },
  );

  it("gives the figures that stand in the tables: forces, the region and the force West Midlands, secondments, 43 forces", async () => {
    const { figures } = await read.file(at("police-workforce-sep18-tables.ods"));
    const value = (area: string, measure: string, period: string) =>
      figures.find((each) => each.area_id === area && each.measure_id === measure && each.period === period)
        ?.value;
    expect(value("cleveland", "police-officer-fte", "30 September 2018")).toBe(1223.92);
    expect(value("region-E12000001", "police-officer-fte", "30 September 2018")).toBe(5505.65);
    expect(value("england-and-wales", "police-officer-fte", "30 September 2018")).toBeCloseTo(122395.45, 2);
    expect(value("central-service-secondments", "police-officer-fte", "30 September 2018")).toBeCloseTo(
      391.47,
      2,
    );
    expect(value("england-and-wales", "special-constable-headcount", "30 September 2018")).toBe(11029);
    expect(value("region-E12000005", "police-officer-fte", "31 March 2018")).not.toBe(
      value("west-midlands", "police-officer-fte", "31 March 2018"),
    );
    const missing = figures.find(
      (each) => each.area_id === "cleveland" && each.measure_id === "designated-officer-fte",
    );
    expect(missing).toMatchObject({ value: null, absence: "not available" });
    const told = figures.find(
      (each) =>
        each.area_id === "england-and-wales" &&
        each.measure_id === "police-staff-fte" &&
        each.period === "30 September 2017",
    );
    expect(told?.note).toContain("Table_8, row 16 (30 September 2017), column Police Staff gives 62030.");
  });

  it("links a footnote glued to a name and to a date with its note", async () => {
    const { figures } = await read.file(at("police-workforce-tables-sep16.ods"));
    const wiltshire = figures.find((each) => each.sheet === "Table_1" && each.area_id === "wiltshire");
    expect(wiltshire).toMatchObject({
      area_label: "Wiltshire",
      locator: "Table_1, row 54 (Wiltshire), column 30 September 2015",
    });
    expect(wiltshire?.note).toContain("23 November 2015");
    const year = figures.find(
      (each) =>
        each.sheet === "Table_6" &&
        each.period === "30 September 2012" &&
        each.measure_id === "designated-officer-fte",
    );
    expect(year?.note).toContain("excludes Northamptonshire");
  });
});

describe("readTable(warehouse, path, parquet, names): use of force tables", () => {
  const file = "police-use-of-force-apr2019-mar2020-hosb3720-tables.ods";

  it("reads all 17 tables; the totals that are no sums are those of which a note of the table says so", async () => {
    const { table, figures } = await read.file(at(file));
    expect(table.faults).toEqual([]);
    expect(table).toMatchObject({ edition: "April 2019 - March 2020", published_on: "2020-12-17" });
    expect(rowsOf(table.rows)).toBe(table.rowsRead);
    expect(new Set(figures.map(({ sheet }) => sheet)).size).toBe(17);
    expect(table.totals.length).toBeGreaterThan(20_000);
    const withheld = table.totals.filter(({ agrees }) => !agrees);
    expect(withheld).toHaveLength(17);
    expect([...new Set(withheld.map(({ sheet }) => sheet))]).toEqual(["Table_1", "Table_2", "Table_14"]);
    expect([...new Set(withheld.map(({ stated, summed }) => Math.abs(stated - summed)))].toSorted()).toEqual([
      1, 4, 5,
    ]);
    for (const { withheld: reason } of withheld) expect(reason).toMatch(/differs by (one|5)/);
  });

  it("meets the incidents that Peelboard holds, force by force", async () => {
    const { figures } = await read.file(at(file));
    const found = new Map(figures.map((each) => [keyOf(each), each]));
    const held = await heldOf("use-of-force-incidents");
    expect(held).toHaveLength(43);
    for (const each of held)
      expect(found.get(keyOf(each))).toMatchObject({ value: each.value, period: each.period });
  });
});

describe("readTable(warehouse, path, parquet, names): open data tables", () => {
  it.each([
    ["arrests-2006-2018.csv.gz", "arrests--.*", 286_500, 4_775],
    ["recorded-crime-outcomes-2017-18.csv.gz", "offences--.*", 450_913, 4_356],
    [
      "police-workforce-open-data-2022.csv.gz",
      "(police-(officer|staff|community-support-officer)|designated-officer)-(headcount|fte)|(special-constable|police-support-volunteer)-headcount",
      25_198,
      6_407,
    ],
  ])("%s: the figures are those that Peelboard holds", async (name, pattern, rowsRead, count) => {
    const { table, figures } = await read.file(at(name));
    expect(table.faults).toEqual([]);
    expect(table).toMatchObject({ rowsRead, figures: count });
    expect(rowsOf(table.rows)).toBe(rowsRead);
    const found = new Map(figures.map((each) => [keyOf(each), each]));
    expect(found.size).toBe(count);
    const held = await heldOf(pattern);
    expect(held.length).toBeGreaterThan(4_000);
    const differing = held.filter((each) => {
      const other = found.get(keyOf(each));
      if (other === undefined || other.period !== each.period || other.category !== each.category)
        return true;
      // Where the spreadsheet that Peelboard was made from has no figure for a kind of worker, this copy of it has 0.
      if (each.value === null && name.includes("workforce")) return other.value !== 0;
      if (other.value === null || each.value === null) return other.value !== each.value;
      return Math.abs(other.value - each.value) > 0.005;
    });
    expect(differing).toEqual([]);
  });

  it("passes over and tells the row of the outcomes file that holds nothing, and keeps negative revisions", async () => {
    const { table, figures } = await read.file(at("recorded-crime-outcomes-2017-18.csv.gz"));
    expect(table.passedOver).toMatchObject([
      { row: 450_914, rows: 1, reason: "no cell of the row holds anything" },
    ]);
    expect(figures.some(({ value }) => value !== null && value < 0)).toBe(true);
  });

  it("counts districts and partnerships of the ONS lookup: all 348 districts, each in one force", async () => {
    const name =
      "Local_Authority_District_to_Community_Safety_Partnerships_to_Police_Force_Areas__December_2016__Lookup_in_England_and_Wales.csv";
    const { table, figures } = await read.file(at(name));
    expect(table).toMatchObject({ layout: "ons-district-lookup", rowsRead: 348, figures: 86, faults: [] });
    const districts = figures.filter(({ measure_id }) => measure_id === "local-authority-districts");
    expect(districts).toHaveLength(43);
    expect(districts.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(348);
    expect(districts.find(({ area_id }) => area_id === "cumbria")).toMatchObject({
      value: 6,
      period: "December 2016",
      period_end: "2016-12-31",
    });
  });
});
