import { describe, expect, it } from "vitest";
import { type Fields, readChoices, writeChoices } from "../../../src/components/choices.ts";
import { caseloadFields } from "../../../src/views/caseload.ts";
import { changesPage } from "../../../src/views/changes.ts";
import { compareFields } from "../../../src/views/compare/compareControls.ts";
import { movementFields } from "../../../src/views/movement.ts";
import { nationalView } from "../../../src/views/national.ts";
import { registerFields } from "../../../src/views/responses/registerChoices.ts";
import { gradeRow } from "../charts/rows.ts";
import { cellsOf, everyPair, item, picture, textOf, viewOptions } from "./picture.ts";

describe("nationalView(picture, options)", () => {
  const view = nationalView({ ...picture, judgements: [] }, viewOptions);
  const cards = [...view.querySelectorAll(".figure-card")];
  const cardOf = (start: string): Element | undefined =>
    cards.find((card) => textOf(card.querySelector(".subtitle")).startsWith(start));

  it("has one card for each round and each pillar, the latest round first", () => {
    expect(cards.map((card) => textOf(card.querySelector(".subtitle")))).toEqual([
      "Forces at each grade, England and Wales, PEEL 2023-25",
      "Forces at each grade, England and Wales, PEEL 2021/22",
      "Effectiveness: forces at each grade, England and Wales, PEEL 2015 to PEEL 2018/19",
      "Efficiency: forces at each grade, England and Wales, PEEL 2015 to PEEL 2018/19",
      "Legitimacy: forces at each grade, England and Wales, PEEL 2015",
      "Forces at each grade, England and Wales, PEEL 2014",
      "Forces at each grade, England and Wales, HMIC 2007",
    ]);
  });

  it("says what may be said between the rounds that stand one after the other", () => {
    expect(
      [...view.querySelectorAll(".verdict-strip")].map((strip) => [
        textOf(strip.querySelector("strong")),
        strip.className,
      ]),
    ).toEqual([
      ["PEEL 2021/22 and PEEL 2023-25.", "verdict-strip not-comparable"],
      ["PEEL 2018/19 and PEEL 2021/22.", "verdict-strip not-comparable"],
      ["PEEL 2014 and PEEL 2015.", "verdict-strip with-care"],
      ["HMIC 2007 and PEEL 2014.", "verdict-strip not-comparable"],
    ]);
  });

  it("gives 24 of 43 Good for effectiveness in 2015, with its percentage, in the table twin", () => {
    const rows = cellsOf(cardOf("Effectiveness")?.querySelector("table"));
    const good = rows.find(([, round, grade]) => round === "PEEL 2015" && grade === "Good");
    expect(good?.slice(3, 8)).toEqual(["24", "24 of 43 (55.8%)", "0", "0", "published"]);
  });

  it("leads with how much of the latest round is known", () => {
    expect(textOf(view.querySelector(".lead"))).toBe(
      "The latest full round is PEEL 2023-25. It graded 3 areas of policing in every force; each judgement is known here for between 31 and 37 of the 43 forces.",
    );
  });

  it("asks the six questions, each a link to the page and the state that answer it", () => {
    const links = [...view.querySelectorAll<HTMLAnchorElement>(".questions a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "./compare?answer=Inadequate&rounds=all",
      "./movement",
      "./movement?cell=requires-improvement.good&peers=population",
      "./responses",
      "./changes",
      "./caseload",
    ]);
    const pages = {
      compare: compareFields,
      movement: movementFields,
      responses: registerFields,
      changes: changesPage.fields,
      caseload: caseloadFields,
    };
    for (const link of links) {
      const [, page, search = ""] = /^\.\/([a-z]+)(.*)$/.exec(link.getAttribute("href") ?? "") ?? [];
      const fields: Fields = pages[page as keyof typeof pages];
      // What a page does not know it would leave out when it writes its state back.
      expect(writeChoices("", fields, readChoices(search, fields))).toBe(search);
    }
  });

  it("leaves out areas that were not asked of every force", () => {
    expect(textOf(view)).not.toContain("Recording data about crime");
  });

  it("has a meter for each item, the latest round first, and names the missing forces", () => {
    const folds = [...view.querySelectorAll("section:last-of-type > details")];
    expect(folds.map((fold) => textOf(fold.querySelector("summary")))).toEqual([
      "PEEL 2023-25",
      "PEEL 2021/22",
      "PEEL 2018/19",
      "PEEL 2016, all known",
      "PEEL 2015, all known",
      "PEEL 2014, all known",
      "HMIC 2007",
    ]);
    expect(view.querySelectorAll(".coverage-meter")).toHaveLength(picture.coverage.length);
    expect(textOf(folds[2]?.querySelector(".coverage-meter"))).toBe("42 of 43 known; not found: Surrey");
    expect(folds[2]?.querySelector("meter")?.getAttribute("value")).toBe("42");
  });

  it("puts every heading under one of the level above", () => {
    const levels = [...view.querySelectorAll("h1, h2, h3, h4")].map(({ tagName }) => Number(tagName[1]));
    let above = 1;
    for (const level of levels) {
      expect(level - above).toBeLessThanOrEqual(1);
      above = level;
    }
  });

  it("draws nothing beside a round on which there is no verdict", () => {
    const gap = everyPair.filter(({ to_round_id }) => to_round_id !== "peel-2023-25");
    expect(() => nationalView({ ...picture, judgements: [], comparability: gap }, viewOptions)).toThrow(
      "no verdict on peel-2021-22 and peel-2023-25",
    );
  });
});

describe("nationalView(picture, {force_id})", () => {
  const effectiveness = item("peel-2015", "effectiveness", "Effectiveness");
  const judgements = [
    { ...gradeRow("PEEL 2015", "Effectiveness", "Good"), ...effectiveness, force_id: "cumbria" },
    { ...gradeRow("PEEL 2015", "Effectiveness", "Inadequate"), ...effectiveness, force_id: "kent" },
  ];

  it("names the reader's force above its part of the bar, and marks its row of the table", () => {
    const view = nationalView({ ...picture, judgements }, { ...viewOptions, force_id: "cumbria" });
    const marks = [...view.querySelectorAll(".holder")].map(textOf);
    expect(marks).toEqual([judgements[0]?.force_name]);
    expect([...view.querySelectorAll("tr.is-chosen")].map((row) => textOf(row.children[2]))).toEqual([
      "Good",
    ]);
  });

  it("marks nothing while no force is chosen", () => {
    const view = nationalView({ ...picture, judgements }, viewOptions);
    expect(view.querySelectorAll(".holder, tr.is-chosen")).toHaveLength(0);
  });
});
