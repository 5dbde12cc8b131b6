import { describe, expect, it } from "vitest";
import { warnings } from "../../../src/format/warnings.ts";
import type { ForceIndexRow } from "../../../src/model/forceIndexRow.ts";
import { forcesView } from "../../../src/views/forces.ts";
import { textOf, viewOptions } from "./picture.ts";

const indexed = (force_id: string, more: Partial<ForceIndexRow> = {}): ForceIndexRow => ({
  force_id,
  force_name: `${force_id} Police`,
  area_name: force_id,
  region: "South East",
  country: "England",
  other_names: null,
  round_id: "peel-2023-25",
  round_name: "PEEL 2023-25",
  published_on: "2024-02-16",
  known_count: 3,
  asked_count: 8,
  grades_text: "1 Outstanding, 2 Good",
  ...more,
});
const warned = (view: Element): string[] => [...view.querySelectorAll(".warning-line")].map(textOf);

describe("forcesView(rows, options)", () => {
  const rows = [indexed("essex"), indexed("kent")];
  const view = forcesView(rows, { ...viewOptions, force_id: "kent" });

  it("links each force to its page and marks the reader's", () => {
    expect([...view.querySelectorAll("tbody a")].map((link) => link.getAttribute("href"))).toEqual([
      "./force/essex",
      "./force/kent",
    ]);
    expect(textOf(view.querySelector("tr.is-chosen th"))).toBe("kent Police");
  });

  it("says that grades of different rounds may not be compared, where there are such", () => {
    expect(warned(view)).toEqual([warnings.mixedAges, warnings.notALeagueTable]);
    const mixed = [
      indexed("essex"),
      indexed("kent", { round_id: "peel-2018-19", round_name: "PEEL 2018/19" }),
    ];
    expect(warned(forcesView(mixed, viewOptions))).toContain(warnings.notComparable);
  });
});
