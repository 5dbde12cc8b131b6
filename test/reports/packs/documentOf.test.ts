import { describe, expect, it } from "vitest";
import type { Block, PackDocument } from "../../../reports/document.ts";
import { heading, note, paragraph, reference, referenceIfThere } from "../../../reports/packs/blocks.ts";
import { DocumentError, documentOf } from "../../../reports/packs/documentOf.ts";
import { sampleDocument } from "../sampleDocument.ts";

const of = (...blocks: readonly Block[]): PackDocument => documentOf({ ...sampleDocument, blocks });

const table = sampleDocument.blocks.find((block) => block.kind === "table");
const figure = sampleDocument.blocks.find((block) => block.kind === "figure");
if (table === undefined || figure === undefined) throw new Error("the sample lost its table or its figure");

const textsOf = ({ blocks }: PackDocument): readonly string[] =>
  blocks.flatMap((block) => ("runs" in block ? block.runs.map(({ text }) => text) : []));

describe("documentOf(content)", () => {
  it("labels tables and figures in the order of the document", () => {
    const second = { ...table, id: "second" };
    const { blocks } = of(table, figure, second);
    expect(blocks.map((block) => ("label" in block ? block.label : ""))).toEqual([
      "Table 1",
      "Figure 1",
      "Table 2",
    ]);
  });

  it("fills references with the label or the heading that they point to, before and after it", () => {
    const made = of(
      heading(1, "start", "The start"),
      paragraph([{ text: "See " }, reference(table.id), { text: " under " }, reference("start")]),
      table,
    );
    expect(textsOf(made).join("")).toBe("See Table 1 under The start");
  });

  it("leaves out words that go with a table which is not there, and keeps them where it is", () => {
    const words = paragraph([{ text: "A figure" }, ...referenceIfThere(" in ", table.id), { text: "." }]);
    expect(textsOf(of(words)).join("")).toBe("A figure.");
    const { blocks } = of(words, table);
    expect(textsOf(of(words, table)).join("")).toBe("A figure in Table 1.");
    expect(JSON.stringify(blocks)).not.toContain("onlyWith");
  });

  it("takes out control characters, which no file format may hold", () => {
    expect(textsOf(of(paragraph("a\tb\u0007c\uFFFE")))).toEqual(["a bc"]);
  });

  it.each<[string, readonly Block[], string]>([
    ["a dead reference", [paragraph([reference("nowhere")])], '"nowhere", which is not there'],
    ["an id given twice", [heading(1, "a", "A"), heading(1, "a", "B")], 'the id "a" is given twice'],
    ["a skipped level", [heading(1, "a", "A"), heading(3, "b", "B")], "skips a level (1 to 3)"],
    ["a figure without its table", [figure], "points to a table"],
    [
      "a figure without words for who cannot see it",
      [{ ...figure, description: " " }, table],
      "no text alternative",
    ],
    ["a table without rows", [{ ...table, rows: [] }], "has no rows"],
    ["a row of another length", [{ ...table, rows: [[]] }], "more or fewer cells"],
    [
      "two columns of one heading",
      [{ ...table, columns: table.columns.map(() => ({ heading: "A", align: "left" })) }],
      "two columns",
    ],
    [
      "a text that a program left unfinished",
      [paragraph("The mean is NaN per cent")],
      'reads "The mean is NaN',
    ],
    ["an object in place of a text", [note("warning", "Of [object Object]")], "[object Object]"],
  ])("refuses %s", (_, blocks, message) => {
    expect(() => of(...blocks)).toThrow(DocumentError);
    expect(() => of(...blocks)).toThrow(message);
  });

  it("lets an office write what it likes", () => {
    expect(textsOf(of(paragraph("null and void", { role: "comment" })))).toEqual(["null and void"]);
  });

  it("names every fault at once", () => {
    expect(() => of(heading(2, "a", "A"), paragraph([reference("x")]), paragraph("undefined"))).toThrow(
      /"x"[\s\S]*skips a level[\s\S]*undefined/,
    );
  });
});
