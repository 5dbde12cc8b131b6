import { describe, expect, it } from "vitest";
import { warnings } from "../../../src/format/warnings.ts";
import type { ChangeData, ChangeRow } from "../../../src/model/changeRow.ts";
import { changesPage } from "../../../src/views/changes.ts";
import { gradeRow, provenance } from "../charts/rows.ts";
import { cellsOf, textOf, viewOptions } from "./picture.ts";

const northants = { force_id: "northamptonshire", force_name: "Northamptonshire Police" };
const event = (row: Partial<ChangeRow> & Pick<ChangeRow, "change_kind" | "occurred_on">): ChangeRow => ({
  ...provenance,
  force_id: "kent",
  force_name: "Kent Police",
  subject: "A report",
  statement: null,
  note: null,
  other_days: [],
  ...row,
});
const data: ChangeData = {
  judgements: [
    gradeRow("PEEL 2023-25", "Responding to the public", "Adequate", {
      ...northants,
      valid_from: "2024-02-16",
      valid_to: "2024-08-08",
      is_current: false,
    }),
    gradeRow("PEEL 2023-25", "Responding to the public", "Requires improvement", {
      ...northants,
      valid_from: "2024-08-08",
    }),
    gradeRow("PEEL 2023-25", "Preventing crime", "Good", {
      ...northants,
      valid_from: null,
      published_on: null,
    }),
  ],
  events: [
    event({
      change_kind: "report published",
      occurred_on: "2025-07-24",
      other_days: ["2025-07-23"],
      statement: "HMICFRS",
    }),
    event({ change_kind: "left enhanced monitoring", occurred_on: "2024" }),
  ],
};

const draw = (
  choices: Partial<typeof changesPage.fields> = {},
  force_id: string | null = null,
  from = data,
) => changesPage.draw(from, { ...changesPage.fields, ...choices }, { ...viewOptions, force_id });
const tables = (view: Element): string[] => [...view.querySelectorAll("caption")].map(textOf);
const dates = (view: Element): (string | null)[] =>
  [...view.querySelectorAll("input[type=date]")].map((field) => field.getAttribute("value"));

describe("changesPage", () => {
  it("shows by default the year up to the latest change held, to the date of the release", () => {
    const view = draw();
    expect(dates(view)).toEqual(["2024-07-24", "2026-11-21"]);
    expect(tables(view)).toEqual([
      "1 judgement changed after 24 July 2024 and up to 21 November 2026",
      "1 report published after 24 July 2024 and up to 21 November 2026",
      "What may belong to the period",
    ]);
  });

  it("says of Northamptonshire what the judgement was and what it became, with proofs, and calls it neither better nor worse", () => {
    const view = draw({ from: "2024-08-01", to: "2024-08-31" });
    const [row] = cellsOf(view.querySelector("table"));
    expect(row?.slice(0, 5)).toEqual([
      "Northamptonshire Police",
      "8 August 2024",
      "Responding to the public, PEEL 2023-25",
      expect.stringContaining("Adequate"),
      expect.stringContaining("Requires improvement"),
    ]);
    expect(view.querySelectorAll("table [data-judgement]")).toHaveLength(2);
    expect([...view.querySelectorAll(".warning-line")].map(textOf)).toEqual([warnings.toldAsMade]);
    const said = textOf(view).replace(warnings.toldAsMade, "").replaceAll("Requires improvement", "");
    expect(said).not.toMatch(/improve|decline|better|worse|risen|fallen/i);
  });

  it("leads from each count to its table, and to what cannot be placed", () => {
    const view = draw();
    for (const link of view.querySelectorAll(".change-counts a"))
      expect(view.querySelector(`[id="${link.getAttribute("href")?.slice(1)}"]`)?.localName).toBe("h2");
    expect(view.querySelectorAll(".change-counts a")).toHaveLength(3);
  });

  it("says what cannot be placed: a year that the period splits, and judgements without a day", () => {
    const unplaced = draw().querySelector('[aria-labelledby="what-cannot-be-placed"]');
    const [row] = cellsOf(unplaced?.querySelector("table"));
    expect(row?.slice(0, 3)).toEqual(["Kent Police", "2024", "left enhanced monitoring"]);
    expect(textOf(unplaced)).toContain("1 judgement of PEEL 2023-25");
  });

  it("shows another day that a source gives beside the one that is used", () => {
    expect(textOf(draw())).toContain("24 July 2025 (another source: 23 July 2025)");
  });

  it("gives a link that holds both dates, the force and whose changes they are", () => {
    const link = draw({ of: "force" }, "northamptonshire").querySelector('a[href^="?"]');
    expect(link?.getAttribute("href")).toBe("?from=2024-07-24&to=2026-11-21&of=force&force=northamptonshire");
  });

  it("keeps to the reader's force when asked, and marks it when not", () => {
    const view = draw({ of: "force" }, "northamptonshire");
    expect(tables(view)).toEqual(["1 judgement changed after 24 July 2024 and up to 21 November 2026"]);
    expect(view.querySelectorAll("tr.is-chosen")).toHaveLength(0);
    expect(draw({}, "northamptonshire").querySelectorAll("tr.is-chosen")).toHaveLength(1);
  });

  it.each([
    [{ from: "soon" }, "the text given is not a date"],
    [{ from: "2024" }, "only the month or year is known"],
    [{ from: "2025-01-01", to: "2024-01-01" }, "the first date is not before the last"],
    [{ from: "2026-01-01" }, "Nothing that is held is dated in this period."],
    [{ of: "force" }, "no force is chosen"],
  ])("says plainly what is wrong with %o and keeps the controls", (choices, said) => {
    const view = draw(choices);
    expect(textOf(view.querySelector(".empty-state"))).toContain(said);
    expect(view.querySelector(":scope > form.controls")).not.toBeNull();
  });

  it("says that a force of the address is not known", () => {
    expect(textOf(draw({ of: "force" }, "rutland").querySelector(".empty-state"))).toContain("is called so");
  });

  it("survives an address with markup in it, and no data at all", () => {
    expect(draw({ from: "<img src=x>", of: "<b>" }).querySelector("img, b")).toBeNull();
    expect(textOf(draw({}, null, { judgements: [], events: [] }))).toContain(
      "Everything that is held has a date.",
    );
  });
});
