import { describe, expect, it } from "vitest";
import { warnings } from "../../../src/format/warnings.ts";
import type { GradeRow } from "../../../src/model/gradeRow.ts";
import type { Movement } from "../../../src/model/movement.ts";
import type { PeerForce } from "../../../src/model/peerSet.ts";
import { type Grade, gradeRank } from "../../../src/model/scale.ts";
import type { TimelineRow } from "../../../src/model/timelineRow.ts";
import { movementFields, movementPage } from "../../../src/views/movement.ts";
import { provenance } from "../charts/rows.ts";
import { cellsOf, everyPair, item, picture, textOf, viewOptions } from "./picture.ts";

const names = ["Avon", "Cumbria", "Durham", "Essex", "Kent", "Surrey", "Sussex"];
const regions = [
  "South West",
  "North West",
  "North East",
  "South East",
  "South East",
  "South East",
  "South East",
];

const forces = names.map(
  (area_name, index): PeerForce => ({
    force_id: area_name.toLowerCase(),
    force_name: `${area_name} Police`,
    area_name,
    region: regions[index] ?? "",
    population: null,
    population_period: null,
    officers: null,
    officers_period: null,
    officers_unit: null,
    tile_column: index + 1,
    tile_row: 1,
  }),
);

/** Judgements of the seven forces on one item in one round; null is not found. */
function judgements(
  of: ReturnType<typeof item>,
  grades: readonly (Grade | null)[],
  more: Readonly<Record<number, Partial<GradeRow>>> = {},
): GradeRow[] {
  return grades.map((grade, index) => ({
    ...of,
    ...provenance,
    force_id: forces[index]?.force_id ?? "",
    force_name: forces[index]?.force_name ?? "",
    grade,
    grade_rank: grade === null ? null : gradeRank(of.scale_id, grade as never),
    status: grade === null ? "not found" : "graded",
    carried_from_round_name: null,
    direction: null,
    valid_from: null,
    valid_to: null,
    is_current: true,
    published_on: null,
    is_independently_confirmed: false,
    note: null,
    ...more[index],
  }));
}

const [O, G, RI, I, A] = ["Outstanding", "Good", "Requires improvement", "Inadequate", "Adequate"] as const;
const pillar = (round_id: string) => item(round_id, "effectiveness", "Effectiveness");
const area = (round_id: string) => item(round_id, "prevent", "Preventing crime");

const timeline: readonly TimelineRow[] = [
  {
    ...provenance,
    kind: "enhanced monitoring",
    force_id: "kent",
    force_name: "Kent Police",
    title: "Enhanced monitoring (Engage)",
    began_on: "2022-06",
    ended_on: null,
  },
];

const data: Movement = {
  judgements: [
    ...judgements(pillar("peel-2015"), [G, G, O, RI, RI, RI, G]),
    ...judgements(pillar("peel-2016"), [RI, G, O, G, G, RI, G]),
    ...judgements(pillar("peel-2018-19"), [G, G, O, G, I, null, G], {
      1: { status: "carried over", carried_from_round_name: "PEEL 2016" },
    }),
    ...judgements(area("peel-2021-22"), [A, G, O, G, RI, A, null]),
    ...judgements(area("peel-2023-25"), [G, A, O, G, A, A, A]),
  ],
  picture: { ...picture, comparability: everyPair },
  timeline,
  peers: { forces, similar: [] },
};

const draw = (choices: Partial<typeof movementFields> = {}, force_id: string | null = null): HTMLElement =>
  movementPage.draw(data, { ...movementFields, ...choices }, { ...viewOptions, force_id });

const cell = (view: Element, key: string): Element | null => view.querySelector(`td[data-cell="${key}"]`);
const listed = (view: Element): string[] =>
  cellsOf(view.querySelector(".moved-list table")).map(([name]) => name ?? "");

describe("movementPage.draw(data, choices, options)", () => {
  it("opens with the latest pair that may be compared and says with which care", () => {
    const view = draw();
    expect(textOf(view.querySelector(".verdict-strip strong"))).toBe("PEEL 2016 and PEEL 2018/19.");
    expect(textOf(view.querySelector("figure h3"))).toBe(
      "Between PEEL 2016 and PEEL 2018/19, 1 of 5 forces moved up for effectiveness, 1 moved down and 3 stayed",
    );
    expect(textOf(view.querySelector(".verdict-strip"))).toContain("Why of PEEL 2016 and PEEL 2018/19.");
    expect(textOf(view.querySelector("figure .warning-line"))).toBe(warnings.withCare);
  });

  it("opens an area that may not be compared with its rounds side by side", () => {
    const view = draw({ item: "prevent" });
    expect(view.querySelector(".verdict-strip")?.getAttribute("data-verdict")).toBe("not comparable");
    expect(view.querySelector(".movement-matrix")).toBeNull();
    expect(view.querySelector("figure svg .break")).not.toBeNull();
  });

  it("leads to the two latest rounds and says why they may not be compared", () => {
    const route = draw().querySelector(".routes li");
    expect(textOf(route)).toContain("PEEL 2021/22 and PEEL 2023-25 are the two latest full rounds.");
    expect(textOf(route)).toContain("Why of PEEL 2021/22 and PEEL 2023-25.");
    expect(route?.querySelector("button")?.getAttribute("data-set")).toBe(
      "item=prevent&from=peel-2021-22&to=peel-2023-25&cell=&direction=",
    );
  });

  it("puts the earlier round first, however they were chosen", () => {
    const view = draw({ from: "peel-2016", to: "peel-2015" });
    // The pickers stay as they are, or the arrow keys of one would change the other.
    expect(view.querySelector<HTMLSelectElement>("select[name=from]")?.value).toBe("peel-2016");
    expect(view.querySelector<HTMLSelectElement>("select[name=to]")?.value).toBe("peel-2015");
    expect(textOf(view.querySelector(".verdict-strip"))).toContain("PEEL 2015 and PEEL 2016.");
  });

  it("counts from-to, marks what stayed and opens a count's forces by a button", () => {
    const view = draw({ from: "peel-2015", to: "peel-2016" });
    expect(textOf(cell(view, "requires-improvement.good")?.querySelector(".cell-count"))).toBe("2");
    expect(cell(view, "requires-improvement.good")?.className).toBe("moved-up");
    expect(cell(view, "good.good")?.className).toBe("unchanged");
    expect(cell(view, "good.requires-improvement")?.className).toBe("moved-down");
    expect(cell(view, "good.requires-improvement")?.querySelector("button")?.getAttribute("data-set")).toBe(
      "cell=good.requires-improvement&direction=",
    );
    expect(textOf(cell(view, "outstanding.good"))).toBe("0");
    expect(cell(view, "outstanding.good")?.querySelector("button")).toBeNull();
  });

  it("lists by name who moved, those of a cell, or those of a direction, with both chips", () => {
    const rounds = { from: "peel-2015", to: "peel-2016" };
    expect(listed(draw(rounds))).toEqual(["Avon Police", "Essex Police", "Kent Police"]);
    const opened = draw({ ...rounds, cell: "requires-improvement.good" });
    expect(listed(opened)).toEqual(["Essex Police", "Kent Police"]);
    expect(textOf(opened.querySelector(".moved-list caption"))).toBe(
      "2 forces went from Requires improvement to Good between PEEL 2015 and PEEL 2016",
    );
    expect(opened.querySelectorAll(".moved-list td .grade-chip")).toHaveLength(4);
    expect(
      cell(opened, "requires-improvement.good")?.querySelector("button")?.getAttribute("aria-pressed"),
    ).toBe("true");
    expect(listed(draw({ ...rounds, direction: "declined" }))).toEqual(["Avon Police"]);
    expect(listed(draw({ ...rounds, direction: "same" }))).toHaveLength(4);
  });

  it("leaves out what was carried over or not found, by name, and says of how many the counts are", () => {
    const view = draw({ from: "peel-2016", to: "peel-2018-19" });
    expect([...view.querySelectorAll(".left-out-reasons li")].map(textOf)).toEqual([
      "Carried over, so not judged afresh, in PEEL 2018/19: Cumbria Police.",
      "No source found in PEEL 2018/19: Surrey Police.",
    ]);
    expect(textOf(view.querySelector(".left-out .coverage-meter"))).toBe(
      "5 of 7 (71.4%) forces were graded afresh in both rounds.",
    );
  });

  it("counts peers beside all forces, puts them first in the list and says who they are", () => {
    const rounds = { from: "peel-2015", to: "peel-2016", peers: "region" };
    const view = draw({ ...rounds, cell: "requires-improvement.good" }, "kent");
    expect(textOf(cell(view, "requires-improvement.good")?.querySelector(".cell-peers"))).toBe("1 peer");
    expect(textOf(cell(view, "requires-improvement.good")?.querySelector(".cell-own"))).toBe("Kent");
    expect(cellsOf(view.querySelector(".moved-list table")).map((cells) => [cells[0], cells[4]])).toEqual([
      ["Essex Police", "peer"],
      ["Kent Police", "your force"],
    ]);
    expect(textOf(view.querySelector(".among-peers"))).toContain(
      "Compared with the 3 other forces of the South East region. All of them have a fresh grade in both rounds.",
    );
    expect(textOf(view.querySelector(".among-peers"))).toContain(
      "Among these forces: Of 3 forces graded in both PEEL 2015 and PEEL 2016, 1 improved, 2 stayed the same and 0 declined.",
    );
  });

  it("names those asked for above the counts, the peers first, and nobody where nobody is asked for", () => {
    const rounds = { from: "peel-2015", to: "peel-2016" };
    const answer = (choices: Partial<typeof movementFields>, force_id: string | null = null): string =>
      textOf(draw({ ...rounds, ...choices }, force_id).querySelector(".moved-answer"));
    expect(answer({ cell: "requires-improvement.good" })).toMatch(
      /^2 forces went from Requires improvement to Good for effectiveness between PEEL 2015 and PEEL 2016: Essex and Kent\./,
    );
    expect(answer({ cell: "requires-improvement.good", peers: "region" }, "kent")).toMatch(
      /^Of 3 forces compared with and graded afresh in both rounds, 1 went from Requires improvement to Good for effectiveness between PEEL 2015 and PEEL 2016: Essex\. Of all 7 forces graded in both, 2 did\./,
    );
    expect(answer({ direction: "declined", peers: "region" }, "kent")).toMatch(
      /both rounds, none declined .*\. Of all 7 forces graded in both, 1 did: Avon\./,
    );
    expect(answer({})).toBe("");
    expect(answer({ cell: "inadequate.outstanding" })).toBe("");
  });

  it("asks for the force where none is chosen, and answers for it above the verdict on the rounds", () => {
    expect(textOf(draw())).toContain("Has your force moved?Choose your force at the top of the page.");
    for (const force_id of [null, "kent"]) {
      const [asked, strip] = draw({}, force_id).querySelectorAll("section, .verdict-strip");
      expect(textOf(asked?.querySelector("h2"))).toMatch(/^Has (your force|Kent Police) moved\?$/);
      expect(strip?.className).toContain("verdict-strip");
    }
  });

  it("says what keeps peers from being chosen and shows all forces meanwhile", () => {
    const view = draw({ peers: "region" });
    expect(textOf(view.querySelector(".empty-state"))).toContain("Choose your force at the top of the page");
    expect(view.querySelector(".movement-matrix")).not.toBeNull();
  });

  it("tells the reader's force whether it moved, and since its last round", () => {
    const view = draw({ from: "peel-2015", to: "peel-2016" }, "kent");
    expect(textOf(view.querySelector(".force-movement"))).toContain(
      "Kent Police was graded Requires improvement in PEEL 2015 and was graded Good in PEEL 2016 for effectiveness: it improved.",
    );
    const single = data.judgements.filter(({ round_id }) => round_id.startsWith("peel-202"));
    const two = movementPage.draw(
      {
        ...data,
        judgements: [...single, ...single.map((row) => ({ ...row, item_id: "other", item_name: "Other" }))],
      },
      { ...movementFields, item: "prevent" },
      { ...viewOptions, force_id: "kent" },
    );
    expect(textOf(two.querySelector(".last-round"))).toContain(
      "The latest round held of Kent Police is PEEL 2023-25, and the one before it PEEL 2021/22. The two may not be compared:",
    );
    expect(textOf(two.querySelector(".last-round strong"))).toBe(
      "Since its last round: this may not be said.",
    );
    const rows = cellsOf(two.querySelector(".side-by-side table"));
    expect(rows.map((cells) => cells.at(-1))).toEqual(["[rounds not comparable]", "[rounds not comparable]"]);
  });

  it("shows who had what side by side, the peers first and unfolded where there are any", () => {
    const view = draw({ item: "prevent", peers: "region" }, "surrey");
    const [own, all] = [...view.querySelectorAll("section .side-by-side table")].map(cellsOf);
    expect(own?.map(([name]) => name)).toEqual([
      "Surrey Police",
      "Essex Police",
      "Kent Police",
      "Sussex Police",
    ]);
    expect(all).toHaveLength(7);
    expect(own?.[3]?.slice(1)).toEqual(["not found, show the proof", "AAdequate, show the proof"]);
  });

  it("explains in the place of counting", () => {
    expect(draw({ item: "prevent" }).querySelector(".not-counted .empty-state")).toBeNull();
    const asked = draw({ item: "prevent", direction: "why" });
    expect(textOf(asked.querySelector(".not-counted"))).toContain(
      "Movement between PEEL 2021/22 and PEEL 2023-25 is not counted.",
    );
    const ways = [...asked.querySelectorAll(".not-counted .button-row button")];
    expect(textOf(ways[0])).toBe("Effectiveness, PEEL 2016 and PEEL 2018/19");
  });

  it("says so where a round does not hold the question, and offers what both rounds hold", () => {
    const view = draw({ from: "peel-2021-22", to: "peel-2023-25" });
    expect(textOf(view.querySelector(".empty-state"))).toBe(
      "No judgement of Effectiveness is held in PEEL 2021/22 and PEEL 2023-25.It is held in PEEL 2015, PEEL 2016 and PEEL 2018/19.",
    );
    const offered = [...view.querySelectorAll(".button-row button")].map((button) =>
      button.getAttribute("data-set"),
    );
    expect(offered).toEqual(["from=&to=", "item=prevent"]);
  });

  it.each([
    [{ item: "xyz" }, "There is no pillar, area or question “xyz”."],
    [{ from: "peel-1999" }, "There is no round “peel-1999”."],
    [{ from: "peel-2015", to: "peel-2015" }, "The same round is chosen twice."],
    [{ cell: "good.adequate" }, "The address asks for forces that there is no list of: “good.adequate”."],
    [{ direction: "sideways" }, "The address asks for forces that there is no list of: “sideways”."],
    [{ cell: "inadequate.outstanding" }, "No force went from Inadequate to Outstanding between"],
    [{ item: "<b>" }, "“<b>”"],
  ])("says plainly what is wrong with the address: %o", (choices, words) => {
    expect([...draw(choices).querySelectorAll(".empty-state")].map(textOf).join(" ")).toContain(words);
  });

  it("shows Engage of all forces, and of the reader's force its path and its time axis", () => {
    expect(textOf(draw())).toContain("1 force entered enhanced monitoring (Engage) in June 2022");
    const own = draw({}, "kent");
    expect(textOf(own)).toContain("Kent Police through the inspection rounds");
    expect(textOf(own)).toContain("Kent Police entered enhanced monitoring (Engage) in June 2022");
    expect(textOf(draw({}, "avon"))).toContain(
      "No dated report, inspection or spell of enhanced monitoring of Avon Police is held.",
    );
  });

  it("has no id and no heading of a section twice", () => {
    for (const view of [draw(), draw({ item: "prevent" }, "kent")]) {
      const ids = [...view.querySelectorAll("[id]")].map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });

  it("draws as many charts on a phone as at a desk", () => {
    for (const choices of [{}, { item: "prevent" }, { from: "peel-2021-22", to: "peel-2023-25" }]) {
      const charts = [1120, 328].map(
        (width) =>
          movementPage
            .draw(data, { ...movementFields, ...choices }, { ...viewOptions, width })
            .querySelectorAll("svg").length,
      );
      expect(charts[0]).toBe(charts[1]);
    }
  });
});
