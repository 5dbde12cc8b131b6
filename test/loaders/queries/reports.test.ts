import { describe, expect, it } from "vitest";
import { ask } from "../../../loaders/queries/ask.ts";
import { caseload } from "../../../loaders/queries/caseload.ts";
import { conflicts } from "../../../loaders/queries/conflicts.ts";
import { documentFigures } from "../../../loaders/queries/documentFigures.ts";
import { findings } from "../../../loaders/queries/findings.ts";
import { monitoringSpells } from "../../../loaders/queries/monitoringSpells.ts";
import { reports } from "../../../loaders/queries/reports.ts";
import { builtWarehouse } from "../builtWarehouse.ts";
import { repeatedKeys, valuelessColumns } from "./rowShape.ts";

const built = builtWarehouse();
const always = ["source_id", "source_title", "publisher", "locator", "basis"];

describe("reports", () => {
  it("gives each report once for each body that answered, with who made it and where that stands", async () => {
    const register = await built.ask(reports);
    expect(repeatedKeys(register, ["report_id", "force_id"])).toEqual([]);
    expect(
      valuelessColumns(register, [
        "report_id",
        "title",
        "report_kind",
        "inspectorate",
        "force_name",
        ...always,
      ]),
    ).toEqual([]);
    const [held] = await built.rows<{ count: number }>("select count(*) as count from dim_report");
    expect(new Set(register.map(({ report_id }) => report_id)).size).toBe(held?.count);
  });

  it("calls late what took over 56 days, and says nothing where the day of the answer is not known", async () => {
    const register = await built.ask(reports);
    expect(
      register
        .filter(({ is_late }) => is_late !== null)
        .map(({ report_id, is_late }) => [report_id, is_late]),
    ).toEqual([["peel-2018-19-kent", true]]);
    expect(register.find(({ report_id }) => report_id === "ncpi-cleveland-2017")).toMatchObject({
      force_name: "Cleveland",
      last_day: "2017-11-15",
      respondent: "Cleveland Police and Crime Commissioner",
      responded_on: null,
      is_late: null,
    });
  });

  it("gives a national report to all forces, and to the body that answered it", async () => {
    const register = await built.ask(reports);
    const of = (id: string) => register.filter(({ report_id }) => report_id === id);
    expect(of("child-protection-thematic-2015")).toMatchObject([
      { force_id: null, force_name: "All forces", last_day: null, respondent: null },
    ]);
    expect(of("peel-spotlight-diverging-under-pressure")).toMatchObject([
      { force_id: "cumbria", last_day: null, respondent: "Cumbria Police and Crime Commissioner" },
    ]);
  });

  it("puts the latest first, and reports without a date last", async () => {
    const days = (await built.ask(reports)).map(({ published_on }) => published_on ?? "");
    expect(days).toEqual(days.toSorted().toReversed());
  });
});

describe("findings", () => {
  it("gives each finding once, in our words, with its last known status", async () => {
    const found = await built.ask(findings);
    expect(found).toHaveLength(12);
    expect(repeatedKeys(found, ["finding_id"])).toEqual([]);
    expect(
      valuelessColumns(found, [
        "report_id",
        "report_title",
        "finding_kind",
        "subject",
        "summary",
        "addressed_to",
        "status",
        ...always,
      ]),
    ).toEqual([]);
    expect(found.filter(({ status }) => status !== "not known")).toMatchObject([
      {
        finding_id: "peel-legitimacy-2017-cumbria-afi-body-worn-video",
        status: "addressed",
        status_as_at: "2019-05-02",
      },
    ]);
  });
});

describe("conflicts", () => {
  it("gives both statements of each disagreement and an explanation", async () => {
    const found = await built.ask(conflicts);
    expect(
      repeatedKeys(found, ["conflict_kind", "force_id", "round_id", "subject", "second_statement"]),
    ).toEqual([]);
    expect(
      valuelessColumns(found, [
        "conflict_kind",
        "force_name",
        "subject",
        "first_statement",
        "second_statement",
        "explanation",
      ]),
    ).toEqual([]);
    for (const { first_statement, second_statement } of found)
      expect(first_statement).not.toBe(second_statement);
    expect(found.find(({ conflict_kind }) => conflict_kind === "two counts of areas")).toMatchObject({
      force_name: "Warwickshire",
      round_name: "PEEL 2023-25",
      explanation: expect.stringContaining("nine"),
    });
  });
});

describe("monitoringSpells", () => {
  it("gives one spell a force, and says where no source tells of its end", async () => {
    const spells = await built.ask(monitoringSpells);
    expect(spells).toHaveLength(10);
    expect(repeatedKeys(spells, ["force_id", "entered_on"])).toEqual([]);
    for (const { left_on, note } of spells) expect(note === null).toBe(left_on !== null);
    expect(spells.filter(({ left_on }) => left_on === null).map(({ force_id }) => force_id)).toEqual([
      "lincolnshire",
      "nottinghamshire",
      "metropolitan",
    ]);
  });
});

describe("documentFigures", () => {
  it("gives each figure once, as a value or as a count out of a count", async () => {
    const figures = await built.ask(documentFigures);
    expect(figures).toHaveLength(98);
    expect(repeatedKeys(figures, ["area_name", "measure_name", "period"])).toEqual([]);
    expect(valuelessColumns(figures, ["area_name", "measure_name", "period", "unit", ...always])).toEqual([]);
    for (const { value, numerator } of figures) expect((value === null) !== (numerator === null)).toBe(true);
  });
});

describe("caseload", () => {
  it("gives cases, officers and implied reviews per officer of each unit and of Cumbria", async () => {
    const { cases, perOfficer } = await built.ask(caseload);
    expect(cases).toHaveLength(12);
    expect(repeatedKeys(cases, ["force_id", "area_name", "as_at", "risk"])).toEqual([]);
    expect(cases.slice(0, 4).map(({ risk, case_count }) => [risk, case_count])).toEqual([
      ["very high", 15],
      ["high", 45],
      ["medium", 52],
      ["low", 22],
    ]);
    const figures = Object.fromEntries(
      perOfficer.map((row) => [
        row.is_force_total ? "force" : row.area_name,
        [
          row.case_count,
          row.officer_count,
          row.cases_per_officer,
          row.reviews_per_year,
          row.reviews_per_officer,
        ],
      ]),
    );
    expect(figures).toEqual({
      "North BCU": [134, 2, 67, 329, 164.5],
      "West BCU": [94, 1, 94, 167, 167],
      "South BCU": [83, 1, 83, 114, 114],
      force: [311, 4, 77.75, 610, 152.5],
    });
  });
});

describe("ask(query, directory)", () => {
  it("opens the warehouse of a folder, asks and closes it again", async () => {
    const forces = await ask(
      (warehouse) => warehouse.rows("select count(*) as count from dim_force"),
      built.directory(),
    );
    expect(forces).toEqual([{ count: 43 }]);
  });

  it("says how to build the warehouse where there is none", async () => {
    await expect(ask(findings, `${built.directory()}-none`)).rejects.toThrow("npx peelboard load");
  });
});
