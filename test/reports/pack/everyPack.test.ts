import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Block, Cell, PackDocument } from "../../../reports/document.ts";
import { formats } from "../../../reports/pack/formats.ts";
import { readManifest } from "../../../reports/pack/manifest.ts";
import { packName } from "../../../reports/pack/packName.ts";
import type { PackOptions } from "../../../reports/pack/packOptions.ts";
import { openProofreader, type Proofreader } from "../../../reports/pack/proofreader.ts";
import { openWorkshop, type Workshop } from "../../../reports/pack/workshop.ts";
import { writePack } from "../../../reports/pack/writePack.ts";
import { type PackFormat, packFormats } from "../../../src/model/pack.ts";
import { builtWarehouse } from "../../loaders/builtWarehouse.ts";
import { partsOfZip } from "../openedParts.ts";
import { cellsOf, filesOf, packed, pagesOf } from "./openedPack.ts";
import { comment, packPlace } from "./packPlace.ts";

const warehouse = builtWarehouse();
const place = packPlace();
const surrey = packPlace("force: surrey\nbody: Surrey Police and Crime Commissioner\n");

const asked = `At the conference of 18 July the commissioner asked for the plan on the five areas for improvement, and for the date by
which each is to be done. The chief constable accepted all five.

- The commissioner accepted the report and published a response within the statutory period.
- A progress report comes to each conference until every area is closed.

The commissioner set aside money for the counter-corruption unit in the budget, and will report on it in October.`;
const actions = [1, 2, 3, 4, 5].map((number) => [
  `2019-07/peel-2018-19-cumbria-afi${number}.md`,
  comment("Under way; done by March 2020.", "assurance: partly assured\n"),
]);
const written: Readonly<Record<string, string>> = {
  "2019-07/summary.md": comment("Effectiveness was {{grade:effectiveness = Good}} on {{as-at}}."),
  "2019-07/chief-officer.md": comment("The force accepts the report."),
  "2019-07/commissioner.md": comment("I welcome the report."),
  "2019-07-panel/asked.md": comment(asked),
  ...Object.fromEntries(actions),
};

beforeAll(async () => {
  for (const [path, text] of Object.entries(written)) await place.write(`commentary/cumbria/${path}`, text);
});

interface Expected {
  readonly options: PackOptions;
  readonly title: string;
  readonly tables: number;
  readonly figures: number;
  readonly pages: readonly [least: number, most: number];
  readonly unfinished: readonly string[];
}

const noMeeting = [
  "the name of the meeting",
  "the date of the meeting",
  "the agenda item",
  "the originating officer",
  "what the commissioner asked, accepted and did",
];
const noComments = ["the comments of the chief officer", "the comments of the commissioner"];

/** At least so many tables and charts: what a pack loses by and by would else be missed. */
const ofCumbria: readonly Expected[] = [
  {
    options: { pack: "conference", asAt: "2019-06-30" },
    title: "Accountability conference pack: Cumbria Constabulary",
    ...{ tables: 25, figures: 15, pages: [20, 75], unfinished: [] },
  },
  {
    options: { pack: "panel", asAt: "2019-06-30" },
    title: "What the inspectorate found of Cumbria Constabulary",
    ...{ tables: 4, figures: 1, pages: [4, 12], unfinished: [] },
  },
  {
    options: { pack: "response", asAt: "2019-06-30", meeting: "2019-07" },
    title: "Response to the inspection report: Integrated PEEL Assessment 2018/19, Cumbria Constabulary",
    ...{ tables: 1, figures: 0, pages: [2, 10] },
    unfinished: ["the date of publication of this response"],
  },
  {
    options: { pack: "overview", asAt: "2019-06-30" },
    title: "Police inspection in England and Wales: national overview",
    ...{ tables: 15, figures: 5, pages: [15, 100], unfinished: [] },
  },
];
const ofSurrey: readonly Expected[] = [
  {
    options: { pack: "conference", asAt: "2026-11-21" },
    title: "Accountability conference pack: Surrey Police",
    ...{ tables: 25, figures: 15, pages: [20, 75], unfinished: [] },
  },
  {
    options: { pack: "panel", asAt: "2026-11-21" },
    title: "What the inspectorate found of Surrey Police",
    ...{ tables: 3, figures: 1, pages: [4, 12], unfinished: noMeeting },
  },
  {
    options: { pack: "response", asAt: "2026-11-21" },
    title: "Response to the inspection report: PEEL 2023-25",
    ...{ tables: 1, figures: 0, pages: [2, 10], unfinished: noComments },
  },
  {
    options: { pack: "overview", asAt: "2026-11-21" },
    title: "Police inspection in England and Wales: national overview",
    ...{ tables: 15, figures: 5, pages: [15, 110], unfinished: [] },
  },
];

const countOf = ({ blocks }: PackDocument, kind: "table" | "figure"): number =>
  blocks.filter((block) => block.kind === kind).length;
const bytesOf = (files: ReadonlyMap<PackFormat, Uint8Array>, format: PackFormat): Uint8Array =>
  files.get(format) ?? expect.fail(`there is no ${format}`);
const textOf = (files: ReadonlyMap<PackFormat, Uint8Array>, format: PackFormat): string =>
  new TextDecoder().decode(bytesOf(files, format));

describe.each([
  ["Cumbria as at 30 June 2019", place, ofCumbria] as const,
  ["Surrey, with its missing rounds, today", surrey, ofSurrey] as const,
])("writePack(document, facts, {formats, folder}) of %s", (_, where, packs) => {
  let workshop: Workshop;
  let proofreader: Proofreader;
  beforeAll(async () => {
    workshop = await openWorkshop({ ...where.ours(), warehouse: warehouse.directory() });
    proofreader = openProofreader(packFormats);
  });
  afterAll(() => proofreader?.close());

  describe.each(packs)("the $options.pack pack", ({ options, title, unfinished, ...least }) => {
    let folder: string;
    let files: ReadonlyMap<PackFormat, Uint8Array>;
    let document: PackDocument;
    beforeAll(async () => {
      const parameters = workshop.parameters(options);
      const made = await workshop.document(parameters);
      ({ document } = made);
      folder = join(where.ours().out, packName(parameters));
      await writePack(document, made.facts, { formats: packFormats, folder, proofreader });
      files = await filesOf(folder);
    });

    it("lies in its folder: a file of each format that passed its proof, the manifest, and nothing else", async () => {
      const { files: listed } = await readManifest(folder);
      expect(listed.map(({ format }) => format)).toEqual(packFormats);
      const names = (await where.list("packs")).filter((name) => folder.endsWith(name.split("/")[0] ?? ""));
      const [own, ...inside] = names;
      expect(inside).toEqual(
        [...listed.map(({ name }) => name), "manifest.json"].map((name) => `${own}/${name}`).toSorted(),
      );
    });

    it("is titled, and says what nobody has filled in", async () => {
      const manifest = await readManifest(folder);
      expect(manifest.title).toBe(title);
      expect(manifest.is_draft).toBe(unfinished.length > 0);
      expect(manifest.unfinished).toEqual(expect.arrayContaining([...unfinished]));
      if (unfinished.length === 0) expect(manifest.unfinished).toEqual([]);
      expect(manifest.files.every(({ name }) => name.includes("-draft.") === manifest.is_draft)).toBe(true);
    });

    it("has the tables and charts of its document in each format", () => {
      const [tables, figures] = [countOf(document, "table"), countOf(document, "figure")];
      expect(tables).toBeGreaterThanOrEqual(least.tables);
      expect(figures).toBeGreaterThanOrEqual(least.figures);
      for (const format of ["xlsx", "ods"] as const) {
        const sheets = new Set(cellsOf(bytesOf(files, format)).map(({ sheet }) => sheet));
        expect([...sheets].filter((name) => /^Table \d+$/.test(name))).toHaveLength(tables);
      }
      const word = partsOfZip(bytesOf(files, "docx")).get("word/document.xml") ?? "";
      expect(word.split("<w:drawing>").length - 1).toBe(figures);
      expect(textOf(files, "html").split("<svg").length - 1).toBe(figures);
      expect(textOf(files, "md").split(/^\|(?: *:?-+:? *\|)+$/m).length - 1).toBe(tables);
    });

    it("has a number of pages that a meeting can take, and an annex after two", async () => {
      const pages = (await pagesOf(bytesOf(files, "pdf"))).map(packed);
      const [fewest, most] = least.pages;
      expect(pages.length).toBeGreaterThanOrEqual(fewest);
      expect(pages.length).toBeLessThanOrEqual(most);
      if (options.pack === "panel")
        expect(pages.findIndex((page) => page.includes("Annex:thefigures"))).toBeLessThanOrEqual(2);
    });
  });
});

describe("prove(bytes, document)", () => {
  it("refuses each format when the first cell of one table says something else", async () => {
    const options: PackOptions = { pack: "panel", asAt: "2019-06-30" };
    const workshop = await openWorkshop({ ...place.ours(), warehouse: warehouse.directory() });
    const { document, facts } = await workshop.document(workshop.parameters(options));
    const folder = place.at("proven", "panel");
    await writePack(document, facts, { formats: packFormats, folder });
    const another: Cell = { kind: "text", text: "Another figure" };
    const blocks = document.blocks.map((block): Block => {
      if (block.kind !== "table" || block.label !== "Table 2") return block;
      const [[, ...rest] = [], ...rows] = block.rows;
      return { ...block, rows: [[another, ...rest], ...rows] };
    });
    const files = await filesOf(folder);
    for (const { format, prove } of formats) {
      expect(await prove(bytesOf(files, format), document), format).toEqual([]);
      expect((await prove(bytesOf(files, format), { ...document, blocks })).join("\n"), format).toContain(
        "Another figure",
      );
    }
  });
});
