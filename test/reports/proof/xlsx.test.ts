import { describe, expect, it } from "vitest";
import { proveXlsx } from "../../../reports/proof/xlsx.ts";
import { renderXlsx } from "../../../reports/render/xlsx.ts";
import { withPart } from "../openedParts.ts";
import { sampleDocument } from "../sampleDocument.ts";
import { stressDocument } from "../stressDocument.ts";

const bytes = await renderXlsx(sampleDocument);
const table = "xl/worksheets/sheet5.xml";
const strings = "xl/sharedStrings.xml";
const faultsAfter = (path: string, change: (text: string) => string) =>
  proveXlsx(withPart(bytes, path, change), sampleDocument);

describe("proveXlsx(bytes, document)", () => {
  it("finds nothing wrong with what was written", async () => {
    expect(await proveXlsx(bytes, sampleDocument)).toEqual([]);
    expect(await proveXlsx(await renderXlsx(stressDocument), stressDocument)).toEqual([]);
  });

  it.each<readonly [string, string, (text: string) => string, RegExp]>([
    [
      "a figure changed",
      table,
      (xml) => xml.replace("<v>1240</v>", "<v>1241</v>"),
      /holds 1241; expected the number 1240/,
    ],
    [
      "a proportion rounded",
      table,
      (xml) => xml.replace("0.5581395348837209", "0.558"),
      /expected the number 0\.558139/,
    ],
    [
      "a day changed",
      table,
      (xml) => xml.replace("<v>43587</v>", "<v>43588</v>"),
      /expected the date 2 May 2019/,
    ],
    [
      "another format",
      "xl/styles.xml",
      (xml) => xml.replace('"0.0%"', '"0%"'),
      /shows "56%"; expected .*"55\.8%"/,
    ],
    [
      "a grade without its letter",
      "xl/styles.xml",
      (xml) => xml.replace("&quot;G\u2002&quot;@", "@"),
      /without its letter/,
    ],
    ["a formula", table, (xml) => xml.replace("<v>24</v>", "<f>12*2</f><v>24</v>"), /holds 1 formulas/],
    [
      "merged cells",
      table,
      (xml) =>
        xml.replace(
          "</sheetData>",
          '</sheetData><mergeCells count="1"><mergeCell ref="A6:B6"/></mergeCells>',
        ),
      /merged cells/,
    ],
    ["a row lost", table, (xml) => xml.replace(/<row r="8">.*?<\/row>/, ""), /holds 2 rows; expected 3/],
    [
      "a heading changed",
      strings,
      (xml) => xml.replace(">Share of forces<", ">Part of forces<"),
      /no header row that reads/,
    ],
    [
      "a title changed",
      strings,
      (xml) =>
        xml.replace(">Table 1: Cumbria beside the 43 forces, PEEL 2018/19 [note 1]", ">Cumbria [note 1]"),
      /A1 reads "Cumbria/,
    ],
    ["words lost", strings, (xml) => xml.replace("The end.", "The"), /"Narrative" does not say.*"The end\."/],
    [
      "a warning lost",
      strings,
      (xml) => xml.replaceAll("Not a league table:", "A league table:"),
      /"Notes" does not say "Not a league/,
    ],
    [
      "a note without its number",
      strings,
      (xml) => xml.replace(">[note 2]<", ">[note 9]<"),
      /refers to \[note 2\]/,
    ],
    [
      "a dead link",
      "xl/worksheets/sheet2.xml",
      (xml) => xml.replace("'Table 1'!A1", "'Table 9'!A1"),
      /leads nowhere/,
    ],
    ["a link lost", table, (xml) => xml.replace(/<hyperlink ref="A6"[^>]*>/, ""), /has lost its link/],
    [
      "a sheet renamed",
      "xl/workbook.xml",
      (xml) => xml.replace('name="Notes"', 'name="Codes"'),
      /the worksheets are Cover, Contents, Codes/,
    ],
    [
      "a table too short",
      "xl/tables/table5.xml",
      (xml) => xml.replaceAll("A5:E8", "A5:E7"),
      /marked-up table is A5:E7/,
    ],
    [
      "a header out of sight",
      table,
      (xml) => xml.replace('state="frozen"', 'state="split"'),
      /does not stay in sight/,
    ],
    ["NaN", strings, (xml) => xml.replace(">date not known<", ">NaN<"), /reads "NaN"/],
    [
      "another title",
      "docProps/core.xml",
      (xml) => xml.replace("Accountability", "Other"),
      /title of the file/,
    ],
    [
      "another day",
      "docProps/core.xml",
      (xml) => xml.replace("2019-06-30", "2026-11-21"),
      /made on 2026-11-21/,
    ],
    ["another origin", "docProps/custom.xml", (xml) => xml.replace("cumbria", "surrey"), /another origin/],
  ])("finds %s", async (_, path, change, fault) => {
    const faults = await faultsAfter(path, change);
    expect(
      faults.some((found) => fault.test(found)),
      faults.join("\n"),
    ).toBe(true);
  });

  it("says of bytes that are no workbook that they cannot be read", async () => {
    expect((await proveXlsx(bytes.slice(0, 900), sampleDocument))[0]).toMatch(/cannot be read as an XLSX/);
    expect((await proveXlsx(new Uint8Array(), sampleDocument))[0]).toMatch(/cannot be read as an XLSX/);
  });
});
