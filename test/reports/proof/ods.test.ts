import { describe, expect, it } from "vitest";
import { proveOds } from "../../../reports/proof/ods.ts";
import { renderOds } from "../../../reports/render/ods.ts";
import { withPart } from "../openedParts.ts";
import { sampleDocument } from "../sampleDocument.ts";
import { stressDocument } from "../stressDocument.ts";

const bytes = await renderOds(sampleDocument);
const content = "content.xml";

describe("proveOds(bytes, document)", () => {
  it("finds nothing wrong with what was written", async () => {
    expect(await proveOds(bytes, sampleDocument)).toEqual([]);
    expect(await proveOds(await renderOds(stressDocument), stressDocument)).toEqual([]);
  });

  it.each<readonly [string, string, (text: string) => string, RegExp]>([
    [
      "a figure changed",
      content,
      (xml) => xml.replace('office:value="1240"', 'office:value="1241"'),
      /expected the number 1240/,
    ],
    [
      "a day changed",
      content,
      (xml) => xml.replace('date-value="2019-05-02"', 'date-value="2019-05-03"'),
      /expected the date 2 May 2019/,
    ],
    [
      "another format",
      content,
      (xml) => xml.replaceAll('decimal-places="1"', 'decimal-places="0"'),
      /expected what the pack shows, "55\.8%"/,
    ],
    [
      "a grade without its letter",
      content,
      (xml) => xml.replace("<number:text>G\u2002</number:text>", ""),
      /without its letter/,
    ],
    [
      "a formula",
      content,
      (xml) => xml.replace('office:value="24"', 'table:formula="of:=12*2" office:value="24"'),
      /formula/,
    ],
    [
      "merged cells",
      content,
      (xml) => xml.replace("<table:table-cell ", '<table:table-cell table:number-columns-spanned="2" '),
      /merged cells/,
    ],
    [
      "a row lost",
      content,
      (xml) =>
        xml.replace(
          /<table:table-row [^>]*>(?:(?!<table:table-row ).)*<\/table:table-row>(?=<\/table:table><table:database-ranges>)/,
          "",
        ),
      /holds 2 rows; expected 3/,
    ],
    [
      "a heading changed",
      content,
      (xml) => xml.replace(">Share of forces<", ">Part of forces<"),
      /no header row that reads/,
    ],
    [
      "header rows lost",
      content,
      (xml) => xml.replaceAll(/<\/?table:table-header-rows>/g, ""),
      /0 rows marked as headers/,
    ],
    ["words lost", content, (xml) => xml.replace("The end.", "The"), /"Narrative" does not say/],
    ["a dead link", content, (xml) => xml.replaceAll("#'Table 1'.A1", "#'Table 9'.A1"), /leads nowhere/],
    ["a range lost", content, (xml) => xml.replace("'Table 1'.E8", "'Table 1'.E7"), /no marked-up table/],
    [
      "a header out of sight",
      "settings.xml",
      (xml) => xml.replace(/(VerticalSplitPosition"[^>]*>)5/, "$10"),
      /does not stay in sight/,
    ],
    ["undefined", content, (xml) => xml.replace(">date not known<", ">undefined<"), /reads "undefined"/],
    [
      "another author",
      "meta.xml",
      (xml) => xml.replaceAll("Cumbria Police", "Other Police"),
      /author of the file/,
    ],
    ["another origin", "meta.xml", (xml) => xml.replace("cumbria", "surrey"), /another origin/],
  ])("finds %s", async (_, path, change, fault) => {
    const faults = await proveOds(withPart(bytes, path, change), sampleDocument);
    expect(
      faults.some((found) => fault.test(found)),
      faults.join("\n"),
    ).toBe(true);
  });

  it("says of bytes that are no spreadsheet that they cannot be read", async () => {
    expect((await proveOds(bytes.slice(0, 900), sampleDocument))[0]).toMatch(
      /cannot be read as an OpenDocument/,
    );
  });
});
