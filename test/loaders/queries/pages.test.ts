import { tableFromIPC } from "apache-arrow";
import { beforeAll, describe, expect, it } from "vitest";
import { arrowTable } from "../../../loaders/queries/arrowTable.ts";
import { dataCatalogue } from "../../../loaders/queries/dataCatalogue.ts";
import { forcePages } from "../../../loaders/queries/forcePages.ts";
import {
  latestMeasures,
  measureSeriesOfForce,
  publicProtectionOfForce,
} from "../../../loaders/queries/measures.ts";
import { nationalPicture } from "../../../loaders/queries/nationalPicture.ts";
import type { ForcePage } from "../../../src/model/forcePage.ts";
import { builtWarehouse } from "../builtWarehouse.ts";
import { repeatedKeys, valuelessColumns } from "./rowShape.ts";

const { ask } = builtWarehouse();

const always = ["source_id", "source_title", "publisher", "locator", "basis"];
const ofMeasure = [
  "area_id",
  "area_name",
  "measure_id",
  "measure_name",
  "family",
  "unit",
  "polarity",
  "definition",
  "period",
  "period_end",
];

describe("latestMeasures", () => {
  it("gives each headline measure of 43 forces and of England and Wales in one period", async () => {
    const latest = await ask(latestMeasures);
    expect(repeatedKeys(latest, ["measure_id", "area_id"])).toEqual([]);
    expect(valuelessColumns(latest, [...ofMeasure, ...always])).toEqual([]);
    const periods = Object.fromEntries(latest.map(({ measure_id, period }) => [measure_id, period]));
    expect(periods).toEqual({
      "arrests-per-1000": "2017/18",
      "charged-share": "2017/18",
      "crime-severity-score-total": "year ending March 2022",
      "police-officers-per-100000": "31 March 2021",
      "use-of-force-per-1000": "year ending March 2020",
    });
    for (const measure of Object.keys(periods))
      expect(
        latest.filter(({ measure_id }) => measure_id === measure),
        measure,
      ).toHaveLength(44);
  });

  it("has a value or the reason why there is none, never both and never NaN", async () => {
    const latest = await ask(latestMeasures);
    for (const { value, absence } of latest) {
      expect(value === null).toBe(absence !== null);
      if (value !== null) expect(Number.isFinite(value)).toBe(true);
    }
    expect(
      latest
        .filter(({ value }) => value === null)
        .map(({ measure_id, area_id, absence }) => [measure_id, area_id, absence]),
    ).toEqual([
      ["arrests-per-1000", "lancashire", "not available"],
      ["crime-severity-score-total", "city-of-london", "not available"],
    ]);
  });
});

describe("measureSeriesOfForce(force_id)", () => {
  it("gives Cumbria and England and Wales over all periods, in the order of time", async () => {
    const series = await ask(measureSeriesOfForce("cumbria"));
    expect(new Set(series.map(({ area_id }) => area_id))).toEqual(new Set(["cumbria", "england-and-wales"]));
    expect(repeatedKeys(series, ["area_id", "measure_id", "period"])).toEqual([]);
    const arrests = series.filter(
      ({ area_id, measure_id }) => area_id === "cumbria" && measure_id === "arrests-per-1000",
    );
    expect(arrests.map(({ period }) => period)).toEqual([
      "2006/07",
      "2007/08",
      "2008/09",
      "2009/10",
      "2010/11",
      "2011/12",
      "2012/13",
      "2013/14",
      "2014/15",
      "2015/16",
      "2016/17",
      "2017/18",
    ]);
  });
});

describe("publicProtectionOfForce(force_id)", () => {
  it("gives the figures stated for the force", async () => {
    const figures = await ask(publicProtectionOfForce("cumbria"));
    expect(figures).toContainEqual(
      expect.objectContaining({
        measure_id: "registered-sexual-offenders",
        period: "31 March 2020",
        value: 594,
      }),
    );
    expect(new Set(figures.map(({ area_id }) => area_id))).toEqual(new Set(["cumbria"]));
  });
});

describe("forcePages", () => {
  let pages: readonly ForcePage[];
  beforeAll(async () => {
    pages = await ask(forcePages);
  });
  const pageOf = (id: string): ForcePage => {
    const page = pages.find(({ force }) => force.force_id === id);
    if (page === undefined) throw new Error(`no page of ${id}`);
    return page;
  };

  it("gives 43 pages, each of its own force only", () => {
    expect(pages).toHaveLength(43);
    for (const { force, positions, superseded, findings, reports, conflicts, cases } of pages) {
      const named = [...positions, ...superseded, ...findings, ...reports, ...conflicts, ...cases];
      expect(new Set([force.force_id, ...named.map(({ force_id }) => force_id)])).toEqual(
        new Set([force.force_id]),
      );
    }
  });

  it("loses nothing between the warehouse and the pages", async () => {
    const { distributions } = await ask(nationalPicture);
    const counted = distributions.filter(
      ({ kind, round_id, item_id }) =>
        kind === "counted" && round_id === "peel-2023-25" && item_id === "respond",
    );
    for (const { grade, force_count } of counted) {
      const shown = pages.filter(({ positions }) =>
        positions.some(
          (row) => row.round_id === "peel-2023-25" && row.item_id === "respond" && row.grade === grade,
        ),
      );
      expect(shown, grade).toHaveLength(force_count ?? -1);
    }
  });

  it("shows Cumbria's caseload, figures and findings, and Northamptonshire's changed judgement", () => {
    const cumbria = pageOf("cumbria");
    expect(cumbria.cases).toHaveLength(12);
    expect(cumbria.casesPerOfficer.find(({ is_force_total }) => is_force_total)?.cases_per_officer).toBe(
      77.75,
    );
    expect(
      cumbria.figures.filter(({ force_id }) => force_id === null).map(({ measure_name }) => measure_name),
    ).toEqual(["share of police officers on frontline duties"]);
    expect(cumbria.monitoring).toEqual([]);
    expect(pageOf("northamptonshire").superseded).toMatchObject([{ item_id: "respond", grade: "Adequate" }]);
    expect(pageOf("warwickshire").conflicts.map(({ conflict_kind }) => conflict_kind)).toContain(
      "two counts of areas",
    );
    expect(pageOf("kent").reports.find(({ is_late }) => is_late)?.response_days).toBe(85);
  });
});

describe("nationalPicture and dataCatalogue", () => {
  it("bring together what one page needs, from one warehouse", async () => {
    const picture = await ask(nationalPicture);
    expect(picture.comparability).toHaveLength(66);
    expect(picture.coverage.length).toBeGreaterThan(30);
    const catalogue = await ask(dataCatalogue);
    expect(catalogue.coverage).toEqual(picture.coverage);
    expect(catalogue.tables.find(({ name }) => name === "dim_force")?.rows).toBe(43);
    expect(catalogue.conflicts.length).toBeGreaterThanOrEqual(23);
  });
});

describe("arrowTable(rows)", () => {
  it("gives the rows back as they went in, nulls, whole numbers and decimals", () => {
    const rows = [
      { force: "cumbria", count: 594, rate: 12.25, is_late: null, none: null },
      { force: "kent", count: null, rate: 3, is_late: true, none: null },
    ];
    const read = tableFromIPC(arrowTable(rows))
      .toArray()
      .map((row) => row.toJSON());
    expect(read).toEqual(rows.map(({ none, ...rest }) => rest));
  });

  it("carries a number beyond 32 bits without loss", () => {
    const [row] = tableFromIPC(arrowTable([{ pounds: 5_000_000_000 }])).toArray();
    expect(row?.pounds).toBe(5_000_000_000);
  });

  it("refuses a column of two kinds by name", () => {
    expect(() => arrowTable([{ cell: 1 }, { cell: "one" }])).toThrow("column cell holds number and string");
  });
});
