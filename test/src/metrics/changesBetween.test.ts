import { describe, expect, it } from "vitest";
import { type Changes, changesBetween, latestChange } from "../../../src/metrics/changesBetween.ts";
import type { ChangeData, ChangeKind, ChangeRow } from "../../../src/model/changeRow.ts";
import { gradeRow, history, provenance } from "../charts/rows.ts";
import { expectValue } from "./expectValue.ts";
import { frozen } from "./frozen.ts";

const event = (
  change_kind: ChangeKind,
  occurred_on: string | null,
  force_id: string | null,
  other_days: readonly string[] = [],
): ChangeRow => ({
  ...provenance,
  change_kind,
  occurred_on,
  force_id,
  force_name: force_id ?? "All forces",
  subject: "A report",
  statement: null,
  note: null,
  other_days,
});

const responding = "Responding to the public";
const data: ChangeData = {
  judgements: frozen([
    gradeRow("PEEL 2023-25", responding, "Adequate", {
      valid_from: "2024-02-16",
      valid_to: "2024-08-08",
      is_current: false,
    }),
    gradeRow("PEEL 2023-25", responding, "Requires improvement", { valid_from: "2024-08-08" }),
    gradeRow("PEEL 2023-25", "Preventing crime", "Good", { valid_from: null, published_on: "2024" }),
    gradeRow("PEEL 2023-25", "Preventing crime", "Good", {
      force_id: "kent",
      force_name: "Kent",
      valid_from: null,
      published_on: null,
    }),
    gradeRow("PEEL 2015", "Efficiency", "Good", { valid_from: null, published_on: null }),
    gradeRow("PEEL 2023-25", "Investigating crime", null, { valid_from: null, published_on: null }),
  ]),
  events: frozen([
    event("report published", "2024-02-16", "cumbria", ["2024-02-15"]),
    event("report published", "2024-03-01", null),
    event("entered enhanced monitoring", "2024-05", "kent"),
    event("left enhanced monitoring", "2024", "kent"),
    event("response published", null, "kent"),
  ]),
};

const between = (from: string, to: string, force_id: string | null = null): Changes =>
  expectValue(changesBetween(data, { from, to, force_id }));
const kindsOf = (changes: Changes): readonly (readonly [string, number])[] =>
  changes.groups.map(({ kind, rows }) => [kind, rows.length]);

describe("changesBetween(data, period)", () => {
  it("groups by kind what happened after the first day and up to the last, the latest first", () => {
    const changes = between("2024-01-31", "2024-12-31");
    expect(kindsOf(changes)).toEqual([
      ["judgement changed", 1],
      ["entered enhanced monitoring", 1],
      ["report published", 2],
      ["judgement published", 1],
    ]);
    expect(changes.count).toBe(5);
    expect(changes.groups[2]?.rows.map(({ occurred_on }) => occurred_on)).toEqual([
      "2024-03-01",
      "2024-02-16",
    ]);
  });

  it("tells a judgement that was changed from one that was published, with what it was", () => {
    const [changed] = between("2024-08-07", "2024-08-08").groups;
    expect(changed).toMatchObject({
      kind: "judgement changed",
      rows: [
        {
          occurred_on: "2024-08-08",
          subject: "Responding to the public, PEEL 2023-25",
          former: { grade: "Adequate" },
          judgement: { grade: "Requires improvement" },
        },
      ],
    });
    const [published] = between("2024-02-01", "2024-02-29").groups.slice(-1);
    expect(published).toMatchObject({ kind: "judgement published", rows: [{ former: null }] });
  });

  it("does not take a judgement of a later round for a change of the one before", () => {
    const changes = expectValue(
      changesBetween(
        { judgements: history, events: [] },
        { from: "2014-12-31", to: "2026-01-01", force_id: null },
      ),
    );
    const changed = changes.groups.find(({ kind }) => kind === "judgement changed");
    expect(changed?.rows.map(({ subject }) => subject)).toEqual(["Responding to the public, PEEL 2023-25"]);
  });

  it("gives apart what has only a year that the period splits", () => {
    const { uncertain } = between("2024-01-31", "2024-12-31");
    expect(uncertain.map(({ change_kind, occurred_on }) => [change_kind, occurred_on])).toEqual([
      ["judgement published", "2024"],
      ["left enhanced monitoring", "2024"],
    ]);
    expect(between("2023-12-31", "2024-12-31").uncertain).toEqual([]);
  });

  it("is not certain of a report or its judgements where another source gives a day on the other side", () => {
    const changes = between("2024-02-15", "2024-02-16");
    expect(changes.count).toBe(0);
    expect(
      changes.uncertain.map(({ change_kind, occurred_on }) => `${change_kind} ${occurred_on}`).toSorted(),
    ).toEqual([
      "judgement published 2024",
      "judgement published 2024-02-16",
      "left enhanced monitoring 2024",
      "report published 2024-02-16",
    ]);
  });

  it("counts judgements without a date by round, the latest first, and none that was not found", () => {
    expect(between("2024-01-01", "2024-12-31").undatedJudgements).toEqual([
      { round_name: "PEEL 2023-25", count: 1 },
      { round_name: "PEEL 2015", count: 1 },
    ]);
    expect(between("2024-01-01", "2024-12-31").undated).toMatchObject([
      { change_kind: "response published" },
    ]);
  });

  it("keeps to one force, with what concerns all forces", () => {
    expect(kindsOf(between("2023-12-31", "2024-12-31", "kent"))).toEqual([
      ["entered enhanced monitoring", 1],
      ["left enhanced monitoring", 1],
      ["report published", 1],
    ]);
    expect(between("2023-12-31", "2024-12-31", "kent").undatedJudgements).toEqual([
      { round_name: "PEEL 2023-25", count: 1 },
    ]);
  });

  it.each([
    ["2024-01", "2024-12-31", "date is partial"],
    ["2024-01-01", "yesterday", "not a date"],
    ["2024-02-30", "2024-12-31", "not a date"],
    ["2024-12-31", "2024-01-01", "first date not before the last"],
    ["2024-01-01", "2024-01-01", "first date not before the last"],
  ])("refuses %s to %s: %s", (from, to, reason) => {
    expect(changesBetween(data, { from, to, force_id: null })).toEqual({ ok: false, reason });
  });
});

describe("latestChange(data)", () => {
  it("is the latest day that is known in full", () => {
    expect(latestChange(data)).toBe("2024-08-08");
    expect(latestChange({ judgements: [], events: [event("report published", "2024", null)] })).toBeNull();
  });

  it("is not moved by what an office supplied of its own", () => {
    const own = { ...event("response published", "2026-11-18", "kent"), source_id: "local/responses" };
    expect(latestChange({ ...data, events: [...data.events, own] })).toBe("2024-08-08");
  });
});
