import { describe, expect, it } from "vitest";
import { markdownBlocks } from "../../../reports/pack/markdownBlocks.ts";
import { markedText, withMarks } from "../../../reports/pack/referenceMarks.ts";
import { hostileTexts } from "../sampleDocument.ts";

const read = (text: string) => markdownBlocks(text, { level: 3, id: "c", say: (words) => words });

/** Each block as one line of text, led by what it is. */
const lines = (text: string): readonly string[] =>
  read(text).blocks.map((block) => {
    if (block.kind === "heading") return `h${block.level} ${block.text}`;
    if (block.kind === "list")
      return `${block.isOrdered ? "ol" : "ul"} ${block.items.map((runs) => runs.map((run) => run.text).join("")).join(" / ")}`;
    return block.kind === "paragraph" ? `p ${block.runs.map((run) => run.text).join("")}` : block.kind;
  });

const wordsOf = (text: string): string => lines(text).join("\n");

describe("markdownBlocks(text, {level, id, say})", () => {
  it("marks every paragraph and list as a comment, and gives headings one level and ids of their own", () => {
    const { blocks } = read("# One\n\na\n\n##### Two\n\n- b\n");
    expect(blocks).toEqual([
      { kind: "heading", level: 3, id: "c-1", text: "One" },
      { kind: "paragraph", role: "comment", runs: [{ text: "a" }] },
      { kind: "heading", level: 3, id: "c-2", text: "Two" },
      { kind: "list", role: "comment", isOrdered: false, items: [[{ text: "b" }]] },
    ]);
  });

  it("keeps strong words, emphasis and safe links", () => {
    const { blocks } = read("a **b *c*** [d](https://e.org/f g) [h](https://i.org 'j') <mailto:k@l.org>");
    expect(blocks[0]).toEqual({
      kind: "paragraph",
      role: "comment",
      runs: [
        { text: "a " },
        { text: "b ", isStrong: true },
        { text: "c", isStrong: true, isEmphasis: true },
        { text: " [d](https://e.org/f g) " },
        { text: "h", address: "https://i.org/" },
        { text: " " },
        { text: "mailto:k@l.org", address: "mailto:k@l.org" },
      ],
    });
  });

  it.each([
    "javascript:alert(1)",
    "JAVASCRIPT:x",
    "data:text/html,x",
    "file:///etc/passwd",
    "page.html",
    "//e.org",
    "https:",
  ])("shows a link to %s as text", (address) => {
    const { blocks } = read(`[words](${address})`);
    expect(blocks).toEqual([{ kind: "paragraph", role: "comment", runs: [{ text: `words (${address})` }] }]);
  });

  it("shows HTML as it was typed, and never drops it", () => {
    expect(lines(`a <b onclick="x">c</b> d <!-- note -->\n\n<script>\nalert(1)\n</script>\n`)).toEqual([
      'p a <b onclick="x">c</b> d <!-- note -->',
      "p <script> alert(1) </script>",
    ]);
    expect(wordsOf(hostileTexts.markup)).toContain(hostileTexts.markup);
  });

  it("keeps the numbers of what is no list counted from 1", () => {
    expect(lines("2019. It was a good year\n")).toEqual(["p 2019. It was a good year"]);
    expect(lines("3. third\n4. fourth\n")).toEqual(["p 3. third", "p 4. fourth"]);
    expect(lines("1. a\n2. b\n")).toEqual(["ol a / b"]);
    expect(lines("1. a\n1. b\n")).toEqual(["ol a / b"]);
  });

  it("runs a list within a list on, and keeps all paragraphs of an item", () => {
    expect(lines("- a\n  1. b\n  2. c\n     - d\n- e\n\n  f\n")).toEqual(["ul a (a) b (b) c (a) d / e f"]);
  });

  it("puts quotation marks around a quotation, and lines that were ended on paragraphs of their own", () => {
    expect(lines("> a\n> b\n>\n> c\n")).toEqual(["p “a b", "p c”"]);
    expect(lines("1 High Street\\\nPenrith\n")).toEqual(["p 1 High Street", "p Penrith"]);
  });

  it("shows code as text, and a definition that no link names", () => {
    expect(lines("    set in\n    by chance\n\n```\na\nb\n```\n\n`c`\n")).toEqual([
      "p set in by chance",
      "p a",
      "p b",
      "p c",
    ]);
    expect(lines("[Note]: pending\n\n[x][y]\n\n[y]: https://z.org\n")).toEqual(["p [Note]: pending", "p x"]);
  });

  it("drops a rule between paragraphs, and a heading without words", () => {
    expect(lines("a\n\n---\n\n#\n\nb\n")).toEqual(["p a", "p b"]);
  });

  it.each([
    ["a picture", "a\n\n![b](c.png)", 3, "a picture, which comments cannot hold"],
    ["a picture named below", "![b][c]\n\n[c]: d.png", 0, "a picture"],
    ["a table", "x\n\n| a | b |\n|---|:--|\n| 1 | 2 |\n", 3, "a table, which comments cannot hold"],
    ["a table without outer bars", "a | b\n--- | ---\n1 | 2\n", 0, "a table"],
  ])("refuses %s, and says where", (_, text, offset, message) => {
    expect(read(text).faults).toEqual([{ offset, message: expect.stringContaining(message) }]);
  });

  it.each(Object.entries(hostileTexts))("keeps the words of the hostile text %s", (name, text) => {
    const letters = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]/gu, "");
    if (name === "markdown") expect(wordsOf(text)).toContain("link (javascript:alert(1))");
    else expect(letters(wordsOf(text))).toContain(letters(text));
  });

  it("keeps a paragraph of 5,000 words, names from right to left and emoji", () => {
    const long = Array.from({ length: 5000 }, (_, index) => `word${index}`).join(" ");
    const name = "محمد عبد الله, שָׁלוֹם 👮🏽‍♀️";
    expect(lines(`${long}\n\n${name}\n`)).toEqual([`p ${long}`, `p ${name}`]);
  });

  it.each([
    ["quotations", ">".repeat(50_000)],
    ["signs", "*_".repeat(50_000)],
    ["brackets", "[".repeat(100_000)],
    ["spaces", `${" ".repeat(900)}- a`],
  ])("refuses %s without end in a moment", (_, text) => {
    const began = performance.now();
    expect(read(text).faults).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe("markedText(text)", () => {
  const filled = (text: string): string => {
    const marked = markedText(text);
    expect(marked.text).toHaveLength(text.length);
    return withMarks(marked.text, (place) => `<${marked.marks[place]?.text}>`);
  };

  it("finds references anywhere, wrapped onto the next line too, and keeps all places", () => {
    expect(filled("a {{b:c}} **{{d}}**\n> {{e = f\n> g}} h")).toBe(
      "a <{{b:c}}> **<{{d}}>**\n> <{{e = f g}}> h",
    );
    expect(markedText("a\n {{b:c}}").marks).toEqual([{ offset: 3, text: "{{b:c}}" }]);
  });

  it("counts past the first digit of its placeholders", () => {
    const many = Array.from({ length: 1000 }, (_, index) => `{{${index}}}`).map((mark) =>
      mark.padEnd(6, " "),
    );
    expect(filled(many.join(" "))).toBe(many.map((mark) => mark.replace(/\{\{\d+\}\}/, "<$&>")).join(" "));
  });

  it("leaves braces after a backslash alone", () => {
    expect(markedText("\\{{grade:x\\}} and \\\\ {a} {b: c}")).toMatchObject({ marks: [], faults: [] });
  });

  it.each([
    ["no end", "a {{grade:x b", 2, "opened and not closed"],
    ["an empty line within", "{{grade:\n\nx}}", 0, "an empty line"],
    ["no beginning", "a grade:x}}", 9, "closes what was not opened"],
    ["single braces", "a {grade:x}", 2, "two braces on each side"],
    ["nothing within", "a {{ }}", 2, "nothing stands between the braces"],
    ["a brace within", "a {{gr{ade:x}}", 2, "opened and not closed"],
  ])("finds fault with %s", (_, text, offset, message) => {
    expect(markedText(text).faults[0]).toMatchObject({ offset, message: expect.stringContaining(message) });
  });
});
