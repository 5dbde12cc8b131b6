import { describe, expect, it } from "vitest";
import { formatDate } from "../../../src/format/formatDate.ts";
import { warnings } from "../../../src/format/warnings.ts";
import type { PeerForce } from "../../../src/model/peerSet.ts";
import {
  answerOf,
  cellsByKey,
  comparedWarehouse,
  forceNames,
  headings,
  markOf,
  said,
} from "./compare/compared.ts";
import { cellsOf, textOf } from "./picture.ts";

const { built, draw, heldIn, forces } = comparedWarehouse();
const namesOf = (of: readonly PeerForce[]): string[] => of.map(({ force_name }) => force_name);

describe("comparePage.draw: the matrix", () => {
  it("has in each round the letter of each judgement that holds, and offers every round of several forces", async () => {
    const rounds = await built.rows<{ round_id: string }>(
      `select round_id from fact_grade join dim_round using (round_id)
       where is_current and status <> 'not found'
       group by round_id, round_order having count(distinct force_id) > 1 order by round_order desc`,
    );
    expect(rounds.length).toBeGreaterThan(7);
    const offered = [...draw().querySelectorAll<HTMLOptionElement>("select[name=round] option")];
    expect(offered.map(({ value }) => value)).toEqual(rounds.map(({ round_id }) => round_id));
    for (const { round_id } of rounds) {
      const held = await heldIn(
        `round_id = $round and item_id in (select item_id from fact_grade where round_id = $round and status <> 'not found')`,
        { round: round_id },
      );
      const cells = cellsByKey(draw({ round: round_id, questions: "all" }));
      const expected = held.map((row) => [`${row.force_id}|${row.item_id}`, markOf(row)]);
      expect(Object.fromEntries(cells), round_id).toEqual(Object.fromEntries(expected));
      expect(cells.size, round_id).toBe(held.length);
    }
  });

  it("opens with all 43 forces by name, each once, and all areas of the latest full round", () => {
    const view = draw();
    expect(forceNames(view)).toEqual(namesOf(forces()));
    expect(new Set(forceNames(view)).size).toBe(43);
    expect(view.querySelectorAll(".matrix thead th")).toHaveLength(12);
    expect(textOf(view.querySelector("figure h3"))).toBe(
      "78 of 291 (26.8%) known grades in PEEL 2023-25 are Good or above",
    );
    expect(said(view)).toEqual([warnings.mixedAges, warnings.notALeagueTable]);
  });

  it("shows a round of a single force where an address asks for it, and says of how many there is something", () => {
    const asked = { round: "hmic-2007", question: "hmic-domestic-violence", view: "tiles" };
    const view = draw(asked);
    expect(textOf(view.querySelector(".peer-note"))).toBe(
      "All 43 forces of England and Wales. 1 of 43 has a grade on this question.",
    );
    expect(textOf(view.querySelector("figure h3"))).toMatch(
      /^Of the 1 force whose grade is known, 1 was graded /,
    );
    expect(textOf(view.querySelector(".figure-note"))).toBe(
      "The publication day of this judgement is not known, so its age is not.",
    );
    expect(said(view)).toEqual([]);
    expect(view.querySelector<HTMLSelectElement>("select[name=round]")?.value).toBe("hmic-2007");
    expect(draw().querySelector("option[value=hmic-2007]")).toBeNull();
  });

  it("leaves out core questions beneath a pillar until they are asked for, and never counts them twice", () => {
    const [few, all] = ["", "all"].map((questions) => draw({ round: "peel-2017", questions }));
    if (few === undefined || all === undefined) throw new Error("two drawings");
    const width = (view: Element): number => view.querySelectorAll(".matrix thead th").length;
    expect(width(few)).toBe(5);
    expect(width(all)).toBeGreaterThan(5);
    expect([...all.querySelectorAll(".matrix-count")].map(textOf)).toEqual(
      [...few.querySelectorAll(".matrix-count")].map(textOf),
    );
  });

  it("has a table twin of the same judgements, with source and age", () => {
    const rows = cellsOf(draw().querySelector(".table-twin table"));
    expect(rows).toHaveLength(291);
    const respond = rows.find(
      ([name, area]) => name === "Northamptonshire Police" && area === "Responding to the public",
    );
    expect(respond?.slice(2, 6)).toEqual([
      "Requires improvement",
      "16 February 2024",
      "8 August 2024",
      "2 years 3 months",
    ]);
  });
});

describe("comparePage.draw: order and groups", () => {
  it("groups by region, forces by name within it, and turns the order round", () => {
    const view = draw({ sort: "region" });
    const regions = [...new Set(forces().map(({ region }) => region))].toSorted();
    const ofRegion = (region: string) => forces().filter((force) => force.region === region);
    expect(headings(view)).toEqual(
      regions.map(
        (region) => `${region}: ${ofRegion(region).length} force${ofRegion(region).length === 1 ? "" : "s"}`,
      ),
    );
    expect(forceNames(view)).toEqual(regions.flatMap((region) => namesOf(ofRegion(region))));
    expect(headings(draw({ sort: "region", order: "reverse" }))).toEqual(headings(view).toReversed());
  });

  it("turns the names round by the head of their column, which says so", () => {
    const view = draw({ order: "reverse" });
    expect(forceNames(view)).toEqual(namesOf(forces()).toReversed());
    expect(view.querySelector("#sort-name")?.closest("th")?.getAttribute("aria-sort")).toBe("descending");
    expect(view.querySelector("#sort-name")?.getAttribute("data-set")).toBe("sort=name&order=");
    expect(draw().querySelector("#sort-name")?.getAttribute("data-set")).toBe("sort=name&order=reverse");
  });

  it.each([
    ["peel-2023-25", "Good"],
    ["peel-2023-25", "Adequate"],
    ["peel-2015", "Outstanding"],
    ["peel-2021-22", "Inadequate"],
  ])(
    "counts in %s the areas at %s or above as the warehouse has them, with ties as ties",
    async (round, grade) => {
      const counted = await built.rows<{ force_name: string; above: number; known: number }>(
        `select force_name, (count(*) filter (s.grade_rank <= t.grade_rank))::integer as above, count(s.grade_rank)::integer as known
       from fact_grade f
       join dim_force using (force_id)
       join dim_item i using (item_id)
       left join dim_scale s using (scale_id, grade)
       join dim_scale t on t.scale_id = f.scale_id and t.grade::varchar = $grade
       where round_id = $round and is_current
         and not exists (from fact_grade p where p.round_id = $round and p.item_id = i.parent_item_id and p.status <> 'not found')
       group by force_name`,
        { round, grade },
      );
      const view = draw({ round, grade, sort: "count" });
      const rows = [...view.querySelectorAll(".matrix tbody tr:not(.matrix-group)")];
      const known = counted.filter((row) => row.known > 0);
      const level = (above: number): number => known.filter((row) => row.above === above).length - 1;
      for (const row of rows) {
        const force = counted.find(({ force_name }) => force_name === textOf(row.querySelector("th")));
        const [text, remark = ""] = [...(row.querySelector(".matrix-count")?.childNodes ?? [])].map((node) =>
          node.textContent?.trim(),
        );
        if (force === undefined || force.known === 0) expect(text).toBe("none known");
        else {
          expect(text).toBe(`${force.above} of ${force.known}`);
          expect(remark).toBe(level(force.above) === 0 ? "" : `${level(force.above)} more at ${force.above}`);
        }
      }
      const steps = [...new Set(known.map(({ above }) => above))].toSorted((a, b) => b - a);
      const groups = headings(view);
      expect(groups.length).toBe(steps.length + (known.length < counted.length ? 1 : 0));
      for (const [index, step] of steps.entries()) {
        const size = level(step) + 1;
        expect(groups[index]).toMatch(
          new RegExp(` in ${step} \\w+: ${size} forces?${size > 1 ? ", in no order" : ""}$`),
        );
      }
      expect(said(view)).toEqual(
        expect.arrayContaining([warnings.notALeagueTable, warnings.unknownNotBelow]),
      );
      expect(view.querySelector("#sort-count")?.closest("th")?.getAttribute("aria-sort")).toBe("descending");
    },
  );

  it("keeps forces of which nothing is known last, whichever way the counts stand", () => {
    const ways = ["", "reverse"].map((order) =>
      headings(draw({ round: "peel-2021-22", sort: "count", order })),
    );
    expect(ways[0]?.at(-1)).toMatch(/^No area known: \d+ forces, in no order$/);
    expect(ways[1]?.at(-1)).toBe(ways[0]?.at(-1));
    expect(ways[1]?.slice(0, -1)).toEqual(ways[0]?.slice(0, -1).toReversed());
  });

  it("counts at Good where the round has no such grade", () => {
    const view = draw({ round: "peel-2016", grade: "Adequate", sort: "count" });
    expect(textOf(view.querySelector("#sort-count"))).toBe("Good or above ▼");
  });
});

describe("comparePage.draw: which forces were graded so, when, and where it says so", () => {
  it.each([
    ["peel-2023-25", "respond", "Inadequate"],
    ["peel-2021-22", "respond", "Inadequate"],
    ["peel-2018-19", "efficiency", "Inadequate"],
    ["peel-2023-25", "invest", "Good"],
    ["peel-2017", "efficiency", "not graded"],
  ])("names in %s, for %s, who was %s, with day, source and place", async (round, question, answer) => {
    const held = await heldIn(
      `round_id = $round and item_id = $question and (grade::varchar = $answer or status = $answer)`,
      {
        round,
        question,
        answer,
      },
    );
    expect(held.length).toBeGreaterThan(0);
    const view = draw({ round, question, answer });
    const answered = answerOf(view);
    const items = [...(answered?.querySelectorAll(".answer-list li") ?? [])];
    expect(items.map((entry) => textOf(entry.querySelector("a[href^='./force/']")))).toEqual(
      expect.arrayContaining(held.map(({ force_name }) => force_name)),
    );
    expect(items).toHaveLength(held.length);
    for (const row of held) {
      const entry = items.find((one) => textOf(one.querySelector("a")) === row.force_name);
      expect(textOf(entry)).toContain(
        row.published_on === null ? "date not known" : formatDate(row.published_on),
      );
      expect(textOf(entry)).toContain(row.locator);
      expect(entry?.querySelector("button")?.getAttribute("data-judgement")).toContain(
        `${row.force_id}|${round}|${question}|`,
      );
      const links = [...(entry?.querySelectorAll<HTMLAnchorElement>("a[rel]") ?? [])].map(({ href }) => href);
      expect(links).toEqual(row.address === null ? [] : [new URL(row.address).href]);
    }
    expect(textOf(answered?.querySelector(".answer"))).toMatch(
      new RegExp(`^${held.length} forces? (was|were) `),
    );
    expect(forceNames(view).toSorted()).toEqual(held.map(({ force_name }) => force_name).toSorted());
  });

  it("says of how many forces the answer is known", () => {
    const answered = answerOf(draw({ question: "prevent", answer: "Inadequate" }));
    expect(textOf(answered)).toContain(
      "1 force was graded Inadequate for preventing crime in PEEL 2023-25: Nottinghamshire Police (published 11 July 2024).",
    );
    expect(textOf(answered)).toContain("31 judgements known; 12 not found.");
  });

  it("names every judgement where any question will do, and keeps the reader's force beside them", async () => {
    const held = await heldIn("round_id = 'peel-2023-25' and grade::varchar = 'Inadequate'");
    const view = draw({ answer: "Inadequate" }, "cumbria");
    expect(answerOf(view)?.querySelectorAll(".answer-list li")).toHaveLength(held.length);
    const forces = new Set(held.map(({ force_name }) => force_name));
    expect(forceNames(view)).toHaveLength(forces.size + 1);
    expect(forceNames(view)[0]).toBe("Cumbria Constabulary");
    expect(textOf(view.querySelector("figure h3"))).toBe(
      `${forces.size} forces were graded Inadequate on at least one question in PEEL 2023-25, ${held.length} grades in all`,
    );
  });

  it("looks in every round, each under its own heading, and says that they may not be compared", async () => {
    const held = await heldIn("item_id = 'respond' and grade::varchar = 'Inadequate'");
    const answered = answerOf(draw({ question: "respond", answer: "Inadequate", rounds: "all" }));
    expect([...(answered?.querySelectorAll("h3") ?? [])].map(textOf)).toEqual([
      "PEEL 2023-25",
      "PEEL 2021/22",
    ]);
    const keys = [...(answered?.querySelectorAll(".answer-list [data-judgement]") ?? [])].map((chip) =>
      chip.getAttribute("data-judgement")?.split("|").slice(0, 2).join("|"),
    );
    expect(keys.toSorted()).toEqual(
      held.map(({ force_id, round_id }) => `${force_id}|${round_id}`).toSorted(),
    );
    expect(textOf(answered?.querySelector(".warning-line"))).toBe(warnings.notComparable);
  });

  it("names the rounds whose scale has no such grade", () => {
    const answered = answerOf(draw({ answer: "Adequate", rounds: "all" }));
    expect(textOf(answered)).toMatch(/PEEL 2018\/19.* and .*had no grade called Adequate\.$/);
    expect(textOf(answerOf(draw({ round: "peel-2016", answer: "Adequate" })))).toContain(
      "PEEL 2016 had no grade called Adequate.Its grades were Outstanding, Good, Requires improvement and Inadequate.",
    );
  });

  it("tells of a grade that was changed since that it no longer counts", () => {
    const answered = answerOf(draw({ question: "respond", answer: "Adequate" }));
    expect(textOf(answered)).toContain(
      "No longer counted: Northamptonshire Police was graded Adequate for Responding to the public until it was changed on 8 August 2024.",
    );
    expect([...(answered?.querySelectorAll(".answer-list a") ?? [])].map(textOf)).not.toContain(
      "Northamptonshire Police",
    );
  });
});

describe("comparePage.draw: the reader's force and its peers", () => {
  const near = (own: PeerForce, kind: "population" | "officers", percent: number): PeerForce[] =>
    forces().filter((force) => {
      const [size, mine] = [force[kind], own[kind]];
      if (size === null || mine === null || force === own) return false;
      return size * 100 >= mine * (100 - percent) && size * 100 <= mine * (100 + percent);
    });
  const force = (id: string): PeerForce => {
    const found = forces().find(({ force_id }) => force_id === id);
    if (found === undefined) throw new Error(`no force ${id}`);
    return found;
  };
  const note = (view: Element): string => textOf(view.querySelector(".peer-note > p"));

  it("pins the reader's force on top in every order, and marks it", () => {
    for (const sort of ["name", "region", "count"])
      for (const order of ["", "reverse"]) {
        const view = draw({ sort, order }, "kent");
        expect(forceNames(view)[0], `${sort} ${order}`).toBe("Kent Police");
        expect(forceNames(view)).toHaveLength(43);
        expect([...view.querySelectorAll("tr.is-chosen th[scope=row]")].map(textOf)[0]).toBe("Kent Police");
      }
  });

  it("sets the forces of the region beneath it, the others after, and says who they are", async () => {
    const region = await built.rows<{ force_name: string }>(
      "select force_name from dim_force where region = 'North West' and force_id <> 'cumbria' order by area_name",
    );
    const view = draw({ peers: "region" }, "cumbria");
    expect(forceNames(view).slice(0, 5)).toEqual([
      "Cumbria Constabulary",
      ...region.map(({ force_name }) => force_name),
    ]);
    expect(headings(view)).toEqual(["Forces of the North West region: 4 forces", "Other forces: 38 forces"]);
    expect(note(view)).toBe(
      "Compared with the 4 other forces of the North West region. All of them have a grade in this round.",
    );
    expect([...view.querySelectorAll(".peer-names li")].map(textOf)).toHaveLength(4);
  });

  it.each([
    ["population", "cumbria", "25"],
    ["population", "kent", "10"],
    ["officers", "durham", "50"],
    ["officers", "northumbria", "25"],
  ] as const)("takes as peers of similar %s of %s those within %s in 100", (peers, id, tolerance) => {
    const expected = near(force(id), peers, Number(tolerance));
    expect(expected.length).toBeGreaterThan(0);
    const view = draw({ peers, tolerance, show: "peers" }, id);
    expect(forceNames(view)).toEqual([force(id).force_name, ...namesOf(expected)]);
    expect(note(view)).toContain(`Compared with ${expected.length} force`);
    expect(note(view)).toContain(
      `within ${tolerance}% of the ${force(id)[peers]?.toLocaleString("en-GB", { maximumFractionDigits: 0 })}`,
    );
    expect(note(view)).toMatch(/have a grade in this round\.$/);
  });

  it("says so where nobody is of a similar size, and compares nothing", () => {
    const view = draw({ peers: "population" }, "city-of-london");
    expect(note(view)).toMatch(/^No other force is of a similar population: none is within 25% of /);
    expect(forceNames(view)[0]).toBe("City of London Police");
  });

  it("takes a set of the reader's own with its name, and says what it does not know", () => {
    const view = draw(
      { peers: "own", peer: ["kent", "surrey", "atlantis"], "peer-name": "<b>South</b>", show: "peers" },
      "sussex",
    );
    expect(forceNames(view)).toEqual(["Sussex Police", "Kent Police", "Surrey Police"]);
    expect(headings(view)).toEqual(["<b>South</b>: 2 forces"]);
    expect(note(view)).toBe(
      "Compared with 2 forces that you chose, “<b>South</b>”. The address also asks for “atlantis”, which is no force’s name here. All of them have a grade in this round.",
    );
    expect(view.querySelector("b")).toBeNull();
  });

  it("counts of the peers those that have a grade in the round that is shown", async () => {
    const held = await heldIn("round_id = 'peel-2021-22' and region = 'Wales' and grade is not null");
    const usable = new Set(held.map(({ force_id }) => force_id)).size;
    expect(usable).toBe(1);
    expect(note(draw({ round: "peel-2021-22", peers: "region" }, "gwent"))).toBe(
      "Compared with the 3 other forces of Wales. None of them has a grade in this round.",
    );
    expect(note(draw({ round: "peel-2021-22", peers: "region" }, "south-wales"))).toBe(
      "Compared with the 3 other forces of Wales. 1 of 3 has a grade in this round.",
    );
  });

  it("says what keeps peers from being chosen and shows all forces meanwhile", () => {
    const view = draw({ peers: "region" });
    expect(textOf(view.querySelector(".empty-state"))).toContain("Choose your force at the top of the page");
    expect(forceNames(view)).toHaveLength(43);
  });
});
