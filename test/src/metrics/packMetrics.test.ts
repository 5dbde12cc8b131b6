import { describe, expect, it } from "vitest";
import { changesKnownBy } from "../../../src/metrics/changesKnownBy.ts";
import { forceMovements } from "../../../src/metrics/forceMovements.ts";
import { gradeCounts } from "../../../src/metrics/gradeCounts.ts";
import { heldRounds, latestRounds } from "../../../src/metrics/heldRounds.ts";
import { mainJudgements } from "../../../src/metrics/mainJudgements.ts";
import { missingForces } from "../../../src/metrics/missingForces.ts";
import { followingPairs } from "../../../src/metrics/roundPairs.ts";
import { supersededJudgements } from "../../../src/metrics/supersededJudgements.ts";
import type { ComparabilityRow } from "../../../src/model/comparability.ts";
import type { Standing, StandingJudgement } from "../../../src/model/standing.ts";
import { gradeRow, type RoundName } from "../charts/rows.ts";

const row = (
  round: RoundName,
  item: string,
  grade: Parameters<typeof gradeRow>[2],
  standing: Standing = grade === null ? "not found" : "held",
): StandingJudgement => ({ ...gradeRow(round, item, grade), standing });

const pair = (from: RoundName, to: RoundName, verdict: ComparabilityRow["verdict"]): ComparabilityRow => ({
  from_round_id: from,
  from_round_name: from,
  to_round_id: to,
  to_round_name: to,
  verdict,
  reason: "",
  address: null,
});

const told = new Set(["PEEL 2016", "PEEL 2017", "PEEL 2018/19", "PEEL 2021/22"]);

describe("heldRounds(judgements, told) and latestRounds(rounds)", () => {
  const judgements = [
    row("PEEL 2015", "Effectiveness", "Good"),
    row("PEEL 2017", "Effectiveness", "Good"),
    row("PEEL 2016", "Effectiveness", "Good"),
    row("PEEL 2016", "Efficiency", "Good"),
    row("PEEL 2018/19", "Effectiveness", "Good", "date not known"),
  ];
  it("count what stood, in the order of time, of the rounds told of", () => {
    const rounds = heldRounds(judgements, told);
    expect(rounds.map(({ round_id, held_count }) => [round_id, held_count])).toEqual([
      ["PEEL 2016", 2],
      ["PEEL 2017", 1],
    ]);
    expect(latestRounds(rounds).map(({ round_id }) => round_id)).toEqual(["PEEL 2017", "PEEL 2016"]);
    expect(latestRounds(rounds.slice(0, 1))).toHaveLength(1);
    expect(latestRounds([])).toEqual([]);
  });
});

describe("followingPairs(rounds, comparability)", () => {
  it("gives neighbours with a verdict, the latest first; a single judgement where it may be compared with the round before", () => {
    const round = (round_id: RoundName, held_count: number, round_order: number) => ({
      round_id,
      round_name: round_id,
      round_order,
      held_count,
    });
    const rounds = [round("PEEL 2016", 3, 3), round("PEEL 2017", 1, 4), round("PEEL 2018/19", 2, 5)];
    const over = pair("PEEL 2016", "PEEL 2018/19", "with care");
    expect(followingPairs(rounds, [pair("PEEL 2016", "PEEL 2017", "not comparable"), over])).toEqual([over]);
    const single = pair("PEEL 2016", "PEEL 2017", "comparable");
    const after = pair("PEEL 2017", "PEEL 2018/19", "with care");
    expect(followingPairs(rounds, [single, after, over])).toEqual([after, single]);
    expect(followingPairs(rounds, [])).toEqual([]);
  });
});

describe("mainJudgements(judgements, round_id, asked)", () => {
  it("leaves out core questions that were not asked of every force", () => {
    const core = { ...row("PEEL 2016", "Preventing", "Good"), item_kind: "core question" as const };
    const pillar = row("PEEL 2016", "Effectiveness", "Good");
    expect(mainJudgements([core, pillar], "PEEL 2016", [])).toEqual([pillar]);
    expect(mainJudgements([core, pillar], "PEEL 2016", [core])).toHaveLength(2);
  });
});

describe("gradeCounts(rows, scale)", () => {
  it("counts what stood by grade and the rest by reason, and refuses another scale", () => {
    const rows = [
      row("PEEL 2017", "Effectiveness", "Good"),
      row("PEEL 2017", "Efficiency", null),
      row("PEEL 2017", "Legitimacy", "Good", "date not known"),
    ];
    expect(gradeCounts(rows, "peel4")).toEqual({
      grades: [{ grade: "Good", count: 1 }],
      known_count: 1,
      not_graded_count: 0,
      not_found_count: 1,
      not_placed_count: 1,
      local_count: 0,
    });
    expect(() => gradeCounts(rows, "peel5")).toThrow(RangeError);
  });
});

describe("forceMovements(rows, pair)", () => {
  const rows = [row("PEEL 2016", "Effectiveness", "Good"), row("PEEL 2017", "Effectiveness", "Inadequate")];
  it("gives a direction where the rounds may be compared and both stood", () => {
    const of = (verdict: ComparabilityRow["verdict"], given = rows) =>
      forceMovements(given, pair("PEEL 2016", "PEEL 2017", verdict)).map(({ direction }) => direction);
    expect(of("comparable")).toEqual(["declined"]);
    expect(of("not comparable")).toEqual([null]);
    expect(
      of("comparable", [row("PEEL 2016", "Effectiveness", "Good", "date not known"), ...rows.slice(1)]),
    ).toEqual([null]);
    expect(of("comparable", rows.slice(1))).toEqual([null]);
  });
});

describe("supersededJudgements(versions, force_id, date)", () => {
  it("gives what had been changed by the end of the day", () => {
    const old = { ...gradeRow("PEEL 2023-25", "Responding", "Adequate"), valid_to: "2024-08-08" };
    expect(supersededJudgements([old], old.force_id, "2024-08-07")).toEqual([]);
    expect(supersededJudgements([old], old.force_id, "2024-08-08")).toEqual([old]);
    expect(supersededJudgements([old], "elsewhere", "2024-08-08")).toEqual([]);
  });
});

describe("changesKnownBy(data, begun)", () => {
  it("drops undated judgements that the day's picture does not hold", () => {
    const undated = {
      ...gradeRow("PEEL 2023-25", "Responding", "Good"),
      valid_from: null,
      published_on: null,
    };
    const data = { judgements: [undated], events: [] };
    expect(changesKnownBy(data, []).judgements).toEqual([]);
    expect(changesKnownBy(data, [undated]).judgements).toEqual([undated]);
  });
});

describe("missingForces(forces, fromRows, toRows, unpublished) of an earlier day", () => {
  it("tells those not yet published and those of an unknown day apart", () => {
    const force = row("PEEL 2016", "Effectiveness", "Good");
    const names = [{ force_id: force.force_id, force_name: force.force_name }];
    const unknown = row("PEEL 2016", "Effectiveness", "Good", "date not known");
    expect(missingForces(names, [unknown], [], { from: new Set(), to: new Set([force.force_id]) })).toEqual([
      { ...names[0], from: "date not known", to: "not yet published" },
    ]);
  });
});
