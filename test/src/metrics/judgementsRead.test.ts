import { describe, expect, it } from "vitest";
import { coverageAsAt } from "../../../src/metrics/coverageAsAt.ts";
import { judgementsRead } from "../../../src/metrics/judgementsRead.ts";
import { roundsBegun } from "../../../src/metrics/roundsBegun.ts";
import { roundItem } from "../charts/rows.ts";
import { frozen } from "./frozen.ts";
import { judged, standingOn } from "./standingJudgements.ts";

const note = "The grade was changed from Adequate to Requires improvement on 8 August 2024.";
const rows = frozen([
  judged("kent", "PEEL 2017", "Good", null),
  judged("kent", "PEEL 2018/19", "Good", "2019-05-02"),
  judged("surrey", "PEEL 2018/19", "Good", null),
  judged("dorset", "PEEL 2018/19", null, null),
  judged("kent", "PEEL 2023-25", "Adequate", "2024-02-16", {
    valid_to: "2024-08-08",
    is_current: false,
    locator: "grade as first published; changed to Requires improvement on 8 August 2024",
    note,
  }),
  judged("kent", "PEEL 2023-25", "Requires improvement", "2024-08-08", { published_on: "2024-02-16", note }),
  judged("essex", "PEEL 2023-25", "Good", null),
]);
const begunOn = (day: string) => [...roundsBegun(standingOn(rows, day))].toSorted();
const readOn = (day: string) => judgementsRead(rows, standingOn(rows, day), day);

describe("roundsBegun(standing)", () => {
  it("takes a round as begun when one of its judgements stood", () => {
    expect(begunOn("2019-05-01")).toEqual([]);
    expect(begunOn("2019-05-02")).toEqual(["PEEL 2017", "PEEL 2018/19"]);
    expect(begunOn("2024-02-15")).toEqual(["PEEL 2017", "PEEL 2018/19"]);
    expect(begunOn("2024-02-16")).toEqual(["PEEL 2017", "PEEL 2018/19", "PEEL 2023-25"]);
  });

  it("takes one without any day as begun when a later round had", () => {
    const undated = [
      judged("essex", "PEEL 2015", "Good", null),
      judged("kent", "PEEL 2018/19", "Good", "2019-05-02"),
    ];
    expect([...roundsBegun(standingOn(undated, "2019-05-01"))]).toEqual([]);
    expect([...roundsBegun(standingOn(undated, "2019-05-02"))].toSorted()).toEqual([
      "PEEL 2015",
      "PEEL 2018/19",
    ]);
  });

  it("has none of no judgements", () => {
    expect([...roundsBegun([])]).toEqual([]);
  });
});

describe("judgementsRead(rows, standing, date)", () => {
  it("leaves out rounds that had not begun and what had not been published, and keeps what cannot be placed", () => {
    expect(readOn("2019-05-02").map((row) => [row.force_id, row.round_id, row.standing])).toEqual([
      ["kent", "PEEL 2017", "held"],
      ["kent", "PEEL 2018/19", "held"],
      ["surrey", "PEEL 2018/19", "date not known"],
      ["dorset", "PEEL 2018/19", "not found"],
    ]);
  });

  it("tells nothing of a change that came later, in the judgement or its note", () => {
    const [before] = readOn("2024-08-07").filter(({ round_id }) => round_id === "PEEL 2023-25");
    expect(before).toMatchObject({
      grade: "Adequate",
      valid_to: null,
      is_current: true,
      note: null,
      locator: "grade as first published",
    });
    const [after] = readOn("2024-08-08").filter(({ round_id }) => round_id === "PEEL 2023-25");
    expect(after).toMatchObject({ grade: "Requires improvement", note });
  });
});

describe("coverageAsAt(standing, today, forces)", () => {
  const today = [
    {
      ...roundItem("PEEL 2018/19", "Effectiveness"),
      known_count: 2,
      forces_count: 3,
      missing_forces: ["Dorset"],
    },
    {
      ...roundItem("PEEL 2023-25", "Preventing crime"),
      known_count: 2,
      forces_count: 3,
      missing_forces: ["Dorset"],
    },
  ];
  const forces = ["kent", "surrey", "dorset", "essex"].map((force_id) => ({
    force_id,
    area_name: `${force_id[0]?.toUpperCase()}${force_id.slice(1)}`,
  }));
  const on = (day: string) => coverageAsAt(standingOn(rows, day), today, forces);

  it("names the forces that cannot be placed and those that had none yet, in rounds that had begun", () => {
    expect(on("2019-05-02")).toMatchObject([
      {
        known_count: 1,
        missing_forces: ["Dorset"],
        not_placed_forces: ["Surrey"],
        not_yet_published_forces: [],
      },
    ]);
    expect(on("2019-05-01")).toEqual([]);
    expect(on("2026-11-21").map(({ known_count }) => known_count)).toEqual([2, 2]);
  });

  it("names a force that had no judgement yet", () => {
    const later = [...rows, judged("dorset", "PEEL 2023-25", "Good", "2025-01-01")];
    const [, latest] = coverageAsAt(standingOn(later, "2024-12-31"), today, forces);
    expect(latest).toMatchObject({ not_yet_published_forces: ["Dorset"], not_placed_forces: ["Essex"] });
  });
});
