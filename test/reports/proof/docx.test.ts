import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import type { PackDocument } from "../../../reports/document.ts";
import { proveDocx } from "../../../reports/proof/docx.ts";
import { renderDocx } from "../../../reports/render/docx.ts";
import { sampleDocument } from "../sampleDocument.ts";

let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await renderDocx(sampleDocument);
});

/** The sample's file with one part changed; fails when the change changes nothing. */
function changed(path: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`${path} has not changed`);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

const body = "word/document.xml";
const faults = async (broken: Uint8Array, document: PackDocument = sampleDocument): Promise<string> =>
  (await proveDocx(broken, document)).join("\n");

describe("proveDocx(bytes, document)", () => {
  it("finds nothing in what was written of the document", async () => {
    expect(await proveDocx(bytes, sampleDocument)).toEqual([]);
    const paper: PackDocument = { ...sampleDocument, layout: "paper", unfinished: [] };
    expect(await proveDocx(await renderDocx(paper), paper)).toEqual([]);
  });

  it("finds words of the source that look like faults of a program, and lets them be", async () => {
    const blocks = [
      ...sampleDocument.blocks,
      { kind: "paragraph" as const, runs: [{ text: "The order is null and void." }] },
    ];
    const given = { ...sampleDocument, blocks };
    expect(await proveDocx(await renderDocx(given), given)).toEqual([]);
  });

  it.each<readonly [string, string, (text: string) => string, string]>([
    [
      "a changed figure",
      body,
      (text) => text.replace(">1,240<", ">1,241<"),
      'Table 1, row 2, column 3: found "1,241", expected "1,240"',
    ],
    [
      "a word left behind",
      body,
      (text) => text.replace(">Legitimacy<", ">undefined<"),
      'the word "undefined"',
    ],
    [
      "a lost letter of a grade",
      body,
      (text) => text.replace(">RI <", "><"),
      'found "Requires improvement", expected "RI Requires improvement"',
    ],
    [
      "a missing row",
      body,
      (text) => text.replace(/<w:tr>(?:(?!<w:tr>).)*?Legitimacy.*?<\/w:tr>/s, ""),
      "Table 1 has 3 rows, expected 4",
    ],
    [
      "a missing heading",
      body,
      (text) => text.replace('<w:pStyle w:val="Heading3"/>', '<w:pStyle w:val="Lead"/>'),
      'heading 5: found nothing, expected "3 More detail"',
    ],
    [
      "a heading row that does not repeat",
      body,
      (text) => text.replace("<w:tblHeader/>", ""),
      "the heading row of Table 1 does not repeat",
    ],
    [
      "a table without alt text",
      body,
      (text) => text.replace(/<w:tblCaption[^>]*>/, ""),
      "the alt text of Table 1",
    ],
    [
      "a figure without alt text",
      body,
      (text) => text.replace(/ (descr|title)="[^"]*"/g, ""),
      'alt text of Figure 1: found ""',
    ],
    [
      "a missing figure",
      body,
      (text) => text.replace(/<w:drawing>.*?<\/w:drawing>/s, ""),
      "Figure 1 has no image",
    ],
    [
      "a dead link",
      body,
      (text) => text.replace(/w:name="p\d+_table_grades"/, 'w:name="elsewhere"'),
      "which is nowhere",
    ],
    ["a lost paragraph", body, (text) => text.replace(">The end.<", "><"), 'the text "The end." is missing'],
    [
      "a lost running line",
      "word/header1.xml",
      (text) => text.replace("beside the 43 forces", ""),
      "the head of the page does not say",
    ],
    [
      "a draft that does not say so",
      "word/header1.xml",
      (text) => text.replace(">Draft <", "><"),
      "it is a draft",
    ],
    [
      "a footer without a page number",
      "word/footer1.xml",
      (text) => text.replace("NUMPAGES", "DATE"),
      "no page number",
    ],
    [
      "another title",
      "docProps/core.xml",
      (text) => text.replace("Accountability", "Another"),
      "the property dc:title",
    ],
    [
      "another date",
      "docProps/core.xml",
      (text) => text.replace("2019-06-30T", "2020-06-30T"),
      "the property dcterms:created",
    ],
    [
      "another origin",
      "customXml/item1.xml",
      (text) => text.replace("cumbria", "kent"),
      "does not carry its origin",
    ],
  ])("tells of %s", async (_, path, change, fault) => {
    expect(await faults(changed(path, change))).toContain(fault);
  });

  it("tells of an image that is empty", async () => {
    const parts = unzipSync(bytes);
    expect(await faults(zipSync({ ...parts, "word/media/image1.png": new Uint8Array() }))).toContain(
      "the image of Figure 1 has 0 bytes",
    );
  });

  it("tells of a figure that another document has", async () => {
    const blocks = sampleDocument.blocks.map((block) =>
      block.kind === "figure" ? { ...block, description: "Another chart." } : block,
    );
    expect(await faults(bytes, { ...sampleDocument, blocks })).toContain("alt text of Figure 1");
  });

  it("tells of a file that is none", async () => {
    expect(await faults(new Uint8Array([1, 2, 3]))).toContain("cannot be opened as a zip");
    expect(await faults(zipSync({ "a.txt": strToU8("a") }))).toContain("no Word document");
  });
});
