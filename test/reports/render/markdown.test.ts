import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import type { Block, PackDocument, Run } from "../../../reports/document.ts";
import { proveMarkdown } from "../../../reports/proof/markdown.ts";
import { renderMarkdown } from "../../../reports/render/markdown.ts";
import { hostileTexts, sampleDocument } from "../sampleDocument.ts";

const written = async (document: PackDocument): Promise<string> =>
  new TextDecoder().decode(await renderMarkdown(document));

const withBlocks = (...blocks: readonly Block[]): PackDocument => ({ ...sampleDocument, blocks });

/** What is written between the running lines and the licence. */
const bodyOf = async (...blocks: readonly Block[]): Promise<string> =>
  (await written(withBlocks(...blocks)))
    .split("not an official statistic\n\n")[1]
    ?.split("\n\nPeelboard is not an official")[0] ?? "";

const paragraph = (...runs: readonly Run[]): Block => ({ kind: "paragraph", runs });
const tables = sampleDocument.blocks.filter((block) => block.kind === "table");

describe("renderMarkdown(document)", () => {
  it("gives the same bytes for the same document, lines ending with \\n alone", async () => {
    expect(await renderMarkdown(sampleDocument)).toEqual(await renderMarkdown(sampleDocument));
    expect(await written(sampleDocument)).toMatch(/^# [^\r]*[^\n]\n$/s);
  });

  it("puts headings one level below the title, and numbers before their paragraphs", async () => {
    const file = await written(sampleDocument);
    expect(file.match(/^#+ .*/gm)).toEqual([
      "# Accountability conference pack: Cumbria Constabulary",
      "## Grades beside the national picture",
      "### The grades as a table",
      "## Commentary of the office",
      "### Detail",
      "#### More detail",
    ]);
    expect(file).toContain("\n\n2.2 \\| pipe \\| \\*\\*strong\\*\\*");
  });

  it("writes tables with pipes, figures to the right, the chosen row strong, and pipes of text escaped", async () => {
    const [table] = tables;
    const rows = table?.rows.slice(0, 1) ?? [];
    const cell = { kind: "text" as const, text: "a | b \\| c" };
    const body = await bodyOf({ ...table, rows: [...rows, [cell, cell, cell, cell, cell]] } as Block);
    expect(body.split("\n").slice(2, 6)).toEqual([
      "| Question | Grade | Forces | Share of forces | Published |",
      "| :--- | :--- | ---: | ---: | :--- |",
      "| [**Effectiveness**](https://hmicfrs.justiceinspectorates.gov.uk/peel) | Good | 24 | 55.8% | 2 May 2019 |",
      `| ${Array(5).fill("a \\| b \\\\\\| c").join(" | ")} |`,
    ]);
  });

  it("tells a figure in words: headline, description and where its figures stand", async () => {
    const file = await written(sampleDocument);
    expect(file).toContain(
      "**Figure 1. 24 of 43 forces were graded Good for effectiveness**\n\nEffectiveness,",
    );
    expect(file).toContain("\n\nStacked bar of 43 forces by grade:");
    expect(file).toContain("The figures of this chart stand in Table 1. Source: HMICFRS");
    expect(file).not.toMatch(/<svg|!\[/);
  });

  it("quotes notes with their lead word, and comments with whose they are", async () => {
    const file = await written(sampleDocument);
    expect(file).toContain("> **Warning.** Not a league table:");
    expect(file).toContain("> **Question.** **What is being done about");
    expect(file).toContain("> **Draft.** Not yet filled in:");
    expect(file).toMatch(/> \*\*Comment by the office:\*\*\n>\n> Commissioner/);
  });

  it.each(Object.entries(hostileTexts))("shows text that looks like %s as it stands", async (_, text) => {
    const file = await bodyOf(paragraph({ text }));
    const [node, ...others] = fromMarkdown(file).children;
    expect(others).toEqual([]);
    expect(node).toMatchObject({
      type: "paragraph",
      children: [{ type: "text", value: text.replaceAll("\u0007", "").replaceAll(/\s+/g, " ") }],
    });
  });

  it.each([
    "- one",
    "+ one",
    "1. one",
    "12) one",
    "# one",
    "> one",
    "===",
    "---",
    "    one",
    ": one",
    "~~~",
    "| a |",
  ])("begins no block with the text %s", async (text) => {
    expect(fromMarkdown(await bodyOf(paragraph({ text }))).children).toMatchObject([
      { type: "paragraph", children: [{ type: "text", value: text.trim() }] },
    ]);
  });

  it("marks strong and emphasised text, spaces left outside, and leaves out marks that would show", async () => {
    expect(
      await bodyOf(
        paragraph(
          { text: "A" },
          { text: " strong ", isStrong: true },
          { text: "and ", isEmphasis: true },
          { text: "B" },
        ),
        paragraph({ text: "a" }, { text: "“quoted”", isStrong: true }, { text: "b" }),
        paragraph(
          { text: "a", isStrong: true },
          { text: "b", isEmphasis: true },
          { text: "c", isStrong: true },
        ),
      ),
    ).toBe("A **strong** *and* B\n\na“quoted”b\n\nab**c**");
  });

  it("links to the web and to mailboxes; a reference within the document is its words", async () => {
    expect(
      await bodyOf(
        ...tables.slice(0, 0),
        paragraph(
          { text: "script", address: "javascript:alert(1)" },
          { text: " [web]", address: "https://example.org/a b(c)|d" },
          { text: " and wow!" },
          { text: "mail", address: "mailto:office@example.org" },
          { text: " in " },
          { text: "Table 1", target: "table-grades" },
        ),
      ),
    ).toBe(
      "script [\\[web\\]](https://example.org/a%20b%28c%29%7Cd) and wow\\![mail](mailto:office@example.org) in Table 1",
    );
  });

  it("keeps lists that follow one another apart", async () => {
    const list = (text: string): Block => ({ kind: "list", isOrdered: false, items: [[{ text }]] });
    const body = await bodyOf(list("one"), list("two"), list("three"));
    expect(body).toBe("- one\n\n* two\n\n- three");
    expect(fromMarkdown(body).children).toHaveLength(3);
  });

  it("ends with its origin in a comment that no text can end", async () => {
    const origin = { ...sampleDocument.origin, code_version: "--> <b>--" };
    const tree = fromMarkdown(await written({ ...sampleDocument, origin }));
    const html = tree.children.filter(({ type }) => type === "html");
    expect(html).toEqual([tree.children.at(-1)]);
    const [last] = html;
    const comment = last !== undefined && "value" in last ? last.value : "";
    const [, json = ""] = /^<!-- peelboard-origin\n(.*)\n-->$/s.exec(comment) ?? [];
    expect(JSON.parse(json)).toEqual(origin);
  });

  it("keeps any mixture of marks as text", async () => {
    const pieces =
      "\\ ` `` * ** _ __ [ ] ( ) <b> <!-- --> # | || \\| ~~ $ ^ & &amp; &#65; ! ![ 1. - + = === ---: > word é שלום 😀 “ ” . http://x.y a@b.c { }"
        .split(" ")
        .concat([" ", "  ", "\n", "\t", "\u00A0", "\u2028"]);
    // A fixed sequence: the same mixtures in each run.
    let seed = 11;
    const next = (): number => {
      seed = (seed * 48271) % 2147483647;
      return seed;
    };
    const mixture = (): string =>
      `x${Array.from({ length: next() % 7 }, () => pieces[next() % pieces.length]).join("")}`;
    const run = (): Run => ({
      text: mixture().slice(next() % 2),
      isStrong: next() % 3 === 0,
      isEmphasis: next() % 4 === 0,
      ...(next() % 5 === 0 ? { address: "https://example.org/*_(a)|b" } : {}),
    });
    for (let round = 0; round < 50; round++) {
      const runs = (): readonly Run[] => [{ text: mixture() }, run(), run(), run()];
      const document = withBlocks(
        { kind: "heading", level: 1, id: "a", text: mixture() },
        { kind: "paragraph", runs: runs() },
        { kind: "paragraph", role: "comment", runs: runs() },
        { kind: "list", isOrdered: true, items: [runs(), runs()] },
        { kind: "facts", entries: [{ term: mixture(), runs: runs() }] },
        { kind: "note", look: "warning", runs: runs() },
        ...tables.map((table) => ({
          ...table,
          caption: mixture(),
          rows: [table.columns.map(() => ({ kind: "text" as const, text: mixture() }))],
        })),
      );
      expect(await proveMarkdown(await renderMarkdown(document), document)).toEqual([]);
    }
  });
});
