import { describe, expect, it } from "vitest";
import type { FailureRow, OwnData } from "../../../src/model/ownData.ts";
import type { OwnPage } from "../../../src/model/ownPage.ts";
import { ownDataPage } from "../../../src/views/ownData.ts";
import { held, localFigure, nothing, statement, target } from "./ownRows.ts";
import { cellsOf, textOf, viewOptions } from "./picture.ts";

const pageOf = (own: Partial<OwnData>, failures: readonly FailureRow[] = []): OwnPage => ({
  own: { ...nothing, ...own },
  failures,
  held,
});
const drawn = (page: OwnPage, choices = {}, force_id: string | null = null): HTMLElement =>
  ownDataPage.draw(page, { ...ownDataPage.fields, ...choices }, { ...viewOptions, force_id });
const tableOf = (view: Element, caption: RegExp): Element | undefined =>
  [...view.querySelectorAll("table")].find((table) => caption.test(textOf(table.querySelector("caption"))));
const headings = (view: Element): string[] =>
  [...view.querySelectorAll("h2")].map((heading) => textOf(heading));

describe("ownDataPage.draw, with nothing added", () => {
  const view = drawn(pageOf({}));

  it("says that nothing is held and what can be added, with the three commands", () => {
    expect(textOf(view.querySelector(".lead"))).toBe(
      "Nothing of your own is held yet. Nothing is under embargo. No file was refused.",
    );
    const commands = [...view.querySelectorAll("code")].map((code) =>
      textOf(code).split(" ").slice(0, 3).join(" "),
    );
    expect(commands).toEqual(["npx peelboard add", "npx peelboard template", "npx peelboard read"]);
    expect(headings(view)).toEqual(["What you can add", "Files that were refused"]);
  });

  it("offers no choice and draws no empty chart", () => {
    expect(view.querySelector("form, svg, table")).toBeNull();
  });
});

describe("ownDataPage.draw, with figures", () => {
  const figures = [
    localFigure(),
    localFigure({
      period: "31 March 2022",
      period_end: "2022-03-31",
      value: 1305,
      held_value: 1301,
      agreement: "differs",
    }),
    localFigure({
      period: "31 March 2021",
      period_end: "2021-03-31",
      value: 1290,
      held_value: 1290,
      agreement: "same",
    }),
    localFigure({ area_id: "kent", area_name: "Kent", value: 3000 }),
    localFigure({ measure_id: "calls", measure_name: "Calls", unit: "percent", decimals: 1, value: 88.5 }),
  ];
  const files = [
    {
      source_id: "local/measures",
      file: "measures.csv",
      title: "Local: Measures",
      rows: 5,
      embargoed_rows: 3,
      unfilled_rows: 0,
    },
  ];
  const page = pageOf({ figures, files, targets: [target()] });
  const view = drawn(page, { measure: "officers" });

  it("tells in one sentence and five counts what is held, whether it agrees, and what is under embargo", () => {
    expect(textOf(view.querySelector(".lead"))).toBe(
      "1 file of your own is held. Of 2 figures that Peelboard holds too, 1 agrees and 1 differs. 3 figures are new to Peelboard. 3 rows are under embargo and left out of this build. No file was refused.",
    );
    const counts = [...view.querySelectorAll(".key-figures dd")].map((count) => textOf(count));
    expect(counts).toEqual(["1", "1 of 2", "0", "3 left out", "0"]);
  });

  it("puts the latest figure beside the latest one held and its target into the headline", () => {
    expect(textOf(view.querySelector("figcaption h3"))).toBe(
      "Cumbria, 31 March 2023: 1,320 people (local); Peelboard holds 1,301 of 31 March 2022; target at least 1,350, not met; 31 March 2022: 1,305 (local) against 1,301 held",
    );
  });

  it("draws what is held as lines and the office’s own as hollow marks that no line joins", () => {
    const chart = view.querySelector("svg");
    // One line for Cumbria and one for England and Wales.
    expect(chart?.querySelectorAll(".series-line path")).toHaveLength(2);
    expect([...(chart?.querySelectorAll(".hollow") ?? [])].map((mark) => mark.getAttribute("fill"))).toEqual([
      "none",
      "none",
      "none",
    ]);
    expect(textOf(chart?.querySelector(".local-label"))).toBe("local 1,320");
    expect(textOf(chart?.querySelector(".target-label"))).toBe("target (local) at least 1,350");
  });

  it("has every figure of the chart in the table twin, each with whose it is and its source", () => {
    const rows = cellsOf(view.querySelector(".table-twin table"));
    expect(rows).toHaveLength(2 + 2 + 3 + 1);
    expect(rows.map(([, period, whose, value]) => [period, whose, value]).slice(2)).toEqual([
      ["31 March 2021", "held by Peelboard", "130,000"],
      ["31 March 2022", "held by Peelboard", "135,000"],
      ["31 March 2023", "local: your office’s file", "1,320"],
      ["31 March 2022", "local: your office’s file", "1,305"],
      ["31 March 2021", "local: your office’s file", "1,290"],
      ["31 March 2023", "local: target, at least; set by Police and Crime Plan", "1,350"],
    ]);
    expect(rows[4]?.[0]).toBe("Cumbria local");
    expect(rows[4]?.[5]).toBe("the office, Local: Quarterly paper");
  });

  it("lists the figures that differ with both values", () => {
    expect(cellsOf(tableOf(view, /differ from what/))).toEqual([
      [
        "Cumbria",
        "Officers",
        "[not applicable]",
        "31 March 2022",
        "1,305",
        "1,301",
        "the office, Local: Quarterly paper",
        "page 2",
        "read",
      ],
    ]);
  });

  it("folds a long list of them, puts the reader’s force and the largest differences first, and tells close values apart", () => {
    const many = Array.from({ length: 13 }, (_, index) =>
      localFigure({
        area_id: `force-${index}`,
        area_name: `Force ${index}`,
        value: 100 + index,
        held_value: 100.004,
        agreement: "differs",
      }),
    );
    const folded = drawn(pageOf({ figures: many }), {}, "force-3").querySelector("details.folded");
    expect(textOf(folded?.querySelector("summary"))).toBe("Show the 13 figures that differ");
    const rows = cellsOf(folded?.querySelector("table"));
    expect(rows.map(([area]) => area).slice(0, 3)).toEqual(["Force 3", "Force 12", "Force 11"]);
    expect(rows.at(-1)?.slice(4, 6)).toEqual(["100.000", "100.004"]);
  });

  it("opens on the reader’s force, and on the area that the address asks for", () => {
    const of = (choices: object, force: string | null): string | null =>
      textOf(drawn(page, choices, force).querySelector("figcaption h3"));
    expect(of({ measure: "officers" }, "kent")).toMatch(/^Kent, 31 March 2023: 3,000 people \(local\)$/);
    expect(of({ measure: "officers", area: "kent" }, "cumbria")).toMatch(/^Kent/);
  });

  it("says what an address asks for in vain, and shows something else", () => {
    const strange = drawn(page, { measure: "<nonsense>", area: "atlantis" });
    expect(textOf(strange.querySelector(".empty-state"))).toContain(
      "There are no own figures for “<nonsense>, atlantis”.",
    );
    expect(strange.querySelector("svg")).not.toBeNull();
  });

  it("draws the same structure for a phone as for a desk", () => {
    const shape = (width: number): number =>
      ownDataPage
        .draw(page, { ...ownDataPage.fields, measure: "officers" }, { ...viewOptions, width })
        .querySelectorAll("svg, table, form").length;
    expect(shape(328)).toBe(shape(1120));
  });
});

describe("ownDataPage.draw, with statements and tables", () => {
  const page = pageOf({
    statements: [
      statement("same as held"),
      statement("fills a gap", { subject: "Legitimacy, 2019-05-02" }),
      statement("conflict"),
    ],
    tables: [
      {
        source_id: "local/published/workforce",
        title: "Police workforce",
        publisher: "Home Office",
        edition: "30 September 2018",
        file: "workforce.ods",
        added_on: "2026-11-20",
        rows_read: 60,
        figures: 430,
        totals_checked: 12,
        totals_withheld: 1,
        rows_passed_over: 4,
        same_as_held: 40,
        differ_from_held: 3,
        not_held: 387,
      },
    ],
  });
  const view = drawn(page);

  it("puts conflicts first, and what agrees into a fold", () => {
    expect(cellsOf(tableOf(view, /in conflict with what is held/)).map((row) => row.slice(2, 5))).toEqual([
      ["Effectiveness", "Outstanding", "Good"],
    ]);
    expect(
      cellsOf(tableOf(view, /^New to what is held, from Local: Quarterly paper$/)).map((row) =>
        row.slice(2, 4),
      ),
    ).toEqual([["Legitimacy, 2 May 2019", "Outstanding"]]);
    expect(view.querySelector("details.folded table")).not.toBeNull();
    expect(textOf(view)).toContain("; Peelboard keeps what it holds, and both are shown.");
  });

  it("folds many new statements by their document, whose title stands once", () => {
    const many = Array.from({ length: 9 }, (_, index) =>
      statement("fills a gap", {
        subject: `Finding ${index}`,
        source_title: index < 7 ? "Local: A response" : "Local: A report",
      }),
    );
    const drawnMany = drawn(pageOf({ statements: many }));
    const folds = [...drawnMany.querySelectorAll("details.folded")].filter((fold) =>
      textOf(fold.querySelector("summary")).endsWith("new"),
    );
    expect(folds.map((fold) => textOf(fold.querySelector("summary")))).toEqual([
      "Local: A response: 7 new",
      "Local: A report: 2 new",
    ]);
    expect(folds.map((fold) => cellsOf(fold.querySelector("table")).length)).toEqual([7, 2]);
    expect(textOf(folds[0]?.querySelector("tbody")).includes("A response")).toBe(false);
  });

  it("tells of an added table which totals agree, what was passed over, and how it stands to what is held", () => {
    expect(cellsOf(tableOf(view, /Tables added/))).toEqual([
      [
        "Police workforce",
        "Home Office",
        "30 September 2018",
        "workforce.ods",
        "20 November 2026",
        "430",
        "12 agree with the figures; 1 not checked, a part is missing",
        "4",
        "40",
        "3",
        "387",
      ],
    ]);
  });

  it("says of a private build that it must not be published", () => {
    expect(textOf(drawn(pageOf({ ...page.own, is_private: true })).querySelector(".lead"))).toContain(
      "This is a private build: figures under embargo are in it. Do not publish it.",
    );
  });
});
