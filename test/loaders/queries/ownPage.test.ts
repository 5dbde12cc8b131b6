import { describe, expect, it } from "vitest";
import { coverage } from "../../../loaders/queries/coverage.ts";
import { gradeDistributions } from "../../../loaders/queries/gradeDistributions.ts";
import { grades } from "../../../loaders/queries/grades.ts";
import { ownFigureCounts, ownMeasureNames } from "../../../loaders/queries/ownData.ts";
import { ownFiguresBy } from "../../../loaders/queries/ownFiguresBy.ts";
import { ownPage, packedOwnPage } from "../../../loaders/queries/ownPage.ts";
import { release } from "../../../loaders/queries/release.ts";
import { isLocal } from "../../../src/model/localSource.ts";
import { unpackOwnPage } from "../../../src/tables/unpackOwnPage.ts";
import { builtWarehouse } from "../builtWarehouse.ts";
import { ownWarehouse } from "../ownWarehouse.ts";

const own = ownWarehouse();
const embedded = builtWarehouse();

describe("ownPage(warehouse)", () => {
  it("holds what an office’s files state, what is left out and what waits to be filled in", async () => {
    const { own: data } = await own.ask(ownPage);
    expect(data.files.map((file) => [file.file, file.rows, file.embargoed_rows, file.unfilled_rows])).toEqual(
      [
        ["local/caseload.csv", 4, 0, 0],
        ["local/grades.csv", 3, 0, 1],
        ["local/measures.csv", 3, 1, 0],
        ["local/targets.csv", 1, 0, 0],
      ],
    );
    expect(
      data.figures.map((row) => [row.area_name, row.period, row.value, row.held_value, row.agreement]),
    ).toEqual([
      ["North (Cumbria)", "2023/24", 88.5, null, "not held"],
      ["Cumbria", "31 March 2022", 1400, 1294.88, "differs"],
      ["Cumbria", "31 March 2023", 1411, null, "not held"],
    ]);
    expect(data.targets.map(({ target, direction }) => [target, direction])).toEqual([[1420, "at least"]]);
    expect(data.is_private).toBe(false);
  });

  it("brings along what Peelboard holds of the same measures, and of no others", async () => {
    const { held } = await own.ask(ownPage);
    expect(held.measures.map(({ measure_id }) => measure_id)).toEqual(["police-officer-fte"]);
  });

  it("names the measures that are drawn there alone, and counts the figures of each force with its areas", async () => {
    expect(await own.ask(ownMeasureNames)).toEqual([
      { measure_id: "calls-in-ten-seconds", measure_name: "Calls answered in ten seconds", category: null },
    ]);
    expect([...(await own.ask(ownFigureCounts))]).toEqual([["cumbria", 3]]);
    expect([await embedded.ask(ownMeasureNames), [...(await embedded.ask(ownFigureCounts))]]).toEqual([
      [],
      [],
    ]);
  });

  it("travels packed and comes back as it was", async () => {
    expect(unpackOwnPage(JSON.parse(JSON.stringify(await own.ask(packedOwnPage))))).toEqual(
      JSON.parse(JSON.stringify(await own.ask(ownPage))),
    );
  });

  it("is bare, and light, where nothing was added", async () => {
    const { own: data, held } = await embedded.ask(ownPage);
    expect(
      [data.files, data.tables, data.figures, data.targets, data.statements, held.measures].flat(),
    ).toEqual([]);
  });
});

describe("figures of an office", () => {
  it("change no national count and no day of the data", async () => {
    for (const query of [gradeDistributions, coverage, release])
      expect(await own.ask<unknown>(query)).toEqual(await embedded.ask<unknown>(query));
  });

  it("fill a judgement that was not found and leave one that is held alone", async () => {
    const rows = (await own.ask(grades)).filter(isLocal);
    expect(rows.map((row) => [row.force_id, row.round_name, row.item_name, row.grade])).toEqual([
      ["surrey", "PEEL 2018/19", "Effectiveness", "Good"],
    ]);
  });
});

describe("ownFiguresBy(as_at)", () => {
  it("leaves out figures of periods that had not ended, and keeps a target that was set", async () => {
    const { figures, targets } = await own.ask(ownFiguresBy("2023-03-31"));
    expect(figures.map(({ period }) => period)).toEqual(["31 March 2022", "31 March 2023"]);
    expect(targets).toHaveLength(1);
    expect((await own.ask(ownFiguresBy("2023-03-30"))).figures.map(({ period }) => period)).toEqual([
      "31 March 2022",
    ]);
  });
});

describe("ownFiguresBy(as_at) of a figure whose embargo has ended since", () => {
  const later = ownWarehouse({ today: "2099-06-01" });
  it("leaves it out of a day before the embargo ended, and has it from that day on", async () => {
    const periods = async (as_at: string) =>
      (await later.ask(ownFiguresBy(as_at))).figures.filter(({ period }) => period === "31 March 2024")
        .length;
    expect([await periods("2098-12-31"), await periods("2099-01-01")]).toEqual([0, 1]);
  });
});
