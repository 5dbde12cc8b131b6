import { beforeAll, describe, expect, it } from "vitest";
import type { Block, PackDocument } from "../../../reports/document.ts";
import { provePdf } from "../../../reports/proof/pdf.ts";
import { renderPdf } from "../../../reports/render/pdf.ts";
import { sampleDocument } from "../sampleDocument.ts";

let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await renderPdf(sampleDocument);
});

/** The document as it should have been, had the file been made of another. */
const changed = (change: (block: Block) => Block | null): PackDocument => ({
  ...sampleDocument,
  blocks: sampleDocument.blocks.flatMap((block) => change(block) ?? []),
});

/** The bytes with one text of the file's own structure replaced by another of the same length. */
function patched(from: string, to: string): Uint8Array {
  expect(to).toHaveLength(from.length);
  const source = Buffer.from(bytes).toString("latin1");
  expect(source).toContain(from);
  return Buffer.from(source.replaceAll(from, to), "latin1");
}

describe("provePdf(bytes, document)", () => {
  it("passes the sample, as a pack and as a paper", async () => {
    expect(await provePdf(bytes, sampleDocument)).toEqual([]);
    const paper: PackDocument = { ...sampleDocument, layout: "paper", unfinished: [] };
    expect(await provePdf(await renderPdf(paper), paper)).toEqual([]);
  });

  it("names the table, row and cell where a figure differs", async () => {
    const document = changed((block) =>
      block.kind === "table"
        ? {
            ...block,
            rows: block.rows.map((row) =>
              row.map((cell) => (cell.text === "1,240" ? { ...cell, text: "1,241" } : cell)),
            ),
          }
        : block,
    );
    const faults = await provePdf(bytes, document);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/Table 1 .*row 2: page 3 has ".*1,240.*" instead of ".*1,241/);
  });

  it("finds a row too few and a row too many", async () => {
    const rows = (keep: (index: number) => boolean): PackDocument =>
      changed((block) =>
        block.kind === "table" ? { ...block, rows: block.rows.filter((_, index) => keep(index)) } : block,
      );
    expect(
      await provePdf(
        bytes,
        rows((index) => index < 2),
      ),
    ).toEqual(["The file has 1 rows of tables too many."]);
    const short = await renderPdf(rows((index) => index < 2));
    expect(await provePdf(short, sampleDocument)).toEqual([
      expect.stringMatching(/row 3: the file ends before it; it has 3 rows/),
    ]);
  });

  it("finds a heading that is missing, in the tags and in the bookmarks", async () => {
    const without = changed((block) => (block.kind === "heading" && block.id === "detail" ? null : block));
    const file = await renderPdf({
      ...without,
      blocks: without.blocks.map((block) => (block.kind === "heading" ? { ...block, level: 1 } : block)),
    });
    const faults = await provePdf(file, sampleDocument);
    expect(faults).toContain("The file has 4 bookmarks; the document has 5 headings.");
    expect(faults).toContainEqual(expect.stringContaining('The tagged heading for "The grades as a table"'));
  });

  it("finds a text alternative that is missing or says something else", async () => {
    const alt = "(Stacked bar of 43 forces";
    expect(await provePdf(patched(alt, "(Stacked bar of 34 forces"), sampleDocument)).toEqual([
      expect.stringMatching(/Figure 1 .* has the text alternative "Stacked bar of 34 forces/),
    ]);
    expect(await provePdf(patched("/Alt (Stacked", "/Axx (Stacked"), sampleDocument)).toEqual([
      expect.stringMatching(/Figure 1 .* has no text alternative/),
    ]);
  });

  it("finds a chart that draws nothing", async () => {
    const empty = changed((block) =>
      block.kind === "figure"
        ? { ...block, svg: '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="80"></svg>' }
        : block,
    );
    expect(await provePdf(await renderPdf(empty), sampleDocument)).toContainEqual(
      expect.stringMatching(/^Figure 1 .* draws nothing on page 3/),
    );
  });

  it("finds a headline, a warning, a paragraph or a note that is other than it should be", async () => {
    const headline = changed((block) =>
      block.kind === "figure" ? { ...block, headline: "25 of 43 forces were graded Good" } : block,
    );
    expect(await provePdf(bytes, headline)).toEqual([expect.stringContaining('"Figure 1: 25 of 43 forces')]);
    const paragraph = changed((block) =>
      block.kind === "paragraph" && block.role === "lead"
        ? { ...block, runs: [{ text: "Cumbria was graded Outstanding." }] }
        : block,
    );
    expect(await provePdf(bytes, paragraph)).toEqual([
      '"Cumbria was graded Outstanding." is not in the file as it should be.',
    ]);
  });

  it("finds running lines, draft mark, title, language, date and origin that are not as they should be", async () => {
    const faults = await provePdf(patched("/Lang (en-GB)", "/Lang (fr-FR)"), {
      ...sampleDocument,
      running: ["Another head", sampleDocument.running[1]],
      title: "Another title",
      as_at: "2020-06-30",
      origin: { ...sampleDocument.origin, code_version: "0.2.0" },
    });
    for (const words of [
      'Page 4 does not say "Another head".',
      "The language of the file is",
      "The title of the file is",
      "not on 2020-06-30",
      'The attached "peelboard-pack.json" does not say',
    ])
      expect(faults).toContainEqual(expect.stringContaining(words));
    const finished = await renderPdf({ ...sampleDocument, unfinished: [] });
    expect(await provePdf(finished, sampleDocument)).toContain('Page 2 does not say "Draft".');
  });

  it("finds a claim of PDF/UA and tags that are gone, and a link to what is no address", async () => {
    expect(await provePdf(patched("<pdfuaid:part>1<", "<pdfuaid:part>7<"), sampleDocument)).toEqual([
      "The file does not claim PDF/UA-1.",
    ]);
    expect(await provePdf(patched("/Marked true", "/Marxed true"), sampleDocument)).toContain(
      "The file is not tagged.",
    );
    const linked = patched("(https://hmi", "(javascript:");
    expect(await provePdf(linked, sampleDocument)).toContainEqual(
      expect.stringContaining("which is no address of the web or of mail"),
    );
  });

  it("finds a word that a program writes for no figure, unless the document says it", async () => {
    const spoilt = changed((block) =>
      block.kind === "figure"
        ? { ...block, svg: block.svg.replace("24 forces Good", "NaN forces Good") }
        : block,
    );
    expect(await provePdf(await renderPdf(spoilt), sampleDocument)).toEqual(['Page 3 reads "NaN".']);
    const said = changed((block) =>
      block.kind === "paragraph" && block.role === "lead"
        ? { ...block, runs: [{ text: "The motion was null and void." }] }
        : block,
    );
    expect(await provePdf(await renderPdf(said), said)).toEqual([]);
  });

  it("says that bytes cannot be opened", async () => {
    expect(await provePdf(Buffer.from("no PDF"), sampleDocument)).toEqual([
      expect.stringMatching(/^The PDF cannot be opened again/),
    ]);
    expect((await provePdf(bytes.slice(0, 2000), sampleDocument)).length).toBeGreaterThan(0);
  });
});
