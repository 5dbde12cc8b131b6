import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Query } from "../../../loaders/queries/ask.ts";
import { caseload } from "../../../loaders/queries/caseload.ts";
import { conflicts } from "../../../loaders/queries/conflicts.ts";
import { coverage } from "../../../loaders/queries/coverage.ts";
import { findings } from "../../../loaders/queries/findings.ts";
import { forceIndex } from "../../../loaders/queries/forceIndex.ts";
import { gradeDistributions } from "../../../loaders/queries/gradeDistributions.ts";
import { gradesOfForce } from "../../../loaders/queries/grades.ts";
import { latestMeasures } from "../../../loaders/queries/measures.ts";
import { monitoringSpells } from "../../../loaders/queries/monitoringSpells.ts";
import { ownData } from "../../../loaders/queries/ownData.ts";
import { release } from "../../../loaders/queries/release.ts";
import { reports } from "../../../loaders/queries/reports.ts";
import type { OwnData } from "../../../src/model/ownData.ts";
import { csv, type OwnPlace, ownPlace } from "../ownFiles.ts";

const files = {
  "grades.csv": csv(
    "force_id,round,item,grade,published_on,source_title,address,locator",
    // Not found in any embedded source.
    "Surrey,2018/19,Effectiveness,Good,2019-05-02,A page,https://example.org/surrey,paragraph 3",
    // Held as Good.
    "cumbria,2018/19,Legitimacy,Inadequate,2019-05-02,A paper,,",
    "cumbria,2018/19,Efficiency,Good,2019-05-02,A paper,,",
    "cumbria,2021/22,Preventing crime,,,,,",
  ),
  "caseload.csv": csv(
    "force_id,area,as_at,risk,cases,officers,source_title",
    "cumbria,North,2025-03-31,high,10,2,Own count",
    "cumbria,North BCU,2007,very high,15,2,Own count",
    "cumbria,North BCU,2007,high,99,2,Own count",
  ),
  "reports.csv": csv(
    "report_id,title,report_kind,force_id,published_on,publisher,source_title",
    "cp-2026,Child protection 2026,force inspection,cumbria,2026-09-10,HMICFRS,A page",
  ),
  "findings.csv": csv(
    "finding_id,report_id,force_id,finding_kind,number,subject,summary,addressed_to,source_title",
    "cp-2026-r1,cp-2026,cumbria,recommendation,1,Child protection,Look again,Cumbria Constabulary,A page",
  ),
  "finding_status.csv": csv(
    "finding_id,status,status_as_at,source_title",
    "cp-2026-r1,closed,2026-11,Own register",
    "cp-2026-r1,open,2026-10-21,Own register",
    "hmic-2007-cumbria-r1,closed,2009,Own register",
  ),
  "responses.csv": csv(
    "report_id,force_id,respondent,responded_on,source_title",
    "cp-2026,cumbria,The commissioner,2026-11-10,A letter",
    "ncpi-cleveland-2017,cleveland,The commissioner,2018-01-05,A letter",
  ),
  "monitoring.csv": csv(
    "force_id,entered_on,left_on,source_title",
    "cumbria,2026-01-05,,A letter",
    "cleveland,2019,2023,A letter",
  ),
  "measures.csv": csv(
    "force_id,area,measure_id,measure_name,unit,decimals,polarity,period,period_end,value,absence,source_title",
    "cumbria,,calls,Calls answered,%,1,higher is better,March 2026,2026-03-31,90.25,,Own system",
    "cumbria,North,calls,Calls answered,%,1,higher is better,March 2026,2026-03-31,,not available,Own system",
    "cumbria,,population,,,,,mid-2020,2020-06-30,499781,,ONS",
    "kent,,population,,,,,mid-2020,2020-06-30,1,,ONS",
  ),
  "targets.csv": csv(
    "force_id,measure_id,measure_name,unit,decimals,period,period_end,direction,target,set_by,source_title",
    "cumbria,charged-share,,,,2026/27,2027-03-31,at least,12.5,The plan,The plan",
  ),
};

describe("load with figures of the office's own", () => {
  let place: OwnPlace;
  let before: readonly unknown[];
  let own: OwnData;
  let said: readonly string[];
  const ask = <T>(query: Query<T>): Promise<T> => place.open(query);

  /** Everything that is told of all forces together. */
  const national = (): Promise<readonly unknown[]> =>
    place.open(async (warehouse) => [
      await gradeDistributions(warehouse),
      await coverage(warehouse),
      await forceIndex(warehouse),
      await latestMeasures(warehouse),
      await release(warehouse),
      await warehouse.rows(
        "select * from fact_measure where area_id = 'england-and-wales' order by measure_id, period",
      ),
    ]);

  beforeAll(async () => {
    place = await ownPlace();
    await place.load();
    before = await national();
    await place.supply(files);
    said = await place.load();
    own = await ask(ownData);
  });
  afterAll(() => place.remove());

  it("warns of a figure ten times away from what is held, and loads it", () => {
    expect(said.filter((line) => line.startsWith("warning"))).toEqual([
      expect.stringMatching(
        /^warning: local\/measures\.csv, row 5: the figure 1 of population, Kent Police, is ten times or more away from what Peelboard holds \([0-9,]+, mid-2020\); if the unit is right, it may stay$/,
      ),
    ]);
  });

  const statement = (subject: string, source_id: string) =>
    own.statements.find((row) => row.subject === subject && row.source_id === source_id);

  it("changes no national figure, no count of what is known, and not the day up to which reports are held", async () => {
    expect(await national()).toEqual(before);
  });

  it("fills a judgement that is not found, with its own source", async () => {
    const rows = await ask(gradesOfForce("surrey"));
    expect(
      rows.filter((row) => row.round_id === "peel-2018-19" && row.item_id === "effectiveness"),
    ).toMatchObject([
      {
        grade: "Good",
        status: "graded",
        basis: "read",
        valid_from: "2019-05-02",
        is_current: true,
        source_id: "local/grades",
        source_title: "Local: A page",
        address: "https://example.org/surrey",
        locator: "paragraph 3",
      },
    ]);
    expect(statement("Effectiveness", "local/grades")).toMatchObject({
      outcome: "fills a gap",
      held_statement: null,
    });
  });

  it("keeps an embedded judgement, and shows the other as a conflict that does not stop the load", async () => {
    const rows = await ask(gradesOfForce("cumbria"));
    expect(
      rows.filter((row) => row.round_id === "peel-2018-19" && row.item_id === "legitimacy"),
    ).toMatchObject([{ grade: "Good", source_id: "hmicfrs/peel_pillar_grades_2015_2018" }]);
    expect(statement("Legitimacy", "local/grades")).toMatchObject({
      statement: "Inadequate",
      held_statement: "Good",
      outcome: "conflict",
    });
    expect(statement("Efficiency", "local/grades")).toMatchObject({ outcome: "same as held" });
    const found = (await ask(conflicts)).filter(({ conflict_kind }) => conflict_kind.includes("your file"));
    expect(found).toMatchObject([
      {
        conflict_kind: "judgement in your file and in Peelboard",
        item_id: "legitimacy",
        subject: "Legitimacy",
        first_statement: "Good",
        first_source: null,
        second_statement: "Inadequate",
        second_source: { source_id: "local/grades" },
      },
      {
        conflict_kind: "caseload in your file and in Peelboard",
        subject: "North BCU, high risk, 2007",
        first_statement: "45 cases, 2 officers",
        first_source: null,
      },
    ]);
    expect(found.every(({ explanation }) => explanation?.startsWith("The embedded statement is kept"))).toBe(
      true,
    );
  });

  it("adds a caseload of another date, and keeps the embedded one where the office's own differs", async () => {
    const { cases } = await ask(caseload);
    const north = (as_at: string) =>
      cases.filter((row) => row.as_at === as_at && row.area_name.startsWith("North"));
    expect(north("2025-03-31")).toMatchObject([
      { case_count: 10, source_id: "local/caseload", locator: "row 2 of the file" },
    ]);
    expect(north("2007").map(({ case_count }) => case_count)).toEqual([15, 45, 52, 22]);
    expect(statement("North BCU, very high risk, 2007", "local/caseload")?.outcome).toBe("same as held");
  });

  it("gives a report of the office's own its 56 days, its findings their history, and its answer its verdict", async () => {
    const [report] = (await ask(reports)).filter(({ report_id }) => report_id === "cp-2026");
    // Published on day 1, so 20 October is followed by 55 days: 14 December.
    expect(report).toMatchObject({ last_day: "2026-11-04", responded_on: "2026-11-10", is_late: true });
    const rows = await ask(findings);
    const statusOf = (id: string) => rows.filter(({ finding_id }) => finding_id === id);
    expect(statusOf("cp-2026-r1")).toMatchObject([{ status: "closed", status_as_at: "2026-11" }]);
    expect(statusOf("hmic-2007-cumbria-r1")).toMatchObject([
      { status: "closed", status_as_at: "2009", source_id: "hmic/2007_findings" },
    ]);
    const history = await place.open((warehouse) =>
      warehouse.rows(
        "select version, status, is_current, source_id from fact_finding_status where finding_id = 'cp-2026-r1' order by version",
      ),
    );
    expect(history).toEqual([
      { version: 1, status: "open", is_current: false, source_id: "local/finding_status" },
      { version: 2, status: "closed", is_current: true, source_id: "local/finding_status" },
    ]);
  });

  it("dates an answer that is held without a day", async () => {
    const [answer] = (await ask(reports)).filter(({ report_id }) => report_id === "ncpi-cleveland-2017");
    expect(answer).toMatchObject({ responded_on: "2018-01-05" });
    expect(
      own.statements.find(
        ({ force_id, statement_kind }) => force_id === "cleveland" && statement_kind === "response",
      ),
    ).toMatchObject({
      held_statement: "day not stated",
      outcome: "fills a gap",
    });
  });

  it("adds a spell of monitoring, and none for one that is held", async () => {
    const spells = await ask(monitoringSpells);
    expect(spells.filter(({ source_id }) => source_id.startsWith("local/"))).toMatchObject([
      { force_id: "cumbria", entered_on: "2026-01-05" },
    ]);
    const own = spells.filter(({ force_id }) => force_id === "cleveland");
    expect(own.map(({ source_id }) => source_id)).toEqual(own.map(() => "hmicfrs/engage_monitoring"));
  });

  it("sets figures beside the embedded ones of the same thing, and keeps them out of the measures", async () => {
    const figure = (area_id: string, measure_id: string) =>
      own.figures.find((row) => row.area_id === area_id && row.measure_id === measure_id);
    expect(figure("cumbria", "calls")).toMatchObject({
      value: 90.25,
      unit: "%",
      decimals: 1,
      agreement: "not held",
    });
    expect(figure("cumbria--north", "calls")).toMatchObject({
      area_name: "North (Cumbria)",
      value: null,
      absence: "not available",
    });
    // ONS: Cumbria had 499,781 residents in the middle of 2020.
    expect(figure("cumbria", "population")).toMatchObject({
      measure_name: "Resident population",
      held_value: 499781,
      agreement: "same",
    });
    expect(figure("kent", "population")).toMatchObject({ value: 1, agreement: "differs" });
    const measured = await place.open((warehouse) =>
      warehouse.rows("select 1 as row from fact_measure where source_id like 'local/%'"),
    );
    expect(measured).toEqual([]);
  });

  it("takes name and unit of a target's measure from Peelboard where it knows the measure", () => {
    expect(own.targets).toMatchObject([
      {
        measure_name: "Offences that led to a charge or summons",
        target: 12.5,
        direction: "at least",
        decimals: 1,
      },
    ]);
  });

  it("says of every file what came of its rows, and that it is local", () => {
    expect(own.files.map(({ file, rows, unfilled_rows }) => [file, rows, unfilled_rows])).toEqual([
      ["local/caseload.csv", 3, 0],
      ["local/finding_status.csv", 3, 0],
      ["local/findings.csv", 1, 0],
      ["local/grades.csv", 3, 1],
      ["local/measures.csv", 4, 0],
      ["local/monitoring.csv", 2, 0],
      ["local/reports.csv", 1, 0],
      ["local/responses.csv", 2, 0],
      ["local/targets.csv", 1, 0],
    ]);
    const titles = [...own.files, ...own.figures.map(({ source_title }) => ({ title: source_title }))];
    expect(titles.every(({ title }) => title.startsWith("Local: "))).toBe(true);
  });
});
