import { fromMarkdown } from "mdast-util-from-markdown";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import { makePack } from "../../../reports/pack/makePacks.ts";
import { type PackFormat, packFormats } from "../../../src/model/pack.ts";
import { builtWarehouse } from "../../loaders/builtWarehouse.ts";
import { partsOfZip } from "../openedParts.ts";
import { cellsOf, filesOf, packed, pageOf, textsOf } from "./openedPack.ts";
import { comment, packPlace } from "./packPlace.ts";

const office = `force: cumbria
body: '=HYPERLINK("http://example.org","press") office'
office_holder: '<script>window.acted = 1</script> office holder'
originating_officer: '#panic("typst") officer'
officer_title: '+1+1 title'
meetings:
  - { date: 2019-07-25, kind: panel, slug: 2019-07-panel, name: '@SUM(1) **meeting** <b>b</b>', agenda_item: '-1' }
`;
const warehouse = builtWarehouse();
const place = packPlace(office);

const longWord = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(3);
const manyWords = Array.from({ length: 5_000 }, (_, index) => `word${index + 1}`);

/** What an office may write, and what of it must be read in each format: marks of Markdown are marks, all else is text. */
const texts = {
  tag: '<b onclick="window.acted = 2">bold</b> and <img src="x" onerror="window.acted = 3"> stay text',
  script: "<script>window.acted = 4</script> is spelt out",
  formula: "=1+1",
  command: "@SUM(A1:A9) and -2+3 and +4",
  typst: '#panic("x") $x^2$ @label <label> // comment #[b] #set page(width: 1pt)',
  pipes: "a | b | c",
  emoji: "Well done 👍🏽 👮‍♀️ and thanks 🎉",
  rightToLeft: "The commissioner محمد عبد الله and שָׁלוֹם spoke",
  longWord,
} as const;

const written = [
  ...Object.values(texts),
  manyWords.join(" "),
  '```typst\n#read("/etc/passwd")\n```',
  "<div>\nA block of HTML\n</div>",
  "- =2+2\n- <script>window.acted = 5</script> in a list",
].join("\n\n");

let files: ReadonlyMap<PackFormat, Uint8Array>;
let read: ReadonlyMap<PackFormat, string>;
const bytesOf = (format: PackFormat): Uint8Array => files.get(format) ?? expect.fail(`there is no ${format}`);

beforeAll(async () => {
  await place.write("commentary/cumbria/2019-07-panel/asked.md", comment(written));
  const options = { pack: "panel", asAt: "2019-06-30", sections: "summary,asked" };
  const places = { ...place.ours(), warehouse: warehouse.directory() };
  const { folder } = await makePack({ options, formats: packFormats, ...places });
  files = await filesOf(folder);
  read = await textsOf(folder);
});

/** Marks of Markdown that keep a text from being read as a mark. */
const unescaped = (text: string): string =>
  text
    .replaceAll(/\\([!-/:-@[-`{-~])/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

describe.each(packFormats)("what an office writes, in %s", (format) => {
  const text = (): string => (format === "md" ? unescaped(read.get(format) ?? "") : (read.get(format) ?? ""));

  it.each(Object.entries(texts))("survives as text: %s", (name, words) => {
    // A PDF shows only what its fonts hold; what they do not is seen to be missing.
    if (format === "pdf" && name === "emoji") {
      expect(text()).toMatch(/Welldone\uFFFD[^a-z]*andthanks\uFFFD/);
      return;
    }
    // pdf.js gives what runs from right to left in the order in which it stands on the page.
    if (format === "pdf" && name === "rightToLeft") {
      for (const letter of new Set(packed(words).replaceAll(/[\p{Mn}\p{Cf}]/gu, "")))
        expect(text()).toContain(letter);
      return;
    }
    expect(text()).toContain(packed(words));
  });

  it("survives as text: code, a block of HTML, and the office's own names", () => {
    for (const words of [
      '#read("/etc/passwd")',
      "A block of HTML",
      '=HYPERLINK("http://example.org","press") office',
    ])
      expect(text()).toContain(packed(words));
    for (const words of ["=2+2", '#panic("typst") officer', "+1+1 title"])
      expect(text()).toContain(packed(words));
  });

  it("keeps every one of 5,000 words of a paragraph", () => {
    const said = text();
    expect(manyWords.filter((word) => !said.includes(word))).toEqual([]);
  });
});

describe("what an office writes", () => {
  it("does not act in the web page: no script, no element and no handler of its own", () => {
    const page = pageOf(bytesOf("html"));
    // The origin of the pack lies in the page as data.
    for (const script of page.querySelectorAll("script"))
      expect(script.getAttribute("type")).toBe("application/json");
    expect(page.querySelectorAll("iframe, object, embed, img:not([src^='data:'])")).toHaveLength(0);
    for (const element of page.querySelectorAll("*"))
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^on/);
        expect(value).not.toMatch(/^\s*javascript:/i);
      }
  });

  it.each(["xlsx", "ods"] as const)("is no formula in %s, and begins as it was written", (format) => {
    const cells = cellsOf(bytesOf(format));
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
    const formula = cells.filter(({ v }) => v === "=1+1");
    expect(formula).toHaveLength(1);
    expect(formula[0]?.t).toBe("s");
  });

  it("is no HTML in Markdown but the origin at the end, and no link that acts", () => {
    const found: string[] = [];
    const visit = (node: {
      readonly type: string;
      readonly children?: readonly unknown[];
      readonly value?: string;
    }) => {
      if (node.type === "html") found.push(node.value ?? "");
      for (const child of node.children ?? []) visit(child as typeof node);
    };
    visit(fromMarkdown(new TextDecoder().decode(bytesOf("md"))));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^<!-- peelboard-origin\n[^<>]*\n-->$/);
  });

  it("is no field, macro or link into the machine in Word", () => {
    const parts = partsOfZip(bytesOf("docx"));
    expect([...parts.keys()].filter((path) => /vba|embeddings|activeX/i.test(path))).toEqual([]);
    const links = [
      ...(parts.get("word/_rels/document.xml.rels") ?? "").matchAll(
        /Target="([^"]*)" TargetMode="External"/g,
      ),
    ];
    for (const [, target] of links) expect(target).toMatch(/^(https?|mailto):/);
  });

  it("runs nothing in the PDF", async () => {
    const task = getDocument({ data: new Uint8Array(bytesOf("pdf")) });
    const pdf = await task.promise;
    expect(await pdf.getJSActions()).toBeNull();
    expect(await pdf.getOpenAction()).toBeNull();
    await task.destroy();
  });
});
