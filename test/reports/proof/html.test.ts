import { describe, expect, it } from "vitest";
import { proveHtml } from "../../../reports/proof/html.ts";
import { renderHtml } from "../../../reports/render/html.ts";
import { sampleDocument } from "../sampleDocument.ts";

const page = new TextDecoder().decode(await renderHtml(sampleDocument));
const prove = (source: string): Promise<readonly string[]> =>
  proveHtml(new TextEncoder().encode(source), sampleDocument);

describe("proveHtml(bytes, document)", () => {
  it("finds no fault in what renderHtml wrote", async () => {
    expect(await prove(page)).toEqual([]);
  });

  it.each<readonly [string, string | RegExp, string, string]>([
    ["a figure changed", ">1,240<", ">1,241<", 'Table 1, row 2, column 3 reads "1,241"; expected "1,240"'],
    ["a grade changed", "<span>Good</span>", "<span>Adequate</span>", 'reads "Adequate"; expected "Good"'],
    ["a row left out", /<tr>.*?<\/tr>\n<\/tbody>/, "</tbody>", "Table 1 has 2 rows; expected 3"],
    ["a heading's scope left out", '<th scope="col">', "<th>", "heading without its scope"],
    ["figures on the left", /<td class="number[^"]*">24</, "<td>24<", "column 3 stands on the wrong side"],
    ["the chosen row not told", ' aria-current="true"', "", "does not tell its chosen row"],
    [
      "a caption changed",
      /(<span class="label">Table 1<\/span>) Cumbria/,
      "$1 Surrey",
      "has not the caption",
    ],
    ["a heading left out", /<h3 id="detail">.*?<\/h3>/, "", 'heading 4 is "h4#more-detail'],
    ["a heading of another level", /h4/g, "h5", 'heading 5 is "h5#more-detail'],
    ["a paragraph left out", "<p>The end.</p>", "", '"The end." is missing'],
    ["a warning left out", /<p class="note note-warning">.*?<\/p>/, "", '"Not a league table'],
    [
      "a comment not told as one",
      'class="comment"',
      'class="quoted"',
      "is not marked as written by the office",
    ],
    ["the text alternative left out", /<desc.*?<\/desc>/, "", "has not its text alternative"],
    ["the name of a chart changed", /(<title id[^>]*>)24/, "$125", "has not its name"],
    ["a word of a chart changed", "24 forces Good", "25 forces Good", 'reads "25forcesGood"'],
    ["an empty chart", /<rect [^>]*>/g, "", "is empty"],
    ["a chart of many parts", ' role="img"', "", "is not told as one picture"],
    ["a coordinate that is no number", 'width="300"', 'width="NaN"', "an attribute reads"],
    ["a program's slip in the text", "The end.", "The end. undefined", 'reads "'],
    ["a dead reference", '<h2 id="summary">', '<h2 id="sum">', 'a reference leads to "#summary"'],
    ["an id given twice", "<section>", '<section id="pack-main">', 'the id "pack-main" is given twice'],
    ["a link left out", /<a href="https:\/\/hmicfrs[^"]*uk\/">here<\/a>/, "here", "the link to"],
    ["a script", "</main>", "<script>alert(1)</script></main>", "there is a script"],
    ["what acts", "<main ", '<main onclick="alert(1)" ', "has the attribute onclick"],
    ["a link that acts", 'href="https://hmicfrs', 'href="javascript:', 'a link leads to "javascript:'],
    ["a fetched picture", "</main>", '<img src="https://example.org/x.png" alt=""></main>', "<img> fetches"],
    ["a fetched style", "</head>", '<link rel="stylesheet" href="x.css"></head>', "an element <link>"],
    ["a fetched font", "</style>", "a{src:url(x)}</style>", "the style sheet fetches something"],
    ["a fill from elsewhere", 'fill="#12436D"', 'fill="url(x.svg#a)"', "<rect> fetches"],
    ["no policy", "default-src 'none'", "default-src *", "no policy forbids"],
    ["no language", ' lang="en-GB"', "", "the language is"],
    ["the running lines left out", /<p class="running">.*?<\/p>/g, "", "the foot does not say"],
    ["the printed lines left out", "@top-left { content", "@top-left { quotes", "not printed on every page"],
    ["the draft not told", /<div class="draft">[\s\S]*?<\/div>/, "", "the cover does not say"],
    ["another origin", '"2026-11-21"', '"2026-11-22"', "the origin is missing or says otherwise"],
  ])("finds %s", async (_, from, to, fault) => {
    const broken = page.replace(from, to);
    expect(broken).not.toBe(page);
    expect((await prove(broken)).join("\n")).toContain(fault);
  });
});
