import { beforeAll, describe, expect, it } from "vitest";
import { packPicture } from "../../../../loaders/queries/packPicture.ts";
import type { Block, Facts, PackDocument, Table } from "../../../../reports/document.ts";
import { changes } from "../../../../reports/packs/conference/changes.ts";
import { items } from "../../../../reports/packs/conference/items.ts";
import { movement } from "../../../../reports/packs/conference/movement.ts";
import { summary } from "../../../../reports/packs/conference/summary.ts";
import { wordsOf } from "../../../../reports/packs/documentOf.ts";
import { packDocument } from "../../../../reports/packs/packDocument.ts";
import type { ForceContext, Section, SectionContent } from "../../../../reports/packs/section.ts";
import { noEarlierPackSentence } from "../../../../src/format/changeSentence.ts";
import type { PackPicture } from "../../../../src/model/packPicture.ts";
import { builtWarehouse } from "../../../loaders/builtWarehouse.ts";
import { gradeContext } from "./gradeContext.ts";

const built = builtWarehouse();
const days = ["2016-01-01", "2019-06-30", "2024-08-07", "2026-11-21"] as const;
type Day = (typeof days)[number];
const pictures = new Map<Day, PackPicture>();
beforeAll(async () => {
  for (const day of days) pictures.set(day, await built.ask(packPicture(day)));
});

const context = (force_id: string, day: Day, more: Parameters<typeof gradeContext>[2] = {}): ForceContext => {
  const picture = pictures.get(day);
  if (picture === undefined) throw new Error(`no picture of ${day}`);
  return gradeContext(picture, force_id, more);
};

const sections = [
  ["changes", changes],
  ["summary", summary],
  ["movement", movement],
  ["items", items],
] as const satisfies readonly (readonly [string, Section<ForceContext>])[];

const documentFor = (given: ForceContext): PackDocument =>
  packDocument({ title: given.force.force_name, subtitle: "", layout: "pack", sections }, given);

const wordsIn = (blocks: readonly Block[]): string => blocks.flatMap(wordsOf).join("\n");
const allOf = ({ blocks, annex = [] }: SectionContent): readonly Block[] => [...blocks, ...annex];
const tableIn = (content: SectionContent, id: string): Table => {
  const found = allOf(content).find((block) => block.kind === "table" && block.id === id);
  if (found?.kind !== "table") throw new Error(`no table ${id}`);
  return found;
};
const texts = ({ rows }: Table): readonly (readonly string[])[] =>
  rows.map((row) => row.map(({ text }) => text));
const factsUnder = ({ blocks }: SectionContent, id: string): Facts => {
  const start = blocks.findIndex((block) => block.kind === "heading" && block.id === id);
  const found = blocks.slice(start).find((block) => block.kind === "facts");
  if (found?.kind !== "facts") throw new Error(`no facts under ${id}`);
  return found;
};
const fact = ({ entries }: Facts, term: string): string =>
  entries
    .find((entry) => entry.term === term)
    ?.runs.map(({ text }) => text)
    .join("") ?? "";

describe("the grade sections of a conference pack", () => {
  const forces = [
    "cumbria",
    "surrey",
    "dyfed-powys",
    "hertfordshire",
    "northamptonshire",
    "greater-manchester",
    "city-of-london",
    "kent",
  ];
  it.each(forces.flatMap((force) => days.map((day) => [force, day] as const)))(
    "make a whole document of %s as at %s, with no word of movement across rounds that are not comparable",
    (force_id, day) => {
      const document = documentFor(context(force_id, day, { since: "2015-06-30" }));
      const sectionHeads = document.blocks.filter((block) => block.kind === "heading" && block.level === 1);
      expect(sectionHeads.slice(0, 4).map((block) => "id" in block && block.id)).toEqual(
        sections.map(([slug]) => slug),
      );
      expect(wordsIn(document.blocks)).not.toMatch(/\bPDF\b|spreadsheet/);
      const { blocks } = movement(context(force_id, day));
      let isForbidden = false;
      for (const [index, block] of blocks.entries()) {
        const next = blocks.slice(index + 1, index + 2);
        if (block.kind === "heading" && block.level === 2)
          isForbidden = wordsIn(next).includes("Not comparable");
        if (isForbidden) expect(wordsIn([block])).not.toMatch(/improved|declined|unchanged|better|worse/);
      }
    },
  );

  it("make the same document twice", () => {
    const once = JSON.stringify(documentFor(context("surrey", "2026-11-21")));
    expect(JSON.stringify(documentFor(context("surrey", "2026-11-21")))).toBe(once);
  });

  it("tell of all forces where they are the peers, in the annex", () => {
    const content = summary(context("cumbria", "2026-11-21", { peers: { peers: "all" } }));
    const table = content.annex?.find(({ id }) => id.startsWith("table-peers"));
    expect(table?.rows).toHaveLength(43);
    expect(table?.chosenRow).toBe(0);
    expect(
      documentFor(context("city-of-london", "2026-11-21", { peers: { peers: "population" } })).blocks,
    ).not.toEqual([]);
  });
});

describe("changes(context)", () => {
  it("says how to name the last pack where none is named", () => {
    expect(wordsIn(changes(context("cumbria", "2019-06-30")).blocks)).toContain(noEarlierPackSentence);
  });

  it("counts what SQL counts, of the force and of all forces", async () => {
    const { blocks } = changes(context("cumbria", "2019-06-30", { since: "2018-06-30" }));
    const [row] = await built.rows<{ own: number; all: number }>(`
      select count(*) filter (force_id = 'cumbria')::integer as own, count(*)::integer as all
      from fact_grade
      where status <> 'not found' and valid_from > '2018-06-30' and valid_from <= '2019-06-30'`);
    const table = tableIn({ blocks }, "table-change-counts");
    const [own, all] =
      texts(table)
        .find(([kind]) => kind === "Judgements published")
        ?.slice(1) ?? [];
    expect([Number(own), row?.own]).toEqual([4, 4]);
    // One judgement of all forces may lie on either side of a date, where sources give several days.
    expect(Number(all)).toBeLessThanOrEqual(row?.all ?? 0);
    expect(Number(all)).toBeGreaterThan(4);
  });

  it("tells a judgement that was changed with both grades, and not before the day of the change", () => {
    const after = changes(context("northamptonshire", "2026-11-21", { since: "2024-06-30" }));
    expect(texts(tableIn(after, "table-changes-judgement-changed"))[0]).toEqual(
      expect.arrayContaining(["8 August 2024", "Adequate", "Requires improvement"]),
    );
    const before = changes(context("northamptonshire", "2024-08-07", { since: "2024-06-30" }));
    expect(wordsIn(before.blocks)).not.toContain("Judgements changed");
    expect(wordsIn(before.blocks)).not.toContain("8 August 2024");
  });

  it("says that nothing changed, and counts what cannot be placed", () => {
    const words = wordsIn(changes(context("surrey", "2026-11-21", { since: "2026-01-01" })).blocks);
    expect(words).toContain(
      "Nothing that is held of Surrey Police and what concerns all forces is dated after 1 January 2026",
    );
    expect(words).toMatch(/\d judgements of PEEL 2021\/22/);
  });

  it("does not call a judgement of a round still to come undated", () => {
    const words = wordsIn(changes(context("cumbria", "2019-06-30", { since: "2018-06-30" })).blocks);
    expect(words).not.toContain("PEEL 2023-25");
  });

  it("says why where the last pack is of the same day", () => {
    const words = wordsIn(changes(context("surrey", "2019-06-30", { since: "2019-06-30" })).blocks);
    expect(words).toContain("Nothing to tell of what changed: the first date is not before the last.");
  });
});

describe("summary(context)", () => {
  it("leads with the latest round in counts", () => {
    expect(wordsIn(summary(context("cumbria", "2019-06-30")).blocks)).toContain(
      "On 30 June 2019 the latest round with a judgement of Cumbria Constabulary was PEEL 2018/19. Of its 3 pillars, 3 were graded Good.",
    );
    const none = wordsIn(summary(context("city-of-london", "2016-01-01")).blocks);
    expect(none).toContain(
      "No judgement of City of London Police is known to have been published by 1 January 2016",
    );
    expect(none).toContain("4 judgements of PEEL 2014");
  });

  it("shows the counts that SQL gives beside the force's grade", async () => {
    const table = tableIn(summary(context("surrey", "2026-11-21")), "table-position-peel-2023-25");
    const [counts] = await built.rows<{ better: number; same: number; worse: number }>(`
      with held as (
        select force_id, grade_rank from fact_grade join dim_scale using (scale_id, grade)
        where round_id = 'peel-2023-25' and item_id = 'respond' and is_current
      )
      select
        count(*) filter (held.grade_rank < own.grade_rank)::integer as better,
        count(*) filter (held.grade_rank = own.grade_rank)::integer - 1 as same,
        count(*) filter (held.grade_rank > own.grade_rank)::integer as worse
      from held, (select grade_rank from held where force_id = 'surrey') own`);
    const row = texts(table).find(([item]) => item === "Responding to the public");
    expect(row?.slice(3, 6).map(Number)).toEqual([counts?.better, counts?.same, counts?.worse]);
  });

  it("tells the changed judgement after its change and the former one before, without a hint of what came", () => {
    const after = wordsIn(summary(context("northamptonshire", "2026-11-21")).blocks);
    expect(after).toContain(
      "Responding to the public, PEEL 2023-25, was Adequate until it was changed on 8 August 2024.",
    );
    const before = allOf(summary(context("northamptonshire", "2024-08-07")));
    expect(wordsIn(before)).not.toMatch(/8 August 2024|was changed/);
    const table = tableIn({ blocks: before }, "table-position-peel-2023-25");
    expect(texts(table).find(([item]) => item === "Responding to the public")?.[1]).toBe("Adequate");
  });

  it("names the round before too where a single judgement of the latest is held", () => {
    const words = wordsIn(summary(context("kent", "2026-11-21")).blocks);
    expect(words).toContain("PEEL 2025-27: the force and the 43 forces");
    expect(words).toContain("PEEL 2023-25: the force and the 43 forces");
  });

  it("sets the force above its peers, who stand in the order of their names", () => {
    const table = tableIn(summary(context("surrey", "2026-11-21")), "table-peers-peel-2023-25");
    const [own, ...others] = table.rows.map(([name]) => name?.text ?? "");
    expect(own).toBe("Surrey Police");
    expect(others).toEqual(others.toSorted((a, b) => a.localeCompare(b, "en-GB")));
    expect(table.columns.length).toBeLessThanOrEqual(9);
  });

  it("says that sources disagree, and that no spell held does not mean none", () => {
    const words = wordsIn(summary(context("cumbria", "2019-06-30")).blocks);
    expect(words).toContain("Disagreements between sources on Cumbria Constabulary");
    expect(words).toContain("That none is held does not say that there was none.");
    expect(wordsIn(summary(context("greater-manchester", "2026-11-21")).blocks)).toContain(
      "entered enhanced monitoring (Engage) in December 2020",
    );
  });
});

describe("movement(context)", () => {
  it("counts the movement that SQL counts", async () => {
    const table = tableIn(movement(context("surrey", "2026-11-21")), "table-movement-all-peel-2018-19");
    const [counts] = await built.rows<{ up: number; same: number; down: number }>(`
      with held as (
        select round_id, force_id, grade_rank from fact_grade join dim_scale using (scale_id, grade)
        where item_id = 'efficiency' and status = 'graded' and is_current
      )
      select
        count(*) filter (b.grade_rank < a.grade_rank)::integer as up,
        count(*) filter (b.grade_rank = a.grade_rank)::integer as same,
        count(*) filter (b.grade_rank > a.grade_rank)::integer as down
      from held a join held b using (force_id)
      where a.round_id = 'peel-2017' and b.round_id = 'peel-2018-19'`);
    const row = texts(table).find(([item]) => item === "Efficiency");
    expect(row?.slice(2, 5).map((text) => Number.parseInt(text, 10))).toEqual([
      counts?.up,
      counts?.same,
      counts?.down,
    ]);
  });

  it("stands two rounds side by side without a column of change where they are not comparable", () => {
    const table = tableIn(movement(context("surrey", "2026-11-21")), "table-movement-peel-2023-25");
    expect(table.columns.map(({ heading }) => heading)).toEqual([
      "Question or area",
      "PEEL 2021/22",
      "PEEL 2023-25",
    ]);
  });

  it("names who is left out and why, those of an unknown day apart", () => {
    const words = wordsIn(movement(context("cumbria", "2019-06-30")).blocks);
    expect(words).toContain("Not yet published by the day in PEEL 2018/19: Derbyshire Constabulary");
    expect(words).toContain("No source found in PEEL 2018/19: Surrey Police.");
    expect(wordsIn(movement(context("greater-manchester", "2026-11-21")).blocks)).toContain(
      "Not graded in PEEL 2017: Greater Manchester Police.",
    );
  });

  it("says which round is left out because a single judgement of it is held", () => {
    expect(wordsIn(movement(context("dyfed-powys", "2026-11-21")).blocks)).toContain(
      "A single judgement is held of PEEL 2023-25",
    );
  });

  it("keeps to the rounds that the parameters name", () => {
    const only = movement(context("cumbria", "2019-06-30", { rounds: ["peel-2018-19"] }));
    expect(wordsIn(only.blocks)).toContain("Fewer than two rounds of Cumbria Constabulary are held");
  });
});

describe("items(context)", () => {
  it("has a part with a chart and its table for each pillar", () => {
    const content = items(context("cumbria", "2019-06-30"));
    expect(content.blocks.filter(({ kind }) => kind === "figure")).toHaveLength(3);
    expect(content.annex).toHaveLength(3);
    expect(content.blocks.every((block) => block.kind !== "figure" || block.width === 640)).toBe(true);
  });

  it("counts the peers at each grade as SQL does", async () => {
    const given = context("surrey", "2026-11-21");
    const peers = given.peers.peer_ids.map((id) => `'${id}'`).join(",");
    const rows = await built.rows<{ grade: string; forces: number }>(`
      select grade, count(*)::integer as forces from fact_grade join dim_scale using (scale_id, grade)
      where round_id = 'peel-2023-25' and item_id = 'respond' and is_current and force_id in (${peers})
      group by grade, grade_rank order by grade_rank`);
    const words = fact(factsUnder(items(given), "item-peel-2023-25-respond"), "Peers");
    for (const { grade, forces } of rows)
      expect(words).toMatch(new RegExp(`\\b${forces} ([a-z]+ graded )?${grade}`));
  });

  it("tells publication, age and source of a judgement, and of one not found that it was not found", () => {
    const found = factsUnder(items(context("cumbria", "2019-06-30")), "item-peel-2018-19-effectiveness");
    expect(fact(found, "Judgement")).toBe(
      "Published 2 May 2019. On 30 June 2019 this judgement was 1 month old.",
    );
    expect(fact(found, "Source")).toContain("HMICFRS, PEEL pillar judgements");
    const content = items(context("cumbria", "2026-11-21"));
    expect(wordsIn(content.blocks)).toContain(
      "Cumbria Constabulary has no grade that we could find for preventing crime in PEEL 2023-25.",
    );
    expect(fact(factsUnder(content, "item-peel-2023-25-prevent"), "Source")).toBe("");
  });
});
