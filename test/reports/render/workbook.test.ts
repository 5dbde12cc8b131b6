import { describe, expect, it } from "vitest";
import type { Block, PackDocument } from "../../../reports/document.ts";
import { partsOf } from "../../../reports/render/workbook/narrativeRows.ts";
import { bookOf } from "../../../reports/render/workbook.ts";
import { hostileTexts, sampleDocument } from "../sampleDocument.ts";

const rowsOf = (document: PackDocument, name: string): (string | undefined)[][] =>
  bookOf(document)
    .sheets.find((sheet) => sheet.name === name)
    ?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];

const withBlocks = (...blocks: readonly Block[]): PackDocument => ({
  ...sampleDocument,
  blocks: [...sampleDocument.blocks, ...blocks],
});

describe("bookOf(document)", () => {
  it("has a cover, contents, notes, the words, and a worksheet for each table", () => {
    expect(bookOf(sampleDocument).sheets.map(({ name }) => name)).toEqual([
      "Cover",
      "Contents",
      "Notes",
      "Narrative",
      "Table 1",
    ]);
  });

  it("begins each worksheet with its title in A1, and leaves no row and no cell empty", () => {
    for (const { rows, name } of bookOf(sampleDocument).sheets) {
      expect(rows[0]?.look, name).toBe("title");
      for (const { cells } of rows) {
        expect(cells.length, name).toBeGreaterThan(0);
        for (const { text } of cells) expect(text, name).not.toBe("");
      }
    }
  });

  it("sends to the sources of a table where they are, and explains own percentages where there are any", () => {
    const cell = (text: string, more: object = {}) => ({ kind: "text" as const, text, ...more });
    const tableOf = (id: string, heading: string, text: string, more: object = {}): Block => ({
      kind: "table",
      id,
      label: `Table ${id}`,
      caption: id,
      columns: [{ heading, align: "left" }],
      rows: [[cell(text, more)]],
      notes: [],
      source: null,
      chosenRow: null,
    });
    const document = withBlocks(
      tableOf("2", "Source", "A page"),
      tableOf("3", "One statement", "Good", { address: "https://example.org" }),
      tableOf("4", "What", "Reports published"),
      tableOf("5", "Unit", "% of calls"),
    );
    const sentence = (name: string): string | undefined => rowsOf(document, name)[2]?.[0];
    expect(sentence("Table 2")).toBe("Each row of the table names its source.");
    expect(sentence("Table 3")).toBe("Links in the table lead to its sources.");
    expect(sentence("Table 4")).toMatch(/^The table has no source of its own/);
    expect(rowsOf(document, "Notes").flat().join("\n")).toContain("90.2 is 90.2%");
    expect(rowsOf(sampleDocument, "Notes").flat().join("\n")).not.toContain("90.2 is 90.2%");
  });

  it("says on the cover what it is, whose, what was chosen, and what is not yet filled in", () => {
    const cover = rowsOf(sampleDocument, "Cover").flat();
    expect(cover).toEqual(
      expect.arrayContaining([
        sampleDocument.title,
        "Cumbria Police and Crime Commissioner",
        "Draft. Not yet filled in:",
        "Comments of the chief constable",
        "Compared with: All 43 forces",
        ...sampleDocument.running,
        "Contains public sector information licensed under the Open Government Licence v3.0.",
        "Parameter peers.tolerance: 25",
        "Parameter meeting: none",
      ]),
    );
    const whole = rowsOf({ ...sampleDocument, unfinished: [] }, "Cover").flat();
    expect(whole).toContain("Complete: every field of the pack is filled in.");
  });

  it("lists every worksheet in the contents, with a link to it and its section", () => {
    const contents = bookOf(sampleDocument).sheets[1]?.rows.slice(3) ?? [];
    expect(contents.map(({ cells }) => cells[0]?.sheet)).toEqual([
      "Cover",
      "Contents",
      "Notes",
      "Narrative",
      "Table 1",
    ]);
    expect(contents.at(-1)?.cells.map(({ text }) => text)).toEqual([
      "Table 1",
      "Table 1: Cumbria beside the 43 forces, PEEL 2018/19",
      "Grades beside the national picture",
    ]);
  });

  it("numbers warnings and codes, names the tables that they concern, and refers to them in those tables", () => {
    const notes = rowsOf(sampleDocument, "Notes").slice(3);
    expect(notes[0]).toEqual([
      "[note 1]",
      "Not a league table: forces with the same grade are not ranked.",
      "Table 1",
    ]);
    expect(notes[2]).toEqual(["[note 3]", "not graded: the inspectorate gave no grade.", "Table 1"]);
    expect(notes.at(-1)?.[2]).toBe("The whole pack");
    expect(rowsOf(sampleDocument, "Table 1")[0]?.[0]).toBe(
      "Table 1: Cumbria beside the 43 forces, PEEL 2018/19 [note 1] [note 2] [note 3]",
    );
  });

  it("puts a warning at the tables of its own part of the document alone", () => {
    const table = sampleDocument.blocks.find((block) => block.kind === "table");
    if (table?.kind !== "table") throw new RangeError("the sample has no table");
    const document = withBlocks(
      { kind: "heading", level: 1, id: "more", text: "More" },
      { kind: "note", look: "warning", runs: [{ text: "Compare with care." }] },
      { ...table, id: "second", label: "Table 2", notes: [] },
    );
    const notes = rowsOf(document, "Notes");
    expect(notes.find(([, text]) => text === "Compare with care.")?.[2]).toBe("Table 2");
    expect(notes.find(([, text]) => text?.startsWith("Not a league table"))?.[2]).toBe("Table 1");
  });

  it("tells every word of the pack as section, kind and text, with addresses and the text of charts", () => {
    const narrative = rowsOf(sampleDocument, "Narrative");
    expect(narrative).toContainEqual(["Commentary of the office", "Paragraph", `2.1 ${hostileTexts.typst}`]);
    expect(narrative).toContainEqual(["Commentary of the office", "Comment", hostileTexts.rightToLeft]);
    expect(narrative).toContainEqual(["Commentary of the office", "List item", "2. Then accepted"]);
    expect(narrative).toContainEqual([
      "Commentary of the office",
      "Fact",
      "Last day for comments: 26 June 2019",
    ]);
    expect(narrative).toContainEqual(["Commentary of the office", "Source", "a tab and a bell"]);
    const texts = narrative.map(([, , text]) => text);
    expect(texts).toContain(
      "Stacked bar of 43 forces by grade: 1 Outstanding, 24 Good, 18 Requires improvement.",
    );
    expect(texts.join(" ")).toContain("here (https://hmicfrs.justiceinspectorates.gov.uk/)");
  });

  it("tells a paragraph of 5,000 words in rows that can be seen whole", () => {
    const words = Array.from({ length: 5_000 }, (_, index) => `word${index}`).join(" ");
    const rows = rowsOf(
      withBlocks({ kind: "paragraph", role: "comment", runs: [{ text: words }] }),
      "Narrative",
    )
      .slice(3)
      .filter(([, kind]) => kind?.startsWith("Comment"));
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.every(([, , text = ""]) => text.length <= 2_000)).toBe(true);
    expect(rows.map(([, , text]) => text).join(" ")).toContain(words);
  });

  it("cuts a cell that Excel has no room for, and tells the whole of it in the narrative", () => {
    const long = "finding ".repeat(6_000).trim();
    const document = withBlocks({
      kind: "table",
      id: "long",
      label: "Table 2",
      caption: "Findings",
      columns: [{ heading: "Finding", align: "left" }],
      rows: [[{ kind: "text", text: long }]],
      notes: [],
      source: null,
      chosenRow: null,
    });
    const cell = rowsOf(document, "Table 2").at(-1)?.[0] ?? "";
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(cell).toMatch(/… \(the whole text stands on the sheet Narrative\)$/);
    const told = rowsOf(document, "Narrative").filter(([, kind]) => kind?.startsWith("Cell of Table 2"));
    expect(told.map(([, , text]) => text).join(" ")).toBe(long);
  });

  it("refuses a label that names no sheet of its own, and a number that is none", () => {
    const [table] = sampleDocument.blocks.filter((block) => block.kind === "table");
    if (table?.kind !== "table") throw new RangeError("the sample has no table");
    expect(() => bookOf(withBlocks({ ...table, id: "twin" }))).toThrow(
      /table "twin" is labelled "Table 1", which cannot name a worksheet/,
    );
    const broken = { kind: "number", text: "?", value: Number.NaN, decimals: 0, isPercent: false } as const;
    expect(() =>
      bookOf(
        withBlocks({
          ...table,
          id: "broken",
          label: "Table 2",
          columns: table.columns.slice(0, 1),
          rows: [[broken]],
        }),
      ),
    ).toThrow(/Table 2 holds a number that is none/);
  });
});

describe("partsOf(text, longest)", () => {
  it("cuts between words, and within a word or never within a character where it must", () => {
    expect(partsOf("one two three", 8)).toEqual(["one two", "three"]);
    expect(partsOf("aaaaaaaaaa", 4)).toEqual(["aaaa", "aaaa", "aa"]);
    expect(partsOf("👩👩👩", 3)).toEqual(["👩", "👩", "👩"]);
  });
});
