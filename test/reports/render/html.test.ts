import { type HTMLElement, parse } from "node-html-parser";
import { describe, expect, it } from "vitest";
import type { Block, Figure, PackDocument, Run } from "../../../reports/document.ts";
import { renderHtml } from "../../../reports/render/html.ts";
import { hostileTexts, sampleDocument } from "../sampleDocument.ts";

const text = async (document: PackDocument): Promise<string> =>
  new TextDecoder().decode(await renderHtml(document));

const opened = async (document: PackDocument): Promise<HTMLElement> =>
  parse(await text(document), { blockTextElements: { script: true, style: true } });

const withBlocks = (...blocks: readonly Block[]): PackDocument => ({ ...sampleDocument, blocks });
const paragraph = (...runs: readonly Run[]): Block => ({ kind: "paragraph", runs });

const figures = sampleDocument.blocks.filter((block): block is Figure => block.kind === "figure");
const tables = sampleDocument.blocks.filter(({ kind }) => kind === "table");
const withDrawings = (...drawings: readonly string[]): PackDocument =>
  withBlocks(
    ...tables,
    ...drawings.flatMap((svg, index) =>
      figures.map((figure) => ({ ...figure, id: `figure-${index + 1}`, label: `Figure ${index + 1}`, svg })),
    ),
  );
const drawn = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="8" viewBox="0 0 64 8">${inner}</svg>`;

describe("renderHtml(document)", () => {
  it("gives the same bytes for the same document", async () => {
    expect(await renderHtml(sampleDocument)).toEqual(await renderHtml(sampleDocument));
  });

  it("states language, character set, viewport and a policy that lets nothing be fetched or run", async () => {
    const page = await opened(sampleDocument);
    expect(await text(sampleDocument)).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    expect(page.querySelector("meta[charset]")?.getAttribute("charset")).toBe("utf-8");
    expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain("default-src 'none'");
    expect(page.querySelector("meta[name=viewport]")?.getAttribute("content")).not.toContain("maximum-scale");
    expect(page.querySelector("title")?.text).toContain("(draft)");
  });

  it("puts headings one level below the title, and leads to those of two levels from the contents", async () => {
    const page = await opened(sampleDocument);
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    expect(page.querySelectorAll("main h2, main h3, main h4").map(({ id }) => id)).toEqual([
      "summary",
      "the-table",
      "commentary",
      "detail",
      "more-detail",
    ]);
    const links = page.querySelectorAll("nav a").map((link) => link.getAttribute("href"));
    expect(links).toEqual(["#summary", "#the-table", "#commentary", "#detail"]);
  });

  it("leaves the contents out where there is one section", async () => {
    const page = await opened(withBlocks({ kind: "heading", level: 1, id: "one", text: "One" }));
    expect(page.querySelector("nav")).toBeNull();
    expect(page.querySelector(".back")).toBeNull();
  });

  it("shows text that another reader would take for markup as it stands", async () => {
    const page = await opened(sampleDocument);
    expect(page.querySelector("tbody tr:last-child td:last-child")?.text).toBe(hostileTexts.markup);
    expect(page.querySelectorAll("main script, main b:not(.note-lead)")).toHaveLength(0);
    expect(page.querySelector("main")?.text).toContain(hostileTexts.typst);
    expect(page.querySelector("main")?.text).toContain("a tab and a  bell");
  });

  it("lets no text end the style sheet or the origin", async () => {
    const page = await opened({
      ...sampleDocument,
      running: ['"; } </style><script>alert(1)</script>', "\\foot <!-- "],
      origin: { ...sampleDocument.origin, code_version: "</script><!--<b>" },
    });
    expect(page.querySelectorAll("script")).toHaveLength(1);
    expect(page.querySelectorAll("style")).toHaveLength(1);
    expect(page.querySelector("style")?.text).toContain('content: "\\22 ; } \\3c /style\\3e ');
    const origin = JSON.parse(page.querySelector("#peelboard-origin")?.text ?? "");
    expect(origin.code_version).toBe("</script><!--<b>");
  });

  it("links to the web, to mailboxes and into itself, and to nothing else", async () => {
    const page = await opened(
      withBlocks(
        ...tables,
        paragraph(
          { text: "script", address: "javascript:alert(1)" },
          { text: "file", address: "file:///etc/passwd" },
          { text: "data", address: "data:text/html,x" },
          { text: "no address", address: "not an address" },
          { text: "web", address: 'https://example.org/?a="b"' },
          { text: "mail", address: "mailto:office@example.org" },
          { text: "table", target: "table-grades" },
        ),
      ),
    );
    expect(page.querySelectorAll("main p a").map((link) => link.getAttribute("href"))).toEqual([
      "https://example.org/?a=%22b%22",
      "mailto:office@example.org",
      "#table-grades",
    ]);
    expect(page.querySelector("main")?.text).toContain("scriptfiledatano address");
  });

  it("lets text from right to left run as it must, and breaks only words without end", async () => {
    const page = await opened(
      withBlocks(
        paragraph({ text: "محمد" }),
        paragraph({ text: "Said by " }, { text: "שלום", isStrong: true }),
        paragraph({ text: `An ordinary ${hostileTexts.longWord}` }),
      ),
    );
    const [alone, among, long] = page.querySelectorAll("main p");
    expect(alone?.getAttribute("dir")).toBe("auto");
    expect(among?.getAttribute("dir")).toBeUndefined();
    expect(among?.querySelector("strong > span")?.getAttribute("dir")).toBe("auto");
    expect(long?.querySelector(".long")?.text).toBe(hostileTexts.longWord);
  });

  it("gives tables a caption, scopes, figures to the right, grades with their letter, and the chosen row", async () => {
    const page = await opened(sampleDocument);
    expect(page.querySelector("caption")?.text).toBe("Table 1 Cumbria beside the 43 forces, PEEL 2018/19");
    expect(page.querySelectorAll("thead th[scope=col]")).toHaveLength(5);
    const [first] = page.querySelectorAll("tbody tr");
    expect(first?.getAttribute("aria-current")).toBe("true");
    expect(first?.querySelector("th")?.getAttribute("scope")).toBe("row");
    expect(first?.querySelectorAll(".number").map((cell) => cell.text)).toEqual(["24", "55.8%"]);
    expect(first?.querySelector(".grade-good .letter")?.text).toBe("G");
    expect(page.querySelector(".table-scroll")?.getAttribute("tabindex")).toBe("0");
    expect(page.querySelector(".grade-requires-improvement")?.text).toContain("Requires improvement");
  });

  it("turns a table on its side where its words do not fit an upright page", async () => {
    const columns = Array.from({ length: 9 }, (_, index) => ({
      heading: `Neighbourhood ${index}`,
      align: "left" as const,
    }));
    const rows = [columns.map(() => ({ kind: "text" as const, text: "investigations" }))];
    const wide = tables.map((table) => ({ ...table, columns, rows }) as Block);
    expect((await opened(withBlocks(...wide))).querySelector(".table.is-wide")).not.toBeNull();
    expect((await opened(sampleDocument)).querySelector(".table.is-wide")).toBeNull();
  });

  it("names and describes each chart once, and leads to its figures", async () => {
    const page = await opened(sampleDocument);
    const svg = page.querySelector("svg");
    expect(svg?.getAttribute("role")).toBe("img");
    expect(svg?.querySelectorAll("title").map(({ text }) => text)).toEqual([
      "24 of 43 forces were graded Good for effectiveness",
    ]);
    expect(svg?.querySelector(`#${svg?.getAttribute("aria-describedby")}`)?.text).toMatch(/^Stacked bar/);
    expect(page.querySelector("figure .source a")?.getAttribute("href")).toBe("#table-grades");
  });

  it("keeps the patterns of two charts apart", async () => {
    const hatched = drawn(
      '<defs><pattern id="hatch" width="4" height="4"><path d="M0 4L4 0"></path></pattern></defs>' +
        `<rect width="9" height="8" fill="url('#hatch')"/><use xlink:href="#hatch"/>`,
    );
    const page = await opened(withDrawings(hatched, hatched));
    const ids = page.querySelectorAll("pattern").map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(page.querySelectorAll("rect").map((rect) => rect.getAttribute("fill"))).toEqual(
      ids.map((id) => `url(#${id})`),
    );
    expect(page.querySelectorAll("use").map((use) => use.getAttribute("href"))).toEqual(
      ids.map((id) => `#${id}`),
    );
  });

  it("draws what a link holds, and keeps characters that a drawing writes as references", async () => {
    const page = await opened(
      withDrawings(
        drawn('<a href="https://example.org/"><text x="1">A&amp;B&nbsp;&#62; &lt;b&gt;</text></a>'),
      ),
    );
    expect(page.querySelectorAll("svg a")).toHaveLength(0);
    expect(page.querySelector("svg text")?.text).toBe("A&B\u00A0> <b>");
  });

  it.each([
    ["a script", "<script>alert(1)</script>", "holds <script>"],
    ["a picture", '<image href="x.png"/>', "holds <image>"],
    ["HTML", "<foreignObject><b>x</b></foreignObject>", "holds <foreignObject>"],
    ["a style sheet", "<style>*{fill:red}</style>", "holds <style>"],
    ["movement", '<rect><set attributeName="x"/></rect>', "holds <set>"],
    ["what acts", '<rect onclick="alert(1)"/>', "the attribute onclick"],
    ["a use from elsewhere", '<use href="https://example.org/#a"/>', 'refers to "https://example.org/#a"'],
    ["a fill from elsewhere", '<rect fill="url(https://example.org/#a)"/>', "refers out of itself"],
    ["a hidden address", '<rect style="fill:u\\72l(https://example.org/)"/>', "refers out of itself"],
    ["a pattern that is not there", '<rect fill="url(#hatch)"/>', 'refers to "hatch"'],
    ["an element that is not closed", "<g><rect/>", "closes <svg> in the wrong place"],
    ["an unknown character", "<text>&nosuch;</text>", "unknown entity &nosuch;"],
  ])("refuses a drawing with %s, and names the figure", async (_, inner, fault) => {
    await expect(renderHtml(withDrawings(drawn(inner)))).rejects.toThrow(fault);
    await expect(renderHtml(withDrawings(drawn(inner)))).rejects.toThrow(/^Figure 1 \("24 of 43/);
  });

  it("refuses a figure whose table is missing", async () => {
    await expect(renderHtml(withBlocks(...figures))).rejects.toThrow(
      'Figure 1 names the table "table-grades" for its figures',
    );
  });

  it("says of comments that the office wrote them, those that stand together once", async () => {
    const page = await opened(sampleDocument);
    const comments = page.querySelectorAll(".comment");
    expect(comments).toHaveLength(2);
    expect(comments.every(({ text }) => text.trim().startsWith("Comment by the office"))).toBe(true);
    expect(comments[0]?.querySelectorAll("p:not(.comment-label)")).toHaveLength(2);
  });

  it("holds the logo, and takes the colour of the office, lighter in the dark", async () => {
    const bytes = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
    const logo = { bytes, type: "svg" as const, alt: 'Arms of "Cumbria"' };
    const letterhead = { ...sampleDocument.letterhead, accent: "#6B1E3C", logo };
    const page = await opened({ ...sampleDocument, letterhead });
    expect(page.querySelector("img")?.getAttribute("src")).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(page.querySelector("img")?.getAttribute("alt")).toBe('Arms of "Cumbria"');
    const sheet = page.querySelector("style")?.text ?? "";
    expect(sheet).toContain("--accent: #6b1e3c");
    const [, dark = ""] = /dark\) \{\s*:root \{ --accent: (#\w+)/.exec(sheet) ?? [];
    expect(Number.parseInt(dark.slice(1), 16)).toBeGreaterThan(0x6b1e3c);
  });

  it("refuses a colour that is none", async () => {
    const letterhead = { ...sampleDocument.letterhead, accent: "red;} body{display:none" };
    await expect(renderHtml({ ...sampleDocument, letterhead })).rejects.toThrow(
      /accent is "red;.*six hexadecimal digits/,
    );
  });
});
