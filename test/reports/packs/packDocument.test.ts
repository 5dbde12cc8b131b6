import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import type { Table } from "../../../reports/document.ts";
import { heading, paragraph } from "../../../reports/packs/blocks.ts";
import { packDocument } from "../../../reports/packs/packDocument.ts";
import type { Comment, PackContext, SectionContent } from "../../../reports/packs/section.ts";
import type { PackPicture } from "../../../src/model/packPicture.ts";
import { sampleDocument } from "../sampleDocument.ts";

const { letterhead, choices, running, origin } = sampleDocument;
const table = sampleDocument.blocks.find((block): block is Table => block.kind === "table");
if (table === undefined) throw new Error("the sample lost its table");

const comment: Comment = {
  blocks: [paragraph("We agree.", { role: "comment" })],
  author: "A. N. Officer",
  written_on: "2019-07-03",
  assurance: null,
};
const contextOf = (sections: readonly string[] = []): PackContext => ({
  parameters: { ...origin.parameters, sections },
  // The sections of this file ask it nothing.
  picture: {} as PackPicture,
  ...{ force: null, own: null, peers: null, rounds: [] },
  comments: new Map([["first", comment]]),
  paper: { officer: null, officerTitle: null, meeting: null },
  ...{ letterhead, choices, running, origin },
  easel: { document: new JSDOM().window.document, style: { rules: [], tokens: new Map() } },
});
const section = (id: string, more: Partial<SectionContent> = {}) =>
  [id, (): SectionContent => ({ blocks: [heading(1, id, `The ${id}`)], ...more })] as const;
const made = (context: PackContext, ...sections: readonly (readonly [string, () => SectionContent])[]) =>
  packDocument({ title: "A pack", subtitle: "Of nothing", layout: "pack", sections }, context);
const headings = ({ blocks }: ReturnType<typeof made>): readonly string[] =>
  blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));

describe("packDocument(content, context)", () => {
  it("has the sections in their order, each followed by what the office wrote on it, and who did", () => {
    const pack = made(contextOf(), section("first"), section("second"));
    expect(headings(pack)).toEqual(["The first", "Commentary", "The second"]);
    expect(JSON.stringify(pack.blocks)).toContain("Written by A. N. Officer, 3 July 2019.");
  });

  it("leaves a section that tells its comments itself alone, and out what was not asked for", () => {
    const pack = made(contextOf(["first"]), section("first", { hasComments: true }), section("second"));
    expect(headings(pack)).toEqual(["The first"]);
  });

  it("puts the tables of the charts at the end", () => {
    const pack = made(contextOf(), section("first", { annex: [table] }), section("second"));
    expect(headings(pack).at(-1)).toBe("Annex: the figures of each chart");
    expect(pack.blocks.at(-1)).toMatchObject({ kind: "table", id: table.id, label: "Table 1" });
  });

  it("is a draft, and says so on every page, while anything is unfinished", () => {
    const unfinished = ["the date"];
    const draft = made(contextOf(), section("first", { unfinished }), section("second", { unfinished }));
    expect(draft.unfinished).toEqual(["the date"]);
    expect(draft.running[1]).toBe(`Draft · ${running[1]}`);
    expect(made(contextOf(), section("first")).running).toEqual(running);
  });
});
