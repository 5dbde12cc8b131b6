import { describe, expect, it } from "vitest";
import type { Block, PackDocument, Table } from "../../../reports/document.ts";
import { withRole } from "../../../reports/proof/pdf/elements.ts";
import { readPdf } from "../../../reports/proof/pdf/pdfReading.ts";
import { provePdf } from "../../../reports/proof/pdf.ts";
import { breakable, cleaner } from "../../../reports/render/pdf/cleanText.ts";
import { fonts } from "../../../reports/render/pdf/fonts.ts";
import { tableLayout } from "../../../reports/render/pdf/tableLayout.ts";
import { renderPdf } from "../../../reports/render/pdf.ts";
import { hostileTexts, sampleDocument } from "../sampleDocument.ts";

const paragraph = (text: string): Block => ({ kind: "paragraph", runs: [{ text }] });

const withBlocks = (...blocks: readonly Block[]): PackDocument => ({
  ...sampleDocument,
  blocks: [{ kind: "heading", level: 1, id: "first", text: "First" }, ...blocks],
});

const tableOf = (headings: readonly string[], rows: readonly (readonly string[])[]): Table => ({
  kind: "table",
  id: "table-made",
  label: "Table 1",
  caption: "Made for the test",
  columns: headings.map((heading) => ({ heading, align: "left" })),
  rows: rows.map((row) => row.map((text) => ({ kind: "text", text }))),
  notes: [],
  source: null,
  chosenRow: null,
});

/** Sizes of the pages in points, as the file states them. */
const pageBoxes = (bytes: Uint8Array): readonly string[] =>
  [
    ...Buffer.from(bytes)
      .toString("latin1")
      .matchAll(/\/MediaBox \[([^\]]+)\]/g),
  ].map(([, box = ""]) => box);

describe("renderPdf(document)", () => {
  it("gives the same bytes twice, with another pack made between", async () => {
    const first = await renderPdf(sampleDocument);
    await renderPdf({ ...sampleDocument, title: "Another pack", layout: "paper" });
    expect(Buffer.compare(await renderPdf(sampleDocument), first)).toBe(0);
  });

  it("sets a pack with cover and contents, and a paper with neither", async () => {
    const pack = await readPdf(await renderPdf(sampleDocument));
    expect(pack.pages[0]).toContain("Compared with");
    expect(pack.pages[0]).toContain("Comments of the chief constable");
    expect(pack.pages[0]).toContain("21 November 2026");
    expect(pack.pages[1]).toMatch(/Contents.*Grades beside the national picture[ .]*3/s);
    expect(withRole(pack.elements, /^TOCI$/)).toHaveLength(4);
    const paper = await readPdf(await renderPdf({ ...sampleDocument, layout: "paper" }));
    expect(paper.pages[0]).toMatch(/Accountability conference\s+pack.*Cumbria was graded Good/s);
    expect(paper.pages.join(" ")).not.toContain("Contents");
  });

  it("says Draft on every page of a pack with unfinished fields, and on none of another", async () => {
    const finished = await readPdf(await renderPdf({ ...sampleDocument, unfinished: [] }));
    expect(finished.pages.filter((text) => /\bDraft\b/.test(text))).toEqual([]);
    const draft = await readPdf(await renderPdf(sampleDocument));
    expect(draft.pages.every((text) => /\bDraft\b/.test(text))).toBe(true);
  });

  it("repeats the header of a table on each page, and tags it once", async () => {
    const table = tableOf(
      ["Force", "Standing"],
      Array.from({ length: 90 }, (_, index) => [`Force ${index}`, "known"]),
    );
    const reading = await readPdf(await renderPdf(withBlocks(table)));
    const pages = reading.pages.filter((text) => /Force \d/.test(text));
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.every((text) => text.includes("Standing"))).toBe(true);
    expect(withRole(reading.elements, /^TH$/)).toHaveLength(2);
    expect(withRole(reading.elements, /^TR$/)).toHaveLength(91);
  });

  it("lays a page across for a table whose words want more room, and no other page", async () => {
    const wide = tableOf(
      Array.from({ length: 9 }, (_, index) => `Accountability${index}`),
      [Array.from({ length: 9 }, () => "Constabulary")],
    );
    const boxes = pageBoxes(await renderPdf(withBlocks(wide, paragraph("After"))));
    expect(new Set(boxes)).toEqual(new Set(["0 0 595.28 841.89", "0 0 841.89 595.28"]));
    expect(boxes.filter((box) => box.startsWith("0 0 841"))).toHaveLength(1);
  });

  it("takes no text for code, and keeps what no font holds as a sign of it", async () => {
    const texts = [
      ...Object.values(hostileTexts),
      "日本 and 👩‍🔬",
      "half \uD800 a pair",
      "soft\u00ADhyphen",
      "http://example.org/UPDATED__Police_graded_as__good_in_keeping_people_safe".repeat(3),
      '#import "x"; #sys.version',
    ];
    const document = withBlocks(...texts.map(paragraph), tableOf(texts, [texts]));
    const bytes = await renderPdf(document);
    expect(await provePdf(bytes, document)).toEqual([]);
    const { pages } = await readPdf(bytes);
    expect(pages.join(" ")).toContain("\uFFFD\uFFFD and");
    expect(pages.join(" ")).toContain('#panic("x") $x^2$ *strong* _low_ `code` @label <label>');
  });

  it("sets a paragraph of 5,000 words, and running lines of many lines, without losing a word", async () => {
    const words = Array.from({ length: 5000 }, (_, index) => `word${index}`).join(" ");
    const line = "Cumbria Constabulary beside forces of like size · ".repeat(9);
    const document = { ...withBlocks(paragraph(words)), running: [line, line] as const };
    expect(await provePdf(await renderPdf(document), document)).toEqual([]);
  });

  it("makes no link of an address that is not of the web or of mail", async () => {
    const runs = [
      { text: "bad", address: "javascript:alert(1)" },
      { text: "file", address: "file:///etc/passwd" },
      { text: "good", address: "mailto:office@example.org" },
    ];
    const reading = await readPdf(await renderPdf(withBlocks({ kind: "paragraph", runs })));
    expect(reading.links.flatMap(({ address }) => address ?? [])).toEqual(["mailto:office@example.org"]);
  });

  it("shows the logo with its text alternative", async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';
    const logo = { bytes: Buffer.from(svg), type: "svg", alt: "Crest of the office" } as const;
    const document = { ...sampleDocument, letterhead: { ...sampleDocument.letterhead, logo } };
    const bytes = await renderPdf(document);
    expect(await provePdf(bytes, document)).toEqual([]);
    expect(withRole((await readPdf(bytes)).elements, /^Figure$/).map(({ alt }) => alt)).toContain(logo.alt);
  });

  it("holds the project's own typeface for every text that it can set", async () => {
    const plain = { ...sampleDocument, blocks: sampleDocument.blocks.slice(0, 7) };
    const source = Buffer.from(await renderPdf(plain)).toString("latin1");
    const faces = [...source.matchAll(/\/BaseFont \/[A-Z]+\+([A-Za-z]+)/g)].map(([, face]) => face);
    expect(new Set(faces)).toEqual(new Set(["NotoSans"]));
  });

  it("fails with the pack and Typst's words when a picture is none", async () => {
    const logo = { bytes: Buffer.from("not a picture"), type: "png", alt: "Crest" } as const;
    const broken = { ...sampleDocument, letterhead: { ...sampleDocument.letterhead, logo } };
    await expect(renderPdf(broken)).rejects.toThrow(
      /The PDF of "Accountability.*Typst says: .*(png|PNG|image)/s,
    );
    await expect(renderPdf({ ...sampleDocument, as_at: "June" })).rejects.toThrow('no ISO date: "June"');
    // The next pack is not spoilt by it.
    expect((await renderPdf(sampleDocument)).length).toBeGreaterThan(10_000);
  });
});

describe("tableLayout(table, fonts)", () => {
  it("keeps a date on one line beside a long text, and fills the page", () => {
    const table: Table = {
      ...tableOf(["Recommendation", "Due"], []),
      rows: [
        [
          { kind: "text", text: "The force should act on this. ".repeat(20) },
          { kind: "date", text: "31 March 2020", iso: "2020-03-31" },
        ],
      ],
    };
    const { widths, isLandscape } = tableLayout(table, fonts());
    const [long = 0, short = 0] = widths;
    expect(short).toBeGreaterThan(fonts().regular.width("31 March 2020") * 10);
    expect(long + short).toBeCloseTo(475.28, 0);
    expect(isLandscape).toBe(false);
  });

  it("does not tear a narrow table apart", () => {
    const { widths } = tableLayout(tableOf(["A", "B"], [["one", "two"]]), fonts());
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(120);
  });
});

describe("breakable(text, room, metrics)", () => {
  it("lets only a word that is too wide break, at the signs of an address first", () => {
    const { regular } = fonts();
    expect(breakable("a few short words", 40, regular)).toBe("a few short words");
    const address = "https://example.org/publications/peel-assessment";
    const parts = breakable(address, 12, regular).split("\u200B");
    expect(parts.join("")).toBe(address);
    expect(parts.every((part) => regular.width(part) <= 12)).toBe(true);
    expect(parts).toContain("https://example.");
  });
});

describe("cleaner(missing)(text)", () => {
  it("drops marks that would glue to a letter, but not those of a script from the right", () => {
    expect(cleaner(new Set())("com\u00ADmission\u200Ber\u2060 \u200Fمحمد\u200F")).toBe(
      "commissioner \u200Fمحمد\u200F",
    );
  });

  it("drops control characters, keeps tabs and line ends as spaces, and replaces what is missing", () => {
    expect(cleaner(new Set(["日"]))("a\tb\u0007\nc 日本 \uDFFF")).toBe("a b c \uFFFD本 \uFFFD");
  });
});
