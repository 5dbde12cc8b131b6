import { describe, expect, it } from "vitest";
import { proveMarkdown } from "../../../reports/proof/markdown.ts";
import { renderMarkdown } from "../../../reports/render/markdown.ts";
import { sampleDocument } from "../sampleDocument.ts";

const file = new TextDecoder().decode(await renderMarkdown(sampleDocument));
const prove = (source: string): Promise<readonly string[]> =>
  proveMarkdown(new TextEncoder().encode(source), sampleDocument);

describe("proveMarkdown(bytes, document)", () => {
  it("finds no fault in what renderMarkdown wrote", async () => {
    expect(await prove(file)).toEqual([]);
  });

  it.each<readonly [string, string | RegExp, string, string]>([
    [
      "a figure changed",
      "| 1,240 |",
      "| 1,241 |",
      'Table 1, row 2, column 3 reads "1,241"; expected "1,240"',
    ],
    ["a row left out", /\n\| Legitimacy.*/, "", "Table 1 has 2 rows; expected 3"],
    ["a cell left out", "| Good | 24 |", "| Good |", "row 1 has 4 cells"],
    ["figures on the left", "---:", ":---", "a column on the wrong side"],
    ["a table left out", /\n\|[^\n]*/g, "", "there are 0 tables; expected 1"],
    ["a heading left out", "### Detail\n\n", "", 'heading 5 is "4 More detail"'],
    ["a heading of another level", "### Detail", "#### Detail", 'heading 5 is "4 Detail"'],
    ["a paragraph left out", "The end.\n\n", "", '"The end." is missing'],
    ["a description left out", /Stacked bar.*\n/, "", '"Stacked bar'],
    ["a text read as a mark", "\\`code\\`", "`code`", "a text is read as inlineCode"],
    ["asterisks lost to a mark", "\\*strong\\*", "*strong*", "is missing, or not in its place"],
    [
      "markup",
      "\\<b\\>bold\\</b\\>\n> - Done",
      "<b>bold</b>\n> - Done",
      "there is HTML other than the origin",
    ],
    ["a link that acts", "\\[link\\](javascript", "[link](javascript", 'a link leads to "javascript:'],
    ["a link left out", /\[here\]\([^)]*\)/, "here", "the link to"],
    [
      "a comment not told as one",
      "**Comment by the office:**",
      "**Said:**",
      "not marked as written by the office",
    ],
    ["a program's slip", "The end.", "The end. NaN", 'the file reads "'],
    ["the running lines left out", /\n\nData release.*/, "", '"Data release'],
    ["another origin", '"2026-11-21"', '"2026-11-22"', "the origin is missing or says otherwise"],
    ["lines of another system", /\n/g, "\r\n", "carriage return"],
    ["no end of line", /\n$/, "", "does not end with one end of line"],
  ])("finds %s", async (_, from, to, fault) => {
    const broken = file.replace(from, to);
    expect(broken).not.toBe(file);
    expect((await prove(broken)).join("\n")).toContain(fault);
  });
});
