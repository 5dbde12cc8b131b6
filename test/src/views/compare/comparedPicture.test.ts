import { describe, expect, it } from "vitest";
import { warnings } from "../../../../src/format/warnings.ts";
import { type Grade, gradeLetter } from "../../../../src/model/scale.ts";
import type { CompareChoices } from "../../../../src/views/compare/compareControls.ts";
import { comparePage } from "../../../../src/views/compare.ts";
import { cellsOf, textOf } from "../picture.ts";
import { answerOf, cellsByKey, comparedWarehouse, type Held, markOf, said, sectionOf } from "./compared.ts";

const { built, draw, heldIn, forces } = comparedWarehouse();
const respond = "northamptonshire|respond";

/** One version of a judgement, and what bounds its day. */
interface Version {
  readonly key: string;
  readonly force_id: string;
  readonly round_id: string;
  readonly round_order: number;
  readonly grade: Grade | null;
  readonly status: string;
  readonly published_on: string | null;
  readonly day: string | null;
  readonly ended: string | null;
}

const versions = (): Promise<readonly Version[]> =>
  built.rows<Version>(
    `select force_id || '|' || item_id as key, force_id, round_id, round_order, grade::varchar as grade, status, published_on,
       coalesce(valid_from::varchar, published_on) as day, valid_to::varchar as ended
     from fact_grade join dim_round using (round_id)
     order by version desc`,
  );

/** First and last day of "2022", "2022-04" or "2022-04-27", as texts that sort. */
const [firstOf, lastOf] = [
  (date: string) => date.padEnd(10, "-01"),
  (date: string) => date.padEnd(10, "-99"),
];

/** Orders of the rounds whose reports had all come, or of which none had, on a day, by the dated reports of the rounds beside them. */
const settledRounds = (
  day: string,
): Promise<readonly { readonly round_order: number; readonly is_out: boolean }[]> =>
  built.rows(
    `with dated as (
       select round_order, min(rpad(published_on, 10, '-01')) as first_day, max(rpad(published_on, 10, '-99')) as last_day
       from fact_grade join dim_round using (round_id) where published_on is not null group by round_order
     ), beside as (
       select *, lag(last_day) over (order by round_order) as former, lead(first_day) over (order by round_order) as next
       from dated
     )
     select round_order, true as is_out from beside where last_day < next and cast(next as date) - 1 <= cast($day as date)
     union all
     select round_order, false from beside where former < first_day and former >= $day`,
    { day },
  );

/**
 * What stands in a cell on a day: by the day of its report, else by the reports of the force in other rounds, and of all
 * forces in the rounds beside its own.
 */
function standsOn(
  day: string,
  row: Version,
  { all, settled }: { readonly all: readonly Version[]; readonly settled: ReadonlyMap<number, boolean> },
): string | null {
  if (row.status === "not found") return "?";
  const of = all.filter(({ force_id, published_on }) => force_id === row.force_id && published_on !== null);
  const isOut =
    row.day === null
      ? settled.get(row.round_order) === true ||
        of.some((other) => other.round_order > row.round_order && lastOf(other.published_on ?? "") <= day)
      : lastOf(row.day) <= day;
  const isToCome =
    row.day === null
      ? settled.get(row.round_order) === false ||
        of.some((other) => other.round_order < row.round_order && firstOf(other.published_on ?? "") > day)
      : firstOf(row.day) > day;
  if (isToCome || (row.ended !== null && row.ended <= day)) return null;
  return isOut ? markOf(row) : "day?";
}

describe("comparePage.draw: as at a day", () => {
  it("shows Northamptonshire's grade as it was until 8 August 2024, and changed from that day", () => {
    const [before, after] = ["2024-08-07", "2024-08-08"].map((day) => cellsByKey(draw({ "as-at": day })));
    expect([before?.get(respond), after?.get(respond)]).toEqual(["A", "RI"]);
    expect(cellsByKey(draw()).get(respond)).toBe("RI");
    const earlier = draw({ "as-at": "2024-08-07", question: "respond", answer: "Adequate" });
    expect(textOf(answerOf(earlier))).toContain("Northamptonshire Police, published 16 February 2024.");
    expect(textOf(answerOf(earlier))).not.toContain("No longer counted");
  });

  it("gives the age of each judgement on the day, and says the day in the subtitle", () => {
    const view = draw({ "as-at": "2024-08-07" });
    expect(textOf(view.querySelector("figure .subtitle"))).toBe(
      "Judgements by force and area, PEEL 2023-25, as at 7 August 2024",
    );
    expect([...view.querySelectorAll(".table-twin thead th")].map(textOf)).toContain("Age on 7 August 2024");
    const row = cellsOf(view.querySelector(".table-twin table")).find(
      ([name, item]) => name === "Northamptonshire Police" && item === "Responding to the public",
    );
    expect(row?.slice(2, 6)).toEqual(["Adequate", "16 February 2024", "16 February 2024", "5 months"]);
    expect(textOf(view.querySelector(".figure-note"))).toBe(
      "On 7 August 2024 these judgements were from less than a month to 10 months old.",
    );
  });

  it.each([
    ["peel-2023-25", "2024-08-07"],
    ["peel-2023-25", "2025-07-23"],
    ["peel-2021-22", "2022-05-01"],
    ["peel-2016", "2017-03-10"],
    ["peel-2015", "2016-11-01"],
    ["peel-2015", "2016-11-02"],
  ])("has in each cell of %s what stood on %s, and “day?” where that is not known", async (round, day) => {
    const all = await versions();
    const settled = new Map((await settledRounds(day)).map((row) => [row.round_order, row.is_out]));
    const expected = new Map<string, string>();
    for (const row of all.filter(({ round_id }) => round_id === round)) {
      const mark = standsOn(day, row, { all, settled });
      if (mark !== null && !expected.has(row.key)) expected.set(row.key, mark);
    }
    const view = draw({ round, "as-at": day, questions: "all" });
    const cells = cellsByKey(view);
    expect(Object.fromEntries(cells)).toEqual(
      Object.fromEntries([...expected].filter(([key]) => cells.has(key) || expected.get(key) !== "?")),
    );
    const counted = (marks: (mark: string) => boolean): number => [...expected.values()].filter(marks).length;
    const undated = counted((mark) => mark === "day?");
    expect(textOf(view)).toContain(`${counted((mark) => mark !== "day?" && mark !== "?")} stood on `);
    if (undated > 0)
      expect(textOf(view)).toContain(`of ${undated} it is not known whether they had been published`);
    expect(view.querySelectorAll(".standing-unknown").length).toBe(undated);
  });

  it("says how many are placed by the order of rounds alone, and that this is derived", () => {
    const derived =
      /Of those placed, (.*?) placed by the order in which the rounds were published, which is derived/;
    const words = (round: string, day: string) => textOf(draw({ round, "as-at": day })).match(derived)?.[1];
    expect(words("peel-2015", "2016-11-02")).toBe("133 have no known day: they are");
    expect(words("peel-2015", "2016-11-01")).toBeUndefined();
    expect(words("peel-2023-25", "2024-08-07")).toBeUndefined();
  });

  it("counts what is not known neither as held nor as looked for", () => {
    const view = draw({ "as-at": "2024-08-07", answer: "Inadequate" });
    const found = [...(answerOf(view)?.querySelectorAll("[data-judgement]") ?? [])];
    expect(found.length).toBeGreaterThan(0);
    for (const chip of found) expect(chip.getAttribute("data-judgement")).toMatch(/\|202[34]-\d\d-\d\d$/);
    const counts = [...draw({ "as-at": "2024-08-07" }).querySelectorAll(".matrix-count")].map(textOf);
    expect(counts).toContain("none known");
  });

  it("says of a day before the round that nothing is known, and which rounds had judgements by then", () => {
    const view = draw({ "as-at": "2016-06-01" });
    expect(view.querySelector(".matrix")).toBeNull();
    expect(textOf(view.querySelector(".empty-state"))).toContain(
      "No judgement of PEEL 2023-25 is known to have been published by 1 June 2016.",
    );
    expect([...view.querySelectorAll(".empty-state a")].map((link) => link.getAttribute("href"))).toContain(
      "?round=peel-2015&as-at=2016-06-01",
    );
    expect(textOf(draw({ "as-at": "2005-01-01" }).querySelector(".empty-state"))).toContain(
      "Choose a later day.",
    );
  });

  it("says of a day to come that the picture is that of the last day", () => {
    const view = draw({ "as-at": "2030-01-01" });
    expect(said(view)[0]).toMatch(/^The data end on 21 November 2026: what comes later is not known/);
    expect(cellsByKey(view)).toEqual(cellsByKey(draw()));
  });
});

describe("comparePage.draw: at least as good in every area", () => {
  type Grades = ReadonlyMap<string, number>;
  const words = [
    "At least as good in every area, and better in one or more",
    "The same grade in every area",
    "Neither: better in some areas and worse in others",
    "No better in any area, and worse in one or more",
    "Fewer than 3 areas in common",
  ];

  /** Which set the other force falls in, area by area: nothing but loops. */
  function setOf(own: Grades, other: Grades): number {
    let [common, better, worse] = [0, 0, 0];
    for (const [item, rank] of other) {
      const mine = own.get(item);
      if (mine === undefined) continue;
      common += 1;
      if (rank < mine) better += 1;
      if (rank > mine) worse += 1;
    }
    if (common < 3) return 4;
    if (better > 0) return worse > 0 ? 2 : 0;
    return worse > 0 ? 3 : 1;
  }

  const ranksBy = (held: readonly Held[]): ReadonlyMap<string, Grades> =>
    new Map(
      forces().map(({ force_id }) => [
        force_id,
        new Map(
          held.flatMap((row) =>
            row.force_id === force_id && row.rank !== null ? [[row.item_id, row.rank]] : [],
          ),
        ),
      ]),
    );

  const setsOf = (view: Element): Map<string, string[]> => {
    const parts = [...view.querySelectorAll(".order-parts dt")].map((term): [string, string[]] => {
      const text = textOf(term.nextElementSibling)
        .replaceAll(/ \([^)]*\)/g, "")
        .replace(/\.$/, "");
      const names = text === "None" ? [] : text.split(/, | and (?!Somerset|Cornwall)/);
      const [, name = "", count] = /^(.*): (\d+ forces?)$/.exec(textOf(term)) ?? [];
      expect(count, name).toBe(`${names.length} force${names.length === 1 ? "" : "s"}`);
      return [name, names];
    });
    return new Map(parts);
  };

  it.each([
    ["peel-2023-25", ["humberside", "nottinghamshire", "northumbria", "cumbria", "west-midlands", "surrey"]],
    ["peel-2015", ["durham", "kent", "humberside", "bedfordshire"]],
  ])("puts each other force of %s in the set that a count by hand puts it in", async (round, own) => {
    const ranks = ranksBy(
      await heldIn("round_id = $round and item_id not like '%-%' and grade is not null", { round }),
    );
    const noun = round === "peel-2015" ? "pillar" : "area";
    const seen = new Set<number>();
    for (const force_id of own) {
      const view = draw(
        { round, show: "peers", peers: "own", peer: forces().map((force) => force.force_id) },
        force_id,
      );
      const sets = setsOf(view);
      const mine = ranks.get(force_id) ?? new Map();
      for (const [index, name] of words.entries()) {
        const expected = forces()
          .filter(
            (other) =>
              other.force_id !== force_id && setOf(mine, ranks.get(other.force_id) ?? new Map()) === index,
          )
          .map(({ area_name }) => area_name);
        if (expected.length > 0) seen.add(index);
        const shown = index === 4 ? name.replace("area", noun) : name;
        expect(sets.get(shown), `${force_id}: ${shown}`).toEqual(expected);
      }
    }
    expect(seen.size).toBeGreaterThan(round === "peel-2015" ? 2 : 3);
  });

  it("compares with the peers alone where there are any, and says that it is no ranking", () => {
    const view = draw({ peers: "region" }, "lancashire");
    const order = sectionOf(view, "At least as good in every area");
    expect([...setsOf(view).values()].flat()).toHaveLength(4);
    expect(textOf(order)).toContain("Nothing is averaged and no area weighs more than another");
    expect(textOf(order)).toContain("this is no ranking");
    expect(cellsOf(order?.querySelector("table"))).toHaveLength(4);
  });

  it("asks for a force where none is chosen", () => {
    expect(textOf(sectionOf(draw(), "At least as good in every area"))).toContain(
      "Choose your force at the top of the page",
    );
  });
});

describe("comparePage.draw: the tile map", () => {
  const markOfTile = (view: Element, force_id: string): string =>
    textOf(view.querySelector(`.tile[data-force="${force_id}"] text`));
  const controls = (view: Element): Element[] => [
    ...view.querySelectorAll(".tile-controls [role=gridcell] > :is(button, a)"),
  ];

  it.each([
    ["peel-2023-25", "invest"],
    ["peel-2017", "legitimacy"],
    ["peel-2021-22", "prevent"],
  ])(
    "has in %s for %s the letter of each force, a control a tile and the table twin",
    async (round, question) => {
      const held = await heldIn("round_id = $round and item_id = $question", { round, question });
      const view = draw({ view: "tiles", round, question });
      for (const row of held) expect(markOfTile(view, row.force_id), row.force_id).toBe(markOf(row));
      expect(view.querySelectorAll(".tile")).toHaveLength(43);
      expect(new Set(controls(view).map(textOf)).size).toBe(43);
      expect(controls(view).filter((control) => control.getAttribute("tabindex") === "0")).toHaveLength(1);
      const known = held.filter(({ status }) => status !== "not found");
      const twin = cellsOf(view.querySelector(".table-twin table"));
      expect(twin).toHaveLength(known.length);
      for (const row of known)
        expect(twin.find(([name]) => name === row.force_name)?.[2]).toBe(row.grade ?? `[${row.status}]`);
      const graded = held.filter(({ grade }) => grade !== null).length;
      expect(textOf(view.querySelector("figure h3"))).toContain(
        `Of the ${graded} forces whose grade is known`,
      );
      expect(textOf(view)).toContain(`${graded} of 43 have a grade on this question.`);
      expect(textOf(view.querySelector("figure svg"))).toContain("Inadequate");
    },
  );

  it("names force, grade and what a press does, and marks the reader's force and its peers by outline", () => {
    const view = draw({ view: "tiles", question: "respond", peers: "region" }, "cumbria");
    const names = controls(view).map(textOf);
    expect(names).toContain("Cumbria: Good, show the proof");
    expect(names).toContain("Northamptonshire: Requires improvement, show the proof");
    const width = (force_id: string) =>
      view.querySelector(`.tile[data-force="${force_id}"] rect`)?.getAttribute("stroke-width");
    expect(["cumbria", "lancashire", "kent"].map(width)).toEqual(["4", "2.5", "1"]);
    expect(textOf(view.querySelector("figure svg"))).toContain("Heaviest outline: Cumbria.");
  });

  it("opens with the first area where none is chosen, and shows the day that is asked for", () => {
    expect(textOf(draw({ view: "tiles" }).querySelector("figure .subtitle"))).toBe(
      "Grade for preventing crime, by force, PEEL 2023-25",
    );
    const past = draw({ view: "tiles", question: "respond", "as-at": "2024-08-07" });
    expect(markOfTile(past, "northamptonshire")).toBe(gradeLetter("Adequate"));
    const names = controls(past).map(textOf);
    expect(names.filter((name) => name.endsWith(": date not known, show the proof")).length).toBeGreaterThan(
      0,
    );
    expect(
      names.filter((name) => name.endsWith(": not yet published, go to the force")).length,
    ).toBeGreaterThan(0);
  });

  it.each(["arrests-per-1000", "crime-severity-score-total", "police-officers-per-100000"])(
    "has the figure of each force for %s, darker for more, and the table twin",
    async (measure) => {
      const figures = await built.rows<{ area_id: string; value: number | null }>(
        `select area_id, value from fact_measure
         where measure_id = $measure and area_id in (select force_id from dim_force)
           and period_end = (select max(period_end) from fact_measure where measure_id = $measure)`,
        { measure },
      );
      expect(figures.length).toBeGreaterThan(40);
      const view = draw({ view: "tiles", measure });
      const fills: string[] = [];
      for (const { area_id, value } of figures.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))) {
        const mark = markOfTile(view, area_id);
        if (value === null) expect(mark).toBe("–");
        else {
          const decimals = mark.split(".")[1]?.length ?? 0;
          expect(Math.abs(Number(mark.replaceAll(",", "")) - value), area_id).toBeLessThanOrEqual(
            0.5001 * 10 ** -decimals,
          );
        }
        fills.push(view.querySelector(`.tile[data-force="${area_id}"] rect`)?.getAttribute("fill") ?? "");
      }
      const shades = fills.filter((fill) => fill !== "none");
      expect(shades.filter((fill, index) => fill !== shades[index - 1])).toEqual([
        "#E6F4F2",
        "#A6D8D2",
        "#4DB3A9",
        "#0F5B55",
      ]);
      expect(view.querySelectorAll(".tile")).toHaveLength(43);
      expect(controls(view)).toHaveLength(43);
      expect(cellsOf(view.querySelector(".table-twin table")).length).toBeGreaterThanOrEqual(figures.length);
      expect(said(view)).not.toContain(warnings.mixedAges);
    },
  );
});

describe("comparePage.draw: a strange address", () => {
  const strange = ["", "<b>", "__proto__", "2024-13-45", "Good", "peel-2015"];
  const names = Object.keys(comparePage.fields).filter((name) => name !== "peer") as (keyof CompareChoices)[];

  it("never throws, in the matrix or on the map", () => {
    for (const view of ["matrix", "tiles"])
      for (const name of names)
        for (const value of strange) {
          // Few forces, so that many pages are drawn at once.
          const few = { view, peers: "own", peer: ["kent"], show: "peers" };
          expect(() => draw({ ...few, [name]: value }, "surrey"), `${view} ${name}=${value}`).not.toThrow();
        }
  });

  it("never throws on many strange values at once, or on a force that there is none of", () => {
    for (const value of strange) {
      const all = Object.fromEntries(names.map((name) => [name, value]));
      expect(() => draw({ ...all, peer: [value, value] }, value), value).not.toThrow();
      expect(
        () => draw({ ...all, round: "peel-2023-25", "as-at": "", peers: "region" }, value),
        value,
      ).not.toThrow();
    }
  });

  it.each<[Partial<CompareChoices>, string]>([
    [{ round: "peel-1999" }, "No round is called “peel-1999”.Choose a round from the list."],
    [{ "as-at": "2024-02-30" }, "“2024-02-30” is no day of the calendar."],
    [{ answer: "Splendid" }, "“Splendid” is no grade."],
    [{ answer: "Excellent" }, "PEEL 2023-25 had no grade called Excellent."],
    [{ answer: "Good", question: "<b>" }, "The question was not asked in this round."],
    [{ view: "tiles", measure: "happiness" }, "No measure is called “happiness”."],
    [{ view: "tiles", question: "effectiveness" }, "The question was not asked in this round."],
    [{ peers: "friends" }, "No forces to compare with"],
    [{ peers: "own" }, "No forces to compare with"],
  ])("says plainly what is wrong with it: %o", (choices, words) => {
    const view = draw(choices);
    expect([...view.querySelectorAll(".empty-state")].map(textOf).join(" ")).toContain(words);
    expect(view.querySelector("form.controls select[name=round]")).not.toBeNull();
  });

  it("keeps a choice that the round does not offer in its list, marked", () => {
    const options = [
      ...draw({ question: "effectiveness" }).querySelectorAll("select[name=question] option[selected]"),
    ];
    expect(options.map(textOf)).toEqual(["effectiveness (not in this round)"]);
  });

  it("has no id twice, and as many charts on a phone as at a desk", () => {
    for (const choices of [
      {},
      { view: "tiles" },
      { view: "tiles", measure: "arrests-per-1000" },
      { answer: "Inadequate" },
    ]) {
      const [wide, narrow] = [draw(choices, "kent"), draw(choices, "kent", 328)];
      const ids = [...wide.querySelectorAll("[id]")].map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      expect(wide.querySelectorAll("svg").length).toBe(narrow.querySelectorAll("svg").length);
    }
  });
});
