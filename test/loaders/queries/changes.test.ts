import { describe, expect, it } from "vitest";
import { changeEvents, changes } from "../../../loaders/queries/changes.ts";
import { changesBetween } from "../../../src/metrics/changesBetween.ts";
import { expectValue } from "../../src/metrics/expectValue.ts";
import { builtWarehouse } from "../builtWarehouse.ts";
import { valuelessColumns } from "./rowShape.ts";

const built = builtWarehouse();
const always = ["source_id", "source_title", "publisher", "locator", "basis"];

describe("changeEvents", () => {
  it("holds every report, every response and both ends of every spell of enhanced monitoring", async () => {
    const events = await built.ask(changeEvents);
    expect(
      valuelessColumns(events, ["change_kind", "force_name", "subject", "other_days", ...always]),
    ).toEqual([]);
    const [held] = await built.rows<Record<string, number>>(
      `select
        (select count(*) from dim_report) as "report published", (select count(*) from fact_response) as "response published",
        (select count(*) from fact_monitoring_spell) as "entered enhanced monitoring",
        (select count(left_on) from fact_monitoring_spell) as "left enhanced monitoring"`,
    );
    for (const [kind, count] of Object.entries(held ?? {}))
      expect(
        events.filter(({ change_kind }) => change_kind === kind),
        kind,
      ).toHaveLength(count);
  });

  it("takes no status that is not known for a statement", async () => {
    const events = await built.ask(changeEvents);
    const statuses = events.filter(({ change_kind }) => change_kind === "status of a finding stated");
    expect(statuses.map(({ statement, occurred_on }) => [statement, occurred_on])).toEqual([
      ["addressed", "2019-05-02"],
    ]);
  });

  it("names the other days that sources give for a report: Suffolk's 4 October 2023, or the day before", async () => {
    const events = await built.ask(changeEvents);
    expect(
      events.find(({ force_id, subject }) => force_id === "suffolk" && subject === "PEEL 2023-25"),
    ).toMatchObject({
      occurred_on: "2023-10-04",
      other_days: ["2023-10-03"],
    });
  });
});

describe("changes between two dates, of the figures that are held", () => {
  const found = async (from: string, to: string, force_id: string | null = null) =>
    expectValue(changesBetween(await built.ask(changes), { from, to, force_id }));

  it("tells that Northamptonshire's judgement was changed on 8 August 2024, from what to what", async () => {
    const { groups } = await found("2024-08-07", "2024-08-08");
    expect(groups.map(({ kind }) => kind)).toEqual(["judgement changed"]);
    expect(groups[0]?.rows).toMatchObject([
      {
        force_id: "northamptonshire",
        subject: "Responding to the public, PEEL 2023-25",
        former: { grade: "Adequate" },
        judgement: { grade: "Requires improvement" },
      },
    ]);
    expect((await found("2024-08-08", "2024-08-20")).count).toBe(0);
  });

  it("places in 2024 who left Engage in May, and does not place who left it in 2024", async () => {
    const { groups, uncertain } = await found("2024-01-31", "2024-06-30");
    const left = groups.find(({ kind }) => kind === "left enhanced monitoring");
    expect(left?.rows.map(({ force_id }) => force_id)).toEqual(["staffordshire", "wiltshire"]);
    expect(uncertain).toMatchObject([
      { force_id: "west-midlands", change_kind: "left enhanced monitoring", occurred_on: "2024" },
    ]);
  });

  it("counts the judgements of each round that have no day, whatever the dates", async () => {
    const { undatedJudgements } = await found("2024-01-01", "2024-12-31");
    const counted = await built.rows<{ round_name: string; count: number }>(
      `select round_name, count(*) as count from fact_grade join dim_round using (round_id)
       where status <> 'not found' and valid_from is null and published_on is null group by round_name, round_order order by round_order desc`,
    );
    expect(undatedJudgements).toEqual(counted);
    expect(undatedJudgements).toContainEqual({ round_name: "PEEL 2023-25", count: 137 });
  });

  it("loses nothing and tells nothing twice: what has a day falls into one of the periods that follow each other", async () => {
    const whole = await found("2003-12-31", "2026-12-31");
    const parts = await Promise.all([
      found("2003-12-31", "2018-06-30"),
      found("2018-06-30", "2024-08-08"),
      found("2024-08-08", "2026-12-31"),
    ]);
    const certain = parts.reduce((sum, { count }) => sum + count, 0);
    const between = new Set(parts.flatMap(({ uncertain }) => uncertain.map((row) => JSON.stringify(row))));
    expect(certain + between.size).toBe(whole.count);
    expect(whole.uncertain).toEqual([]);
  });
});
