import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { renderOds } from "../../../reports/render/ods.ts";
import { partsOfZip, strictXml } from "../openedParts.ts";
import { hostileTexts, sampleDocument } from "../sampleDocument.ts";

const bytes = await renderOds(sampleDocument);
const parts = partsOfZip(bytes);
const documents = new Map(
  [...parts].filter(([path]) => path.endsWith(".xml")).map(([path, text]) => [path, strictXml(text, path)]),
);

function all(path: string, tag: string): readonly Element[] {
  const document = documents.get(path);
  if (document === undefined) throw new RangeError(`the file has no ${path}`);
  return [...document.getElementsByTagName(tag)];
}
const sheets = all("content.xml", "table:table");
const rows = [...(sheets[4]?.getElementsByTagName("table:table-row") ?? [])];
const cellsOf = (row: number): readonly Element[] => [...(rows[row]?.children ?? [])];

const madeElsewhere = (): string =>
  execFileSync(
    process.execPath,
    [
      "--import",
      "tsx",
      "--input-type=module",
      "--eval",
      `import { createHash } from "node:crypto";
       const { renderOds } = await import("./reports/render/ods.ts");
       const { sampleDocument } = await import("./test/reports/sampleDocument.ts");
       console.log(createHash("sha256").update(await renderOds(sampleDocument)).digest("hex"));`,
    ],
    { encoding: "utf8", env: { ...process.env, TZ: "America/Adak" } },
  ).trim();

describe("renderOds(document)", () => {
  it("begins with its type, uncompressed, and names each part in the manifest", () => {
    const head = new TextDecoder("latin1").decode(bytes.subarray(30, 84));
    expect(head).toBe("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    const listed = all("META-INF/manifest.xml", "manifest:file-entry").map((entry) =>
      entry.getAttribute("manifest:full-path"),
    );
    expect(listed).toEqual(["/", ...[...parts.keys()].filter((path) => !/^mimetype$|^META-INF/.test(path))]);
  });

  it("writes the same bytes in another process and another time zone", () => {
    expect(madeElsewhere()).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  it("gives each worksheet its name, and each table one header row and a range", () => {
    expect(sheets.map((sheet) => sheet.getAttribute("table:name"))).toEqual([
      "Cover",
      "Contents",
      "Notes",
      "Narrative",
      "Table 1",
    ]);
    expect(sheets.map((sheet) => sheet.getElementsByTagName("table:table-header-rows").length)).toEqual([
      0, 1, 1, 1, 1,
    ]);
    const ranges = all("content.xml", "table:database-range");
    expect(ranges.at(-1)?.getAttribute("table:target-range-address")).toBe("'Table 1'.A5:'Table 1'.E8");
  });

  it("types every cell: numbers, shares, dates, and text whatever it begins with", () => {
    const types = cellsOf(5).map((cell) => cell.getAttribute("office:value-type"));
    expect(types).toEqual(["string", "string", "float", "percentage", "date"]);
    expect(cellsOf(5)[3]?.getAttribute("office:value")).toBe("0.5581395348837209");
    expect(cellsOf(5)[4]?.getAttribute("office:date-value")).toBe("2019-05-02");
    expect(cellsOf(7)[0]?.getAttribute("office:value-type")).toBe("string");
    expect(cellsOf(7)[0]?.textContent).toBe(hostileTexts.formula);
    expect(parts.get("content.xml")).not.toMatch(/table:formula|-spanned|covered-table-cell/);
  });

  it("shows a grade with its letter on its colour", () => {
    const name = cellsOf(5)[1]?.getAttribute("table:style-name");
    const style = all("content.xml", "style:style").find(
      (found) => found.getAttribute("style:name") === name,
    );
    expect(style?.querySelector("*")?.getAttribute("fo:background-color")).toBe("#5694ca");
    const data = all("content.xml", "number:text-style").find(
      (found) => found.getAttribute("style:name") === style?.getAttribute("style:data-style-name"),
    );
    expect(data?.textContent).toBe("G\u2002");
  });

  it("uses no style that it does not hold", () => {
    const held = new Set(all("content.xml", "style:style").map((style) => style.getAttribute("style:name")));
    const used = ["table:table", "table:table-column", "table:table-row", "table:table-cell"].flatMap((tag) =>
      all("content.xml", tag).map((element) => element.getAttribute("table:style-name")),
    );
    expect([...new Set(used)].filter((name) => !held.has(name))).toEqual([]);
    const pages = new Set(
      all("styles.xml", "style:master-page").map((page) => page.getAttribute("style:name")),
    );
    expect([...pages]).toEqual(["portrait", "landscape"]);
  });

  it("keeps the header in sight and opens on the cover", () => {
    const items = all("settings.xml", "config:config-item");
    const valuesOf = (name: string) =>
      items.filter((item) => item.getAttribute("config:name") === name).map(({ textContent }) => textContent);
    expect(valuesOf("ActiveTable")).toEqual(["Cover"]);
    expect(valuesOf("VerticalSplitPosition")).toEqual(["3", "3", "3", "5"]);
    expect(new Set(valuesOf("CursorPositionX"))).toEqual(new Set(["0"]));
  });

  it("says title, author, language and day in its properties, and carries its origin", () => {
    const said = (tag: string) => all("meta.xml", tag).map(({ textContent }) => textContent);
    expect(said("dc:title")).toEqual([sampleDocument.title]);
    expect(said("dc:creator")).toEqual([sampleDocument.letterhead.body]);
    expect(said("dc:language")).toEqual(["en-GB"]);
    expect(said("meta:creation-date")).toEqual(["2019-06-30T00:00:00Z"]);
    expect(JSON.parse(said("meta:user-defined").join(""))).toEqual(sampleDocument.origin);
  });

  it("leads to its own worksheets, and breaks a link that is longer than its column", () => {
    const links = all("content.xml", "text:a");
    expect(links.map((link) => link.getAttribute("xlink:href"))).toContain("#'Table 1'.A1");
    const paragraph = all("content.xml", "text:p").find(({ textContent }) =>
      textContent?.startsWith("Figures stand in"),
    );
    expect(paragraph?.getElementsByTagName("text:a").length).toBeGreaterThan(1);
  });

  it("keeps hostile, right-to-left and endless texts as they are", () => {
    const texts = all("content.xml", "text:p").map(({ textContent }) => textContent);
    for (const text of [
      hostileTexts.rightToLeft,
      hostileTexts.longWord,
      hostileTexts.markup,
      "a tab and a bell",
    ])
      expect(texts).toContain(text);
  });
});
