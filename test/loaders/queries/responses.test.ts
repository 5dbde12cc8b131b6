import { describe, expect, it } from "vitest";
import { caseload } from "../../../loaders/queries/caseload.ts";
import { reports } from "../../../loaders/queries/reports.ts";
import { responses } from "../../../loaders/queries/responses.ts";
import { builtWarehouse } from "../builtWarehouse.ts";
import { repeatedKeys, valuelessColumns } from "./rowShape.ts";

const built = builtWarehouse();

describe("responses", () => {
  it("has every row of the register, with the other days of publication that sources give", async () => {
    const { register } = await built.ask(responses);
    expect(register).toHaveLength((await built.ask(reports)).length);
    expect(
      register
        .filter(({ other_published_on }) => other_published_on !== null)
        .map(({ report_id, published_on, other_published_on }) => [
          report_id,
          published_on,
          other_published_on,
        ])
        .toSorted(),
    ).toEqual([
      ["peel-2018-19-cumbria", "2019-05-02", "2019-05-01"],
      ["peel-2023-25-dorset", "2025-04-10", "2025-04-09"],
      ["peel-2023-25-suffolk", "2023-10-04", "2023-10-03"],
    ]);
  });

  it("dates each finding by its report and names its force", async () => {
    const { findings } = await built.ask(responses);
    const counts = await built.rows<{ published_on: string | null; count: number }>(
      "select published_on, count(*)::integer as count from fact_finding join dim_report using (report_id) group by published_on",
    );
    for (const { published_on, count } of counts)
      expect(findings.filter((row) => row.published_on === published_on)).toHaveLength(count);
    expect(new Set(findings.map(({ force_name }) => force_name))).toEqual(new Set(["Cumbria", "All forces"]));
  });

  it("sets a force report beside a national one where one document answers both, or they share a subject", async () => {
    const { sharedDuties } = await built.ask(responses);
    expect(repeatedKeys(sharedDuties, ["force_report_id", "national_report_id"])).toEqual([]);
    expect(
      valuelessColumns(sharedDuties, ["force_name", "source_title", "publisher", "locator", "basis"]),
    ).toEqual([]);
    expect(
      sharedDuties.map((row) => [
        row.force_report_id,
        row.national_report_id,
        row.is_answered_together,
        row.subject,
        row.force_finding_count,
        row.national_finding_count,
      ]),
    ).toEqual([
      ["peel-2018-19-cumbria", "peel-spotlight-diverging-under-pressure", true, null, 5, 0],
      ["ncpi-cumbria-2016", "child-protection-thematic-second", false, "Child protection", 1, 3],
    ]);
  });
});

describe("caseload, by risk", () => {
  it("has every area and the force at every level of risk", async () => {
    const { byRisk } = await built.ask(caseload);
    expect(byRisk).toHaveLength(16);
    expect(repeatedKeys(byRisk, ["force_id", "as_at", "area_name", "risk"])).toEqual([]);
    expect(
      byRisk
        .filter(({ against_force }) => against_force === "above")
        .map(({ area_name, risk }) => [area_name, risk]),
    ).toEqual([
      ["North BCU", "very high"],
      ["West BCU", "medium"],
      ["South BCU", "low"],
    ]);
  });
});
