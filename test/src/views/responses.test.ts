import { describe, expect, it } from "vitest";
import { warnings } from "../../../src/format/warnings.ts";
import type { SharedDutyRow } from "../../../src/model/responses.ts";
import { responsesPage } from "../../../src/views/responses.ts";
import { findingRow, register } from "../charts/registerRows.ts";
import { provenance } from "../charts/rows.ts";
import { cellsOf, textOf, viewOptions } from "./picture.ts";

const pair: SharedDutyRow = {
  ...provenance,
  force_id: "cumbria",
  force_name: "Cumbria",
  force_report_id: "a",
  force_report_title: "PEEL 2018/19, Cumbria",
  national_report_id: "b",
  national_report_title: "Diverging under pressure",
  is_answered_together: true,
  subject: null,
  force_finding_count: 5,
  national_finding_count: 0,
};
const data = {
  register,
  findings: [
    findingRow(),
    findingRow({ finding_id: "f2", status: "addressed", status_as_at: "2019-06-01" }),
    findingRow({ finding_id: "f3", report_id: "old", report_title: "HMIC 2007", published_on: "2007-10" }),
  ],
  sharedDuties: [pair],
  today: "2025-08-01",
};
const draw = (
  chosen: Partial<typeof responsesPage.fields> = {},
  force_id: string | null = null,
  width = 1000,
) => responsesPage.draw(data, { ...responsesPage.fields, ...chosen }, { ...viewOptions, force_id, width });
const july = { "as-at": "2025-07-24" };
const registerOf = (view: HTMLElement): string[][] =>
  cellsOf(
    [...view.querySelectorAll("table")].find((table) =>
      /^Inspection reports and responses/.test(textOf(table.caption)),
    ),
  );
const listed = (view: HTMLElement, state: string): string[] =>
  [...view.querySelectorAll(`section[aria-labelledby="state-${state}"] li`)].map(textOf);

describe("responsesPage.draw(data, choices, options)", () => {
  it("answers first which responses are due in 30 days and which came late, with the reports", () => {
    const view = draw(july);
    expect(textOf(view.querySelector(".lead"))).toMatch(
      /^As at 24 July 2025, 1 response .* 1 answer came late/,
    );
    expect(listed(view, "due-soon")).toEqual([
      "Gwent, PEEL 2023-25: last day 21 August 2025, 28 days left. Calendar file for Gwent, PEEL 2023-25",
    ]);
    expect(listed(view, "late")[0]).toContain(
      "Kent, PEEL Assessment 2018/19: last day 26 June 2019, late: answered after 85 days",
    );
    expect(listed(view, "passed")[0]).toContain(
      "Dorset, PEEL 2023-25: last day 4 June 2025, 50 days past the last day",
    );
    expect(view.textContent).toContain(warnings.noResponseHeld);
  });

  it("counts to the release unless another day is chosen, and warns that the register ends before it", () => {
    expect(textOf(draw().querySelector(".lead"))).toMatch(/^As at 21 November 2026, no response/);
    expect(draw().textContent).toContain(warnings.registerEnds);
    expect(draw(july).textContent).not.toContain(warnings.registerEnds);
    expect(textOf(draw({ "as-at": "today" }).querySelector(".lead"))).toMatch(/^As at 1 August 2025/);
  });

  it("leaves out what was published after the day, and says how many", () => {
    const view = draw({ "as-at": "2025-07-23" });
    expect(view.textContent).toContain("2 reports published after 23 July 2025 are left out.");
    expect(registerOf(view)).toHaveLength(6);
  });

  it("says that a strange date is none, and shows the release instead", () => {
    for (const asAt of ["soon", "2025-02-30", "<b>"]) {
      const view = draw({ "as-at": asAt });
      expect(textOf(view)).toContain(`"${asAt}" is no date: shown as at 21 November 2026 instead.`);
      expect(view.querySelector("b")).toBeNull();
    }
  });

  it("has every report in the register, what is due first, and why there is no last day", () => {
    const rows = registerOf(draw(july));
    expect(rows.map(([force]) => force)).toEqual([
      "Gwent",
      "Hampshire",
      "Kent",
      "Dorset",
      "Kent",
      "Cleveland",
      "Durham",
      "All forces",
    ]);
    expect(rows.slice(6).map((cells) => cells[5])).toEqual(["[before the duty]", "[date not known]"]);
    expect(rows[3]?.at(-2)).toContain("the last day would be 3 June 2025");
    expect(rows[4]?.slice(6, 8)).toEqual([
      "late: answered after 85 days",
      "Kent Police and Crime Commissioner",
    ]);
    expect(rows[5]?.[6]).toBe("a response is held; its day is not known");
  });

  it("puts the reader's force first, and shows it alone with the reports on all forces when asked", () => {
    expect(
      registerOf(draw(july, "kent"))
        .map(([force]) => force)
        .slice(0, 2),
    ).toEqual(["Kent", "Kent"]);
    const own = draw({ ...july, of: "mine" }, "kent");
    expect(registerOf(own).map(([force]) => force)).toEqual(["Kent", "Kent", "All forces"]);
    expect(textOf(own.querySelector(".lead"))).toContain("for Kent");
    expect(own.textContent).toContain("Last days of your force");
    expect(textOf(draw({ ...july, of: "mine" }))).toContain("No force is chosen");
  });

  it.each([
    [{ state: "late" }, ["Kent"]],
    [{ state: "passed" }, ["Dorset"]],
    [{ state: "due-later" }, ["Hampshire", "Kent"]],
    [{ round: "PEEL 2014" }, ["Durham"]],
    [{ round: "none" }, ["Cleveland", "All forces"]],
    [{ year: "2019" }, ["Kent"]],
    [{ year: "none" }, ["All forces"]],
    [{ sort: "force", year: "2025" }, ["Dorset", "Gwent", "Hampshire", "Kent"]],
    [{ sort: "nothing known", state: "late" }, ["Kent"]],
  ])("narrows the register by %j", (chosen, forces) => {
    expect(registerOf(draw({ ...july, ...chosen })).map(([force]) => force)).toEqual(forces);
  });

  it("says when nothing is left, and shows an unknown value for what it is", () => {
    const view = draw({ state: "gone" });
    expect(view.textContent).toContain("No report held is in this choice.");
    expect(textOf(view.querySelector<HTMLOptionElement>('select[name="state"] option[selected]'))).toBe(
      "gone (not known)",
    );
  });

  it("links a calendar file for each report with a last day, and for no other", () => {
    const files = [...draw(july).querySelectorAll('td[data-column="calendar"] a')].map((link) =>
      link.getAttribute("href"),
    );
    expect(files).toHaveLength(6);
    expect(files[0]).toBe("./calendars/peel-2023-25-gwent.ics");
  });

  it("draws the periods around the day, and the latest before it where none is near", () => {
    const near = draw(july).querySelectorAll(".period");
    expect([...near].map((bar) => bar.getAttribute("data-report"))).toEqual([
      "peel-2023-25-dorset",
      "peel-2023-25-gwent",
      "peel-2023-25-hampshire",
      "peel-2023-25-kent",
    ]);
    expect(textOf(draw())).toContain(
      "none lies within 120 days of that day, so the latest 6 before it are shown",
    );
    expect(textOf(draw({ "as-at": "2010-01-01" }))).toContain(
      "No report with a statutory last day is held on 1 January 2010.",
    );
  });

  it("calls findings not known to be closed, never open, and ages them", () => {
    const view = draw(july);
    expect(textOf(view)).toContain(
      "2 of 3 findings held are not known to be closed; the oldest with a date is of October 2007",
    );
    const rows = cellsOf([...view.querySelectorAll("table")].at(-1));
    expect(rows.map((cells) => [cells[4], cells[7]])).toEqual([
      ["not known to be closed", "about 213"],
      ["not known to be closed", "74"],
      ["addressed", "74"],
    ]);
  });

  it("says when one response does for two reports, and which were answered together", () => {
    const view = draw();
    expect(textOf(view)).toContain(
      "need one response only where their findings and recommendations are the same",
    );
    expect(textOf(view)).toContain("one document answers both");
  });

  it("has as many charts on a phone as on a desk, and its forms as children", () => {
    for (const chosen of [{}, july, { "as-at": "2010-01-01" }]) {
      const [wide, narrow] = [draw(chosen), draw(chosen, null, 328)];
      expect(narrow.querySelectorAll("svg")).toHaveLength(wide.querySelectorAll("svg").length);
      for (const form of wide.querySelectorAll("form")) expect(form.parentElement).toBe(wide);
    }
  });
});
