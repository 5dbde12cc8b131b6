import { describe, expect, it } from "vitest";
import {
  missingOfLatest,
  pendingRounds,
  standingOnQuestions,
} from "../../../src/metrics/standingOnQuestions.ts";
import type { StandingJudgement } from "../../../src/model/standing.ts";
import { comparability, gradeRow, roundItem } from "../charts/rows.ts";
import { frozen } from "./frozen.ts";

const judged = (
  ...[round, item, grade, standing = "held"]: readonly [
    Parameters<typeof gradeRow>[0],
    string,
    Parameters<typeof gradeRow>[2],
    StandingJudgement["standing"]?,
  ]
): StandingJudgement => ({ ...gradeRow(round, item, grade), standing });
const named = (rows: readonly StandingJudgement[]): readonly string[] =>
  rows.map(({ round_name, item_name }) => `${item_name}, ${round_name}`);

describe("standingOnQuestions(rows, comparability)", () => {
  it("gives the latest round, and pillars that it has not judged from an earlier round that may be compared", () => {
    const rows = frozen([
      judged("PEEL 2017", "Efficiency", "Good"),
      judged("PEEL 2017", "Legitimacy", "Good"),
      judged("PEEL 2018/19", "Efficiency", "Good"),
      judged("PEEL 2018/19", "Effectiveness", "Good"),
    ]);
    expect(named(standingOnQuestions(rows, comparability))).toEqual([
      "Efficiency, PEEL 2018/19",
      "Effectiveness, PEEL 2018/19",
      "Legitimacy, PEEL 2017",
    ]);
  });

  it("gives nothing of rounds that may not be compared with the latest", () => {
    const rows = [
      judged("PEEL 2018/19", "Efficiency", "Good"),
      judged("PEEL 2021/22", "Preventing crime", "Good"),
      judged("PEEL 2021/22", "Managing offenders", "Good"),
    ];
    expect(named(standingOnQuestions(rows, comparability))).toEqual([
      "Preventing crime, PEEL 2021/22",
      "Managing offenders, PEEL 2021/22",
    ]);
  });

  it("adds the round before where the latest has hardly begun, and not where the rest of it was not found", () => {
    const before = [
      judged("PEEL 2021/22", "Preventing crime", "Good"),
      judged("PEEL 2021/22", "Managing offenders", "Good"),
    ];
    const begun = [...before, judged("PEEL 2023-25", "Preventing crime", "Adequate")];
    expect(named(standingOnQuestions(begun, comparability))).toEqual([
      "Preventing crime, PEEL 2023-25",
      "Managing offenders, PEEL 2021/22",
    ]);
    const inspected = [...begun, judged("PEEL 2023-25", "Managing offenders", null, "not found")];
    expect(named(standingOnQuestions(inspected, comparability))).toEqual(["Preventing crime, PEEL 2023-25"]);
  });

  it("tells of no judgement whose day is not known", () => {
    expect(
      standingOnQuestions([judged("PEEL 2017", "Efficiency", "Good", "date not known")], comparability),
    ).toEqual([]);
  });
});

describe("missingOfLatest(rows)", () => {
  it("names what was not found or not placed of the latest round and later ones, round by round", () => {
    const rows = frozen([
      judged("PEEL 2017", "Legitimacy", null, "not found"),
      judged("PEEL 2018/19", "Efficiency", "Good"),
      judged("PEEL 2018/19", "Legitimacy", null, "not found"),
      judged("PEEL 2021/22", "Preventing crime", "Good", "date not known"),
    ]);
    expect(missingOfLatest(rows, new Set()).map(named)).toEqual([
      ["Legitimacy, PEEL 2018/19"],
      ["Preventing crime, PEEL 2021/22"],
    ]);
  });

  it("asks nothing of a round of which the force's report had surely not come out", () => {
    const rows = [
      judged("PEEL 2017", "Efficiency", "Good"),
      judged("PEEL 2018/19", "Legitimacy", null, "not found"),
    ];
    expect(missingOfLatest(rows, new Set(["PEEL 2018/19"]))).toEqual([]);
  });

  it("names the last round alone of a force of which nothing is held, and nothing of no rows", () => {
    const rows = [
      judged("PEEL 2015", "Legitimacy", null, "not found"),
      judged("PEEL 2016", "Legitimacy", null, "not found"),
    ];
    expect(missingOfLatest(rows, new Set()).map(named)).toEqual([["Legitimacy, PEEL 2016"]]);
    expect(missingOfLatest([], new Set())).toEqual([]);
  });
});

describe("pendingRounds(coverage, area_name)", () => {
  const covered = (not_yet_published_forces: readonly string[]) => ({
    ...roundItem("PEEL 2018/19", "Efficiency"),
    known_count: 42,
    forces_count: 43,
    missing_forces: [],
    not_placed_forces: [],
    not_yet_published_forces,
  });
  it("names the rounds in which the area still waits for a judgement", () => {
    expect(pendingRounds([covered(["Surrey"])], "Surrey")).toEqual(new Set(["PEEL 2018/19"]));
    expect(pendingRounds([covered(["Surrey"])], "Kent")).toEqual(new Set());
  });
});
