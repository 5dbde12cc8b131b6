import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load } from "../../../loaders/load.ts";
import { openWarehouse, type Warehouse } from "../../../loaders/warehouse.ts";
import { copySources } from "../copiedSources.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";

let folder: TemporaryFolder;
let warehouse: Warehouse;

/** The embedded data and five reports of our own making, each at an edge of the statutory period. */
beforeAll(async () => {
  folder = await temporaryFolder();
  const sources = await copySources(folder.path);
  const register = "local-policing-bodies/reports.csv";
  const report = (id: string, force: string, published_on: string): string =>
    `${id},A report,force inspection,${force},,,${published_on},HMICFRS,cumbria-pcc-panel-lessons-learned-2018,made for this test,\n`;
  await sources.write(
    register,
    [
      await sources.text(register),
      report("test-january-2026", "kent", "2026-01-15"),
      report("test-leap-year", "kent", "2024-01-10"),
      report("test-first-day-of-the-duty", "kent", "2017-05-02"),
      report("test-day-before-the-duty", "kent", "2017-05-01"),
      report("test-month-only", "kent", "2026-02"),
      report("test-national", "", "2026-01-20"),
    ].join(""),
  );
  await sources.seal();
  await load({ log: () => {}, sources: sources.path, warehouse: join(folder.path, "warehouse") });
  warehouse = await openWarehouse(join(folder.path, "warehouse/peelboard.duckdb"), { readOnly: true });
});
afterAll(async () => {
  warehouse?.close();
  await folder.remove();
});

describe("dim_report.last_day", () => {
  it.each([
    ["test-january-2026", "2026-03-11"],
    ["test-leap-year", "2024-03-05"],
    ["test-first-day-of-the-duty", "2017-06-26"],
    ["test-day-before-the-duty", null],
    ["test-month-only", null],
    ["test-national", null],
  ])("of %s is %s", async (report_id, last_day) => {
    expect(
      await warehouse.rows("select last_day from dim_report where report_id = $report_id", { report_id }),
    ).toEqual([{ last_day }]);
  });

  it("of Cleveland's child protection inspection, published 21 September 2017, is 15 November 2017", async () => {
    expect(
      await warehouse.rows("select last_day from dim_report where report_id = 'ncpi-cleveland-2017'"),
    ).toEqual([{ last_day: "2017-11-15" }]);
  });

  it("is there for every report on a force whose day is known since 2 May 2017, and for no other", async () => {
    expect(
      await warehouse.rows(
        `select report_id from dim_report
         where (last_day is not null) <> coalesce(force_id is not null and length(published_on) = 10 and published_on >= '2017-05-02', false)`,
      ),
    ).toEqual([]);
  });
});

describe("dim_report", () => {
  it("titles a report of a whole round by the round, and one on a pillar by round and pillar", async () => {
    expect(
      await warehouse.rows(
        "select report_id, title from dim_report where report_id in ('peel-2014-durham', 'peel-effectiveness-2015-south-wales', 'peel-2018-19-kent') order by report_id",
      ),
    ).toEqual([
      { report_id: "peel-2014-durham", title: "PEEL 2014" },
      { report_id: "peel-2018-19-kent", title: "PEEL Assessment 2018/19, Kent Police" },
      { report_id: "peel-effectiveness-2015-south-wales", title: "PEEL 2015, effectiveness" },
    ]);
    expect(await warehouse.rows("from dim_report where regexp_matches(title, '[, ]$')")).toEqual([]);
  });

  it("is as at the day of its latest report", async () => {
    const [latest] = await warehouse.rows("select max(published_day) as day from dim_report");
    expect(latest).toEqual({ day: "2026-01-20" });
  });
});

describe("fact_caseload", () => {
  it("has 134, 94 and 83 registered sexual offenders with 2, 1 and 1 officers in Cumbria's three units", async () => {
    expect(
      await warehouse.rows(
        `select area_name, sum(case_count) as cases, max(officer_count) as officers, min(officer_count) as least_officers,
           list(case_count order by list_position(['very high', 'high', 'medium', 'low'], risk)) as by_risk
         from fact_caseload group by area_name order by area_name`,
      ),
    ).toEqual([
      { area_name: "North BCU", cases: 134, officers: 2, least_officers: 2, by_risk: [15, 45, 52, 22] },
      { area_name: "South BCU", cases: 83, officers: 1, least_officers: 1, by_risk: [1, 22, 21, 39] },
      { area_name: "West BCU", cases: 94, officers: 1, least_officers: 1, by_risk: [0, 29, 40, 25] },
    ]);
  });
});

describe("fact_document_figure", () => {
  it("has Cleveland's 81 case files as 15 good, 42 requiring improvement and 24 inadequate", async () => {
    const files = await warehouse.rows<{ measure_name: string; numerator: number; denominator: number }>(
      "select measure_name, numerator, denominator from fact_document_figure where force_id = 'cleveland' order by numerator",
    );
    expect(files).toEqual([
      { measure_name: "child protection case files assessed as good", numerator: 15, denominator: 81 },
      { measure_name: "child protection case files assessed as inadequate", numerator: 24, denominator: 81 },
      {
        measure_name: "child protection case files assessed as requiring improvement",
        numerator: 42,
        denominator: 81,
      },
    ]);
    expect(files.reduce((total, { numerator }) => total + numerator, 0)).toBe(81);
  });

  it("sets Cumbria's 45 percent on the frontline beside the 39 of England and Wales", async () => {
    expect(
      await warehouse.rows(
        "select area_name, value, unit from fact_document_figure where measure_name = 'share of police officers on frontline duties' order by area_name",
      ),
    ).toEqual([
      { area_name: "Cumbria", value: 45, unit: "percent" },
      { area_name: "England and Wales", value: 39, unit: "percent" },
    ]);
  });
});

describe("fact_finding", () => {
  it("has the two recommendations of 2007 and the five areas for improvement of 2018/19, each with one status", async () => {
    expect(
      await warehouse.rows(
        `select report_id, finding_kind, count(*) as findings, count(distinct finding_id) as different, list(distinct status) as statuses
         from fact_finding join fact_finding_status using (finding_id)
         where report_id in ('hmic-2007-cumbria', 'peel-2018-19-cumbria') group by report_id, finding_kind order by report_id`,
      ),
    ).toEqual([
      {
        report_id: "hmic-2007-cumbria",
        finding_kind: "recommendation",
        findings: 2,
        different: 2,
        statuses: ["not known"],
      },
      {
        report_id: "peel-2018-19-cumbria",
        finding_kind: "area for improvement",
        findings: 5,
        different: 5,
        statuses: ["not known"],
      },
    ]);
  });
});

describe("fact_monitoring_spell", () => {
  it("joins the statements of one spell and keeps the fullest dates: Wiltshire from June 2022 to May 2024", async () => {
    expect(
      await warehouse.rows(
        "select force_id, entered_on, left_on, statement_count from fact_monitoring_spell where force_id in ('wiltshire', 'cleveland', 'metropolitan', 'devon-and-cornwall') order by force_id",
      ),
    ).toEqual([
      { force_id: "cleveland", entered_on: "2019", left_on: "2023", statement_count: 2 },
      { force_id: "devon-and-cornwall", entered_on: "2022-10-14", left_on: "2025-08-01", statement_count: 1 },
      { force_id: "metropolitan", entered_on: "2022-06", left_on: null, statement_count: 2 },
      { force_id: "wiltshire", entered_on: "2022-06", left_on: "2024-05", statement_count: 3 },
    ]);
  });
});
