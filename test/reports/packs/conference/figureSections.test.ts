import { beforeAll, describe, expect, it } from "vitest";
import { packPicture } from "../../../../loaders/queries/packPicture.ts";
import type { Block, PackDocument, Table } from "../../../../reports/document.ts";
import { paragraph } from "../../../../reports/packs/blocks.ts";
import { caseload } from "../../../../reports/packs/conference/caseload.ts";
import { findings } from "../../../../reports/packs/conference/findings.ts";
import { measures } from "../../../../reports/packs/conference/measures.ts";
import { questions, triggersOf } from "../../../../reports/packs/conference/questions.ts";
import { responses } from "../../../../reports/packs/conference/responses.ts";
import { summary } from "../../../../reports/packs/conference/summary.ts";
import { tableIds } from "../../../../reports/packs/conference/tableIds.ts";
import { wordsOf } from "../../../../reports/packs/documentOf.ts";
import { packDocument } from "../../../../reports/packs/packDocument.ts";
import type { Comment, ForceContext, Section, SectionContent } from "../../../../reports/packs/section.ts";
import { sources } from "../../../../reports/packs/sources.ts";
import { warnings } from "../../../../src/format/warnings.ts";
import type { PackPicture } from "../../../../src/model/packPicture.ts";
import { builtWarehouse } from "../../../loaders/builtWarehouse.ts";
import { gradeContext } from "./gradeContext.ts";

const built = builtWarehouse();
const days = ["2008-01-01", "2016-01-01", "2019-06-30", "2025-08-25", "2026-11-21"] as const;
type Day = (typeof days)[number];
const pictures = new Map<Day, PackPicture>();
beforeAll(async () => {
  for (const day of days) pictures.set(day, await built.ask(packPicture(day)));
});

const contextOf = (force_id: string, day: Day): ForceContext => {
  const picture = pictures.get(day);
  if (picture === undefined) throw new Error(`no picture of ${day}`);
  return gradeContext(picture, force_id);
};
const ours = [
  ["caseload", caseload],
  ["measures", measures],
  ["findings", findings],
  ["responses", responses],
  ["questions", questions],
  ["sources", sources],
] as const satisfies readonly (readonly [string, Section<ForceContext>])[];
const all = [["summary", summary], ...ours] as const;
const documentFor = (context: ForceContext, sections: typeof all | typeof ours = all): PackDocument =>
  packDocument({ title: "A pack", subtitle: "", layout: "pack", sections }, context);

const wordsIn = (blocks: readonly Block[]): string => blocks.flatMap(wordsOf).join("\n");
const allOf = ({ blocks, annex = [] }: SectionContent): readonly Block[] => [...blocks, ...annex];
const tableIn = (content: SectionContent, id: string): Table => {
  const found = allOf(content).find((block) => block.kind === "table" && block.id === id);
  if (found?.kind !== "table") throw new Error(`no table ${id}`);
  return found;
};
const texts = ({ rows }: Table): readonly (readonly string[])[] =>
  rows.map((row) => row.map(({ text }) => text));
const notesIn = ({ blocks }: Pick<SectionContent, "blocks">, look: string): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === "note" && block.look === look ? [block.runs.map(({ text }) => text).join("")] : [],
  );
const withComment = (context: ForceContext, finding_id: string, comment: Partial<Comment>): ForceContext => ({
  ...context,
  comments: new Map([
    [
      finding_id,
      { blocks: [], author: "A. Officer", written_on: "2019-06-01", assurance: "assured", ...comment },
    ],
  ]),
});

const forces = ["surrey", "dyfed-powys", "kent", "city-of-london", "cumbria", "northamptonshire"] as const;

describe("the sections on figures, duties and questions", () => {
  it.each(days.flatMap((day) => forces.map((force) => [force, day] as const)))(
    "make a document without a fault for %s as at %s",
    (force, day) => {
      const { blocks } = documentFor(contextOf(force, day));
      expect(blocks.filter(({ kind }) => kind === "figure").length).toBeGreaterThan(1);
      // What is told knows no format, and no reader who clicks.
      expect(wordsIn(blocks)).not.toMatch(/\b(PDFs?|spreadsheet|worksheet|your force|click|on this page)\b/i);
    },
  );

  it("are the same when they are made twice", () => {
    const made = () => JSON.stringify(documentFor(contextOf("cumbria", "2019-06-30")).blocks);
    expect(made()).toBe(made());
  });
});

describe("caseload(context)", () => {
  it("has the published figures of 2007, the force last, and says how old they are", () => {
    const content = caseload(contextOf("cumbria", "2019-06-30"));
    expect(texts(tableIn(content, tableIds.caseload)).map((row) => row.slice(0, 4))).toEqual([
      ["North BCU", "134", "2", "67.0"],
      ["South BCU", "83", "1", "83.0"],
      ["West BCU", "94", "1", "94.0"],
      ["Force", "311", "4", "77.8"],
    ]);
    expect(texts(tableIn(content, tableIds.caseloadReviews)).map((row) => row.slice(1, 4))).toEqual([
      ["2", "329", "164.5"],
      ["1", "114", "114.0"],
      ["1", "167", "167.0"],
      ["4", "610", "152.5"],
    ]);
    expect(wordsIn(content.blocks)).toContain("The figures are of 2007, about 12 years before 30 June 2019.");
    const [figure] = content.blocks.filter((block) => block.kind === "figure");
    expect(figure?.warnings).toEqual([warnings.fewOfficers, warnings.oldFigure]);
  });

  it("says in one sentence that none is held", () => {
    const { blocks } = caseload(contextOf("kent", "2019-06-30"));
    expect(blocks.map(({ kind }) => kind)).toEqual(["heading", "paragraph"]);
    expect(wordsIn(blocks)).toContain("Kent Police");
  });
});

describe("measures(context)", () => {
  it.each(forces)("has for %s the figures of the warehouse, of periods that had ended", async (force) => {
    const content = measures(contextOf(force, "2019-06-30"));
    const stated = await built.rows<{ measure_id: string; area_name: string; value: number; period: string }>(
      `select f.measure_id, a.area_name, f.value, f.period from fact_measure f
       join dim_measure m using (measure_id) join dim_area a using (area_id)
       where m.is_headline and f.area_id = $force and f.value is not null and f.period_end <= '2019-06-30'
       qualify row_number() over (partition by f.measure_id order by f.period_end desc) = 1`,
      { force },
    );
    expect(stated.length).toBeGreaterThanOrEqual(3);
    for (const { measure_id, area_name, value, period } of stated) {
      const table = tableIn(content, tableIds.measureForces(measure_id));
      expect(table.caption).toContain(period);
      const own = table.rows.find(([area]) => area?.text === area_name);
      const place = table.columns.findIndex(({ heading }) => heading === "Value");
      const cell = own?.[place];
      expect(cell?.kind === "number" ? cell.value : null).toBeCloseTo(value, 1);
      expect(table.rows[table.chosenRow ?? -1]).toBe(own);
    }
    // No measure with a chart beyond the headline ones.
    const charted = content.blocks.filter(({ kind }) => kind === "heading").length - 2;
    expect(charted).toBe(stated.length);
  });

  it("names or tables every measure that is offered, and skips none", () => {
    for (const force of forces) {
      const context = contextOf(force, "2026-11-21");
      const words = wordsIn(allOf(measures(context)));
      const names = new Set(context.picture.measures.map(({ measure_name }) => measure_name));
      expect([...names].filter((name) => !words.includes(name))).toEqual([]);
    }
  });

  it("keeps the tables of its charts to six columns and 44 rows", () => {
    for (const force of forces) {
      const { annex = [] } = measures(contextOf(force, "2026-11-21"));
      expect(annex.length).toBeGreaterThan(5);
      for (const table of annex) {
        expect(table.columns.length).toBeLessThanOrEqual(6);
        expect(table.rows.length).toBeLessThanOrEqual(44);
      }
    }
  });

  it("draws a funnel of chance events and shares, dots of others, and a series with its kind of limits", () => {
    const { blocks } = measures(contextOf("cumbria", "2019-06-30"));
    const figures = new Map(blocks.flatMap((block) => (block.kind === "figure" ? [[block.id, block]] : [])));
    expect(figures.get("figure-measure-charged-share-forces")?.description).toContain("95% and 99.8% limits");
    expect(figures.get("figure-measure-police-officers-per-100000-forces")?.description).toContain(
      "from the highest figure at the top",
    );
    expect(figures.get("figure-measure-arrests-per-1000-series")?.warnings).toEqual([warnings.trialLimits]);
    expect(figures.has("figure-measure-charged-share-series")).toBe(false);
    expect(wordsIn(blocks)).toContain(
      "Too few points: offences that led to a charge or summons is held for 2017/18 alone.",
    );
  });

  it("warns of figures of more than three years ago, and of no newer ones", () => {
    const warned = (day: Day): readonly boolean[] =>
      measures(contextOf("kent", day)).blocks.flatMap((block) =>
        block.kind === "figure" && block.id.endsWith("-forces")
          ? [block.warnings.includes(warnings.oldFigure)]
          : [],
      );
    expect(new Set(warned("2026-11-21"))).toEqual(new Set([true]));
    expect(new Set(warned("2019-06-30"))).toEqual(new Set([false]));
  });

  it("leaves City of London off rates by residents, and draws it, with the reason, in its own pack", () => {
    const other = wordsIn(measures(contextOf("kent", "2019-06-30")).blocks);
    expect(other).toContain("Not drawn: City of London");
    const own = wordsIn(measures(contextOf("city-of-london", "2019-06-30")).blocks);
    expect(own).toContain("A rate per resident of City of London says little");
    expect(own).toContain("No figure of City of London Police is held by this day for “Crime severity score");
  });
});

describe("findings(context)", () => {
  it("lists what no source calls closed by the day, and counts what is", async () => {
    const content = findings(contextOf("cumbria", "2019-06-30"));
    const [stated] = await built.rows<{ open: number; closed: number }>(
      `select (count(*) filter (status not in ('addressed', 'closed')))::integer as open,
              (count(*) filter (status in ('addressed', 'closed')))::integer as closed
       from fact_finding join fact_finding_status using (finding_id) where force_id = 'cumbria'`,
    );
    expect(tableIn(content, tableIds.findings).rows).toHaveLength(stated?.open ?? -1);
    expect(wordsIn(content.blocks)).toContain("Known to be closed");
    expect(wordsIn(content.blocks).match(/\(addressed, stated/g)).toHaveLength(stated?.closed ?? -1);
    expect(notesIn(content, "warning")).toContain(warnings.closingNotKnown);
  });

  it("counts the findings on the force, and those of national reports, which are of all forces, apart", async () => {
    const [stated] = await built.rows<{ own: number; open: number; national: number }>(
      `select (count(*) filter (force_id = 'cumbria'))::integer as own,
              (count(*) filter (force_id = 'cumbria' and status not in ('addressed', 'closed')))::integer as open,
              (count(*) filter (force_id is null))::integer as national
       from fact_finding join fact_finding_status using (finding_id)`,
    );
    const lead = (force_id: string): string =>
      findings(contextOf(force_id, "2019-06-30"))
        .blocks.flatMap((block) => (block.kind === "paragraph" && block.role === "lead" ? block.runs : []))
        .map(({ text }) => text)
        .join("");
    expect(lead("cumbria")).toContain(`${stated?.open} of ${stated?.own} findings held are not known`);
    const apart = `${stated?.national} findings of national reports, addressed to all forces, are told apart.`;
    expect(lead("cumbria")).toContain(apart);
    expect(lead("kent")).toBe(`No finding on Kent Police is held. ${apart}`);
  });

  it("shows the office's assurance and comment of a finding, and that none was given of the others", () => {
    const id = "hmic-2007-cumbria-r1";
    const context = withComment(contextOf("cumbria", "2019-06-30"), id, {
      assurance: "partly assured",
      blocks: [paragraph("The policy was rewritten.", { role: "comment" })],
    });
    const content = findings(context);
    const given = texts(tableIn(content, tableIds.findings)).map((row) => row.at(-1));
    expect(given.filter((text) => text === "partly assured")).toHaveLength(1);
    expect(given.filter((text) => text === "no assurance given")).toHaveLength(given.length - 1);
    const title = content.blocks.find((block) => block.kind === "heading" && block.level === 3);
    expect(title).toMatchObject({ id: `finding-${id}` });
    expect(wordsIn(content.blocks)).toContain("The policy was rewritten.");
    expect(() => documentFor(context)).not.toThrow();
  });
});

describe("responses(context)", () => {
  it("tells that Kent's answer of 2019 came late, after 85 days", () => {
    const content = responses(contextOf("kent", "2026-11-21"));
    const row = texts(tableIn(content, tableIds.responses)).find(([title]) => title?.includes("2018/19"));
    expect(row?.slice(1, 4)).toEqual(["2 May 2019", "26 June 2019", "late: answered after 85 days"]);
    expect(notesIn(content, "warning")).toEqual([warnings.registerEnds, warnings.noResponseHeld]);
  });

  it("does not know Kent's answer before it came, and calls nothing late", () => {
    const words = wordsIn(allOf(responses(contextOf("kent", "2019-06-30"))));
    expect(words).not.toContain("answered after 85 days");
    expect(words).toContain("No answer is known to have come late");
  });

  it("counts the days to publication + 55 days", () => {
    const content = responses(contextOf("city-of-london", "2025-08-25"));
    expect(texts(tableIn(content, tableIds.responses))[0]?.slice(1, 4)).toEqual([
      "24 July 2025",
      "17 September 2025",
      "23 days left",
    ]);
  });
});

describe("questions(context)", () => {
  const asked = (force: string, day: Day): readonly string[] =>
    notesIn(documentFor(contextOf(force, day)), "question");

  it.each(forces.flatMap((force) => [[force, "2019-06-30"] as const, [force, "2026-11-21"] as const]))(
    "lists every rule for %s as at %s, with as many questions as it counts",
    (force, day) => {
      const content = questions(contextOf(force, day));
      const rules = tableIn(content, "table-scrutiny-rules");
      const counted = rules.rows.map((row) => Number(row.at(-1)?.text));
      expect(counted).toHaveLength(17);
      expect(counted.reduce((sum, count) => sum + count, 0)).toBe(notesIn(content, "question").length);
      for (const text of notesIn(content, "question")) expect(text).toMatch(/\? .*Rule: .*Figure: /);
    },
  );

  it("points each question to the table of its figure", () => {
    for (const force of forces) {
      const context = contextOf(force, "2019-06-30");
      const document = documentFor(context);
      const notes = document.blocks.filter((block) => block.kind === "note" && block.look === "question");
      expect(notes).toHaveLength(triggersOf(context).length);
      // What was not found stands in no table where nothing of its round was.
      for (const note of notes.filter((one) => !wordsIn([one]).includes("Judgement not found")))
        expect(
          "runs" in note && note.runs.some(({ target }) => target !== undefined),
          "runs" in note ? note.runs[0]?.text : "",
        ).toBe(true);
    }
  });

  it("names figure and source alone where the other sections are not wanted", () => {
    const context = contextOf("surrey", "2026-11-21");
    const alone = {
      ...context,
      parameters: { ...context.parameters, sections: ["questions"] },
    };
    const { blocks } = documentFor(alone);
    const notes = blocks.flatMap((block) => (block.kind === "note" ? [block] : []));
    expect(notes.length).toBeGreaterThan(3);
    expect(notes.flatMap(({ runs }) => runs).some(({ target }) => target !== undefined)).toBe(false);
    expect(wordsIn(notes)).toContain("Source: ");
    expect(wordsIn(notes)).not.toContain("()");
  });

  it("asks after Surrey's low grades, and after the judgement of Northamptonshire that was changed", () => {
    const surrey = asked("surrey", "2026-11-21");
    expect(surrey[0]).toMatch(/^Graded Inadequate for responding to the public in PEEL 2023-25: /);
    expect(asked("northamptonshire", "2026-11-21").join("\n")).toContain(
      "Figure: Adequate, then Requires improvement, changed on 8 August 2024",
    );
  });

  it("asks after caseloads that stand above the force while they are new, and after newer ones later", () => {
    expect(asked("cumbria", "2008-01-01").join("\n")).toContain(
      "North BCU, very high risk: 7.5 cases per officer",
    );
    const later = asked("cumbria", "2019-06-30").join("\n");
    expect(later).not.toContain("North BCU");
    expect(later).toContain("caseload of public protection officers: 2007");
  });
});

describe("questions(context) before a report came out", () => {
  it("does not ask for Surrey's judgements of PEEL 2018/19 before September 2019", () => {
    const rules = triggersOf(contextOf("surrey", "2019-06-30")).map(({ rule }) => rule);
    expect(rules).not.toContain("judgement not found");
    expect(triggersOf(contextOf("dyfed-powys", "2026-11-21")).map(({ rule }) => rule)).toContain(
      "judgement not found",
    );
  });
});

describe("sources(context)", () => {
  it("names every document behind the force's rows once, with the licence and what the pack is not", async () => {
    const context = contextOf("cumbria", "2019-06-30");
    const content = sources(context);
    const rows = texts(tableIn(content, "table-sources"));
    expect(new Set(rows.map((row) => row.join("|"))).size).toBe(rows.length);
    for (const { publisher, source_title } of [...context.own.findings, ...context.own.cases])
      expect(rows.map(([source]) => source)).toContain(`${publisher}, ${source_title}`);
    expect(notesIn(content, "warning")).toEqual([]);
    for (const words of [warnings.licence, warnings.notAnOfficialStatistic])
      expect(wordsIn(content.blocks)).toContain(words);
    expect(wordsIn(content.blocks)).toContain(warnings.placedByPeriod);
  });

  it("tells of no statistic that the pack does not show", () => {
    const words = (force: string) => wordsIn(sources(contextOf(force, "2019-06-30")).blocks);
    expect(words("cumbria")).toContain("Interval of a weighted sum (Dobson)");
    expect(words("kent")).not.toContain("Interval of a weighted sum (Dobson)");
  });
});
