import { describe, expect, it } from "vitest";
import { conflictsAsAt } from "../../../src/metrics/conflictsAsAt.ts";
import { monitoringAsAt } from "../../../src/metrics/monitoringAsAt.ts";
import { timelineAsAt } from "../../../src/metrics/timelineAsAt.ts";
import type { ConflictRow } from "../../../src/model/conflictRow.ts";
import type { MonitoringSpellRow } from "../../../src/model/reportRow.ts";
import { registerRow } from "../charts/registerRows.ts";
import { provenance } from "../charts/rows.ts";
import { judged, standingOn } from "./standingJudgements.ts";

const spell = (
  entered_on: string,
  left_on: string | null,
  note: string | null = null,
): MonitoringSpellRow => ({
  ...provenance,
  force_id: "staffordshire",
  force_name: "Staffordshire Police",
  entered_on,
  left_on,
  note,
});

describe("monitoringAsAt(rows, date)", () => {
  it.each([
    ["2022-06-29", []],
    ["2022-06-30", [[null, "The spell had not ended by then."]]],
    ["2024-04-30", [[null, "The spell had not ended by then."]]],
    [
      "2024-05-15",
      [
        [
          null,
          "The source gives 2024-05 and no day for its end, so whether it had ended by then is not known.",
        ],
      ],
    ],
    ["2024-05-31", [["2024-05", null]]],
  ])("Staffordshire's spell from June 2022 to May 2024, on %s: %j", (date, ends) => {
    expect(monitoringAsAt([spell("2022-06", "2024-05")], date).map((row) => [row.left_on, row.note])).toEqual(
      ends,
    );
  });

  it("begins and ends a spell of known days on those days", () => {
    const rows = [spell("2022-10-14", "2025-08-01")];
    expect(monitoringAsAt(rows, "2022-10-13")).toEqual([]);
    expect(monitoringAsAt(rows, "2022-10-14")).toMatchObject([{ left_on: null }]);
    expect(monitoringAsAt(rows, "2025-07-31")).toMatchObject([{ left_on: null }]);
    expect(monitoringAsAt(rows, "2025-08-01")).toEqual(rows);
  });

  it("leaves an end that no source tells as it is", () => {
    const rows = [spell("2022-06", null, "No source held says that the spell has ended.")];
    expect(monitoringAsAt(rows, "2026-11-21")).toEqual(rows);
  });
});

describe("timelineAsAt(from, date)", () => {
  const reports = [
    registerRow({ published_on: "2025-07-24", inspected_on: "2025-01" }),
    registerRow({ report_id: "second", published_on: "2025-08", round_name: null }),
  ];
  const on = (date: string) =>
    timelineAsAt({ reports, spells: [spell("2025-08-01", null)], forces: [] }, date).map(
      ({ kind, began_on, ended_on }) => [kind, began_on, ended_on].join(" "),
    );

  it("sets marks whose day, month or year had passed", () => {
    expect(on("2025-01-30")).toEqual([]);
    expect(on("2025-07-24")).toEqual([
      "inspection 2025-01 2025-01",
      "round 2025-07-24 2025-07-24",
      "report 2025-07-24 2025-07-24",
    ]);
    expect(on("2025-08-30").at(-1)).toBe("enhanced monitoring 2025-08-01 ");
    expect(on("2025-08-31")).toContain("report 2025-08 2025-08");
  });
});

describe("conflictsAsAt(rows, standing, date)", () => {
  const conflict = (more: Partial<ConflictRow>): ConflictRow => ({
    conflict_kind: "areas graded and areas counted",
    force_id: "kent",
    force_name: "Kent",
    round_id: "PEEL 2018/19",
    round_name: "PEEL 2018/19",
    item_id: null,
    subject: "number of areas",
    first_statement: "8 areas graded",
    first_address: null,
    first_source: null,
    second_statement: "9 areas",
    second_address: null,
    second_source: null,
    explanation: "Not known",
    ...more,
  });
  const judgements = [
    judged("kent", "PEEL 2018/19", "Good", "2019-05-02"),
    judged("kent", "PEEL 2018/19", "Good", "2019-07-01", { item_id: "Legitimacy" }),
    judged("surrey", "PEEL 2018/19", "Good", "2019-09-27"),
  ];
  const isTold = (more: Partial<ConflictRow>, date: string): boolean =>
    conflictsAsAt([conflict(more)], standingOn(judgements, date), date).length === 1;

  it.each<readonly [string, Partial<ConflictRow>, string]>([
    ["the last judgement of the force", {}, "2019-07-01"],
    ["the judgement of the item", { subject: "Effectiveness" }, "2019-05-02"],
    [
      "the last judgement of all forces on an item",
      { force_id: null, subject: "Effectiveness, Good" },
      "2019-09-27",
    ],
    ["the last of the round, of a force of which none is held", { force_id: "essex" }, "2019-09-27"],
    [
      "the later of two days",
      { first_statement: "2019-05-01", second_statement: "2019-05-02" },
      "2019-05-02",
    ],
  ])("tells a conflict from %s on", (_, more, first) => {
    const before = new Date(Date.parse(`${first}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    expect([isTold(more, before), isTold(more, first)]).toEqual([false, true]);
  });

  it("tells one on no round always", () => {
    expect(isTold({ round_id: null }, "2001-06-30")).toBe(true);
  });
});
