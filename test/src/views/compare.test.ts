import { describe, expect, it } from "vitest";
import type { GradeRow } from "../../../src/model/gradeRow.ts";
import { comparableRounds, compareView } from "../../../src/views/compare.ts";
import { gradeRow } from "../charts/rows.ts";
import { cellsOf, textOf, viewOptions } from "./picture.ts";

const of = (name: string, more: Partial<GradeRow> = {}): Partial<GradeRow> => ({
  force_id: name.toLowerCase(),
  force_name: `${name} Police`,
  ...more,
});

const rows: readonly GradeRow[] = [
  gradeRow("PEEL 2015", "Effectiveness", "Good", of("Kent")),
  gradeRow("PEEL 2015", "Effectiveness", null, of("Surrey")),
  gradeRow("PEEL 2021/22", "Preventing crime", "Good", of("Kent")),
  gradeRow("PEEL 2021/22", "Preventing crime", "Outstanding", of("Surrey")),
  gradeRow("PEEL 2023-25", "Responding to the public", "Adequate", of("Kent", { item_order: 2 })),
  gradeRow("PEEL 2023-25", "Preventing crime", "Good", of("Kent")),
  gradeRow("PEEL 2023-25", "Preventing crime", "Adequate", of("Essex")),
  gradeRow("PEEL 2023-25", "Preventing crime", "Good", of("Surrey")),
  gradeRow("PEEL 2023-25", "Responding to the public", "Inadequate", of("Surrey", { item_order: 2 })),
  gradeRow("PEEL 2023-25", "Responding to the public", null, of("Essex", { item_order: 2 })),
  gradeRow(
    "PEEL 2023-25",
    "Responding to the public",
    "Outstanding",
    of("Kent", { item_order: 2, is_current: false, valid_to: "2024-08-08" }),
  ),
  gradeRow("PEEL 2023-25", "Managing offenders", null, of("Kent", { item_order: 3 })),
];

const latest = { round_id: "PEEL 2023-25", force_ids: [] };
const forcesOf = (view: Element): (string | undefined)[] =>
  cellsOf(view.querySelector(".matrix")).map(([force]) => force);

describe("comparableRounds(rows)", () => {
  it("lists rounds of which two forces or more have a judgement, the latest first", () => {
    expect(comparableRounds(rows)).toEqual([
      { value: "PEEL 2023-25", text: "PEEL 2023-25" },
      { value: "PEEL 2021/22", text: "PEEL 2021/22" },
    ]);
  });
});

describe("compareView(rows, {round_id, force_ids}, options)", () => {
  const view = compareView(rows, latest, viewOptions);

  it("has all forces by name, and the items in the order of the round of which a judgement is held", () => {
    expect(forcesOf(view)).toEqual(["Essex Police", "Kent Police", "Surrey Police"]);
    expect([...view.querySelectorAll(".matrix thead th")].map(textOf)).toEqual([
      "Force",
      "Preventing crime",
      "Responding to the public",
    ]);
  });

  it("shows the judgement that holds, not one that was changed", () => {
    const kent = view.querySelectorAll(".matrix tbody tr")[1];
    expect([...(kent?.querySelectorAll(".grade-letter") ?? [])].map(textOf)).toEqual(["G", "A"]);
  });

  it("puts the reader's force first and marks it", () => {
    const own = compareView(rows, latest, { ...viewOptions, force_id: "surrey" });
    expect(forcesOf(own)).toEqual(["Surrey Police", "Essex Police", "Kent Police"]);
    expect(textOf(own.querySelector(".matrix tr.is-chosen th"))).toBe("Surrey Police");
  });

  it("shows the chosen forces and the reader's own, and no others", () => {
    const some = { ...latest, force_ids: ["essex"] };
    expect(forcesOf(compareView(rows, some, viewOptions))).toEqual(["Essex Police"]);
    expect(forcesOf(compareView(rows, some, { ...viewOptions, force_id: "kent" }))).toEqual([
      "Kent Police",
      "Essex Police",
    ]);
  });

  it("has a table twin of the judgements held, with their sources", () => {
    const twin = cellsOf(view.querySelector("details table"));
    expect(twin).toHaveLength(5);
    expect(twin.every((cells) => cells.some((cell) => cell.startsWith("HMICFRS, ")))).toBe(true);
  });

  it("says why a cell has no grade, and never that the question does not arise", () => {
    expect(textOf(view)).not.toContain("[not applicable]");
    const sparse = rows.filter(({ force_id, status }) => force_id !== "essex" || status !== "not found");
    const matrix = compareView(sparse, latest, viewOptions);
    expect(cellsOf(matrix.querySelector(".matrix"))[0]?.[2]).toBe("[none held]");
    expect(textOf(matrix.querySelector(".table-notes"))).toContain("not every force was graded on it");
  });

  it("says what to do where nothing is held", () => {
    const none = compareView(rows, { ...latest, force_ids: ["cumbria"] }, viewOptions);
    expect(none.className).toBe("empty-state");
    expect(textOf(none)).toContain("Choose another round, or more forces.");
  });
});
