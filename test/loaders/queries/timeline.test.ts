import { describe, expect, it } from "vitest";
import { movement, packedMovement } from "../../../loaders/queries/movement.ts";
import { timeline } from "../../../loaders/queries/timeline.ts";
import { unpackMovement } from "../../../src/tables/unpackMovement.ts";
import { builtWarehouse } from "../builtWarehouse.ts";
import { repeatedKeys, valuelessColumns } from "./rowShape.ts";

const built = builtWarehouse();

describe("timeline", () => {
  it("has every spell of enhanced monitoring as the warehouse has it, an open end as null", async () => {
    const rows = (await built.ask(timeline)).filter(({ kind }) => kind === "enhanced monitoring");
    const spells = await built.rows<{ force_id: string; entered_on: string; left_on: string | null }>(
      "select force_id, entered_on, left_on from fact_monitoring_spell",
    );
    expect(spells).toHaveLength(10);
    expect(rows.map((row) => [row.force_id, row.began_on, row.ended_on]).toSorted()).toEqual(
      spells.map((row) => [row.force_id, row.entered_on, row.left_on]).toSorted(),
    );
  });

  it("has each dated report of a force once, and none that is national", async () => {
    const rows = (await built.ask(timeline)).filter(({ kind }) => kind === "report");
    const [counted] = await built.rows<{ count: number }>(
      "select count(*)::integer as count from dim_report where published_on is not null and force_id is not null",
    );
    expect(rows).toHaveLength(counted?.count ?? -1);
    expect(repeatedKeys(rows, ["force_id", "title", "began_on"])).toEqual([]);
    expect(rows.every(({ began_on, ended_on }) => began_on === ended_on)).toBe(true);
  });

  it("gives a round the days of its first and last dated report", async () => {
    const rows = (await built.ask(timeline)).filter(({ kind }) => kind === "round");
    expect(rows.map(({ title }) => title)).toEqual([
      "PEEL 2014",
      "PEEL 2015",
      "PEEL 2016",
      "PEEL 2017",
      "PEEL 2018/19",
      "PEEL 2021/22",
      "PEEL 2023-25",
    ]);
    expect(rows.find(({ title }) => title === "PEEL 2023-25")).toMatchObject({
      began_on: "2023-10-04",
      ended_on: "2025-07-24",
      basis: "derived",
    });
  });

  it("traces every row, in the order of time", async () => {
    const rows = await built.ask(timeline);
    expect(
      valuelessColumns(rows, [
        "kind",
        "force_name",
        "title",
        "began_on",
        "source_id",
        "source_title",
        "locator",
        "basis",
      ]),
    ).toEqual([]);
    expect(rows.map(({ began_on }) => began_on)).toEqual(rows.map(({ began_on }) => began_on).toSorted());
  });
});

describe("movement", () => {
  it("has every judgement, all 43 forces and a verdict on all 66 pairs of rounds", async () => {
    const { judgements, picture, peers } = await built.ask(movement);
    const [counted] = await built.rows<{ count: number }>(
      "select count(*)::integer as count from fact_grade",
    );
    expect(judgements).toHaveLength(counted?.count ?? -1);
    expect(peers.forces).toHaveLength(43);
    expect(picture.comparability).toHaveLength(66);
  });

  it("comes back from its pack as it was", async () => {
    const travelled = JSON.parse(JSON.stringify(await built.ask(packedMovement)));
    expect(unpackMovement(travelled)).toEqual(await built.ask(movement));
  });
});
