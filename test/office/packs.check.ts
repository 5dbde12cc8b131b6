import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import type { PackDocument, Table } from "../../reports/document.ts";
import { makePack } from "../../reports/pack/makePacks.ts";
import { openWorkshop } from "../../reports/pack/workshop.ts";
import { headingsOf } from "../../reports/packs/documentOf.ts";
import { readPdf } from "../../reports/proof/pdf/pdfReading.ts";
import { builtWarehouse } from "../loaders/builtWarehouse.ts";
import { partsOfZip, strictXml } from "../reports/openedParts.ts";
import { cellsOf, packed } from "../reports/pack/openedPack.ts";
import { packPlace } from "../reports/pack/packPlace.ts";
import { convert } from "./libreOffice.ts";

const warehouse = builtWarehouse();
const place = packPlace();
const name = "cumbria-conference-2019-06-30";
const options = { pack: "conference", asAt: "2019-06-30" };
let document: PackDocument;
let tables: readonly Table[];
const made = (format: string): string => place.at("packs", name, `${name}.${format}`);
const bytesOf = async (path: string): Promise<Uint8Array> => new Uint8Array(await readFile(path));

beforeAll(async () => {
  const places = { ...place.ours(), warehouse: warehouse.directory() };
  await makePack({ options, formats: ["docx", "xlsx", "ods"], ...places });
  const workshop = await openWorkshop(places);
  ({ document } = await workshop.document(workshop.parameters(options)));
  tables = document.blocks.filter((block): block is Table => block.kind === "table");
});

const converted = async (format: string, to: string, folder: string): Promise<string> => {
  await mkdir(place.at(folder), { recursive: true });
  return convert(made(format), to, place.at(folder));
};

describe("the Word document, converted by LibreOffice", () => {
  it("loses no heading, no words of a table and no chart on the way to PDF", async () => {
    const path = await converted(
      "docx",
      'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"}}',
      "pdf",
    );
    const { pages, bookmarks } = await readPdf(await bytesOf(path));
    expect(bookmarks.map(({ title }) => packed(title))).toEqual(
      expect.arrayContaining(headingsOf(document).map(({ text }) => packed(text))),
    );
    const text = packed(pages.join(" "));
    for (const { label, caption, columns } of tables) {
      expect(text).toContain(packed(`${label}: ${caption}`));
      for (const { heading } of columns) expect(text).toContain(packed(heading));
    }
  });

  it("keeps every table with every text, every chart with its alternative, and every heading as OpenDocument", async () => {
    const path = await converted("docx", "odt", "odt");
    const content = strictXml(partsOfZip(await bytesOf(path)).get("content.xml") ?? "", "content.xml");
    const all = (tag: string): readonly Element[] => [...content.getElementsByTagName(tag)];
    const wordsOf = (element: Element): string => packed(element.textContent ?? "");
    const read = all("table:table").map((table) =>
      [...table.getElementsByTagName("table:table-row")].map((row) =>
        [...row.getElementsByTagName("table:table-cell")].map(wordsOf),
      ),
    );
    for (const { label, columns, rows } of tables) {
      const headings = columns.map(({ heading }) => packed(heading));
      const found = read.filter(([head = []]) => head.join("\n") === headings.join("\n"));
      expect(found.length, label).toBeGreaterThan(0);
      const texts = rows.map((row) => row.map((cell) => packed(cell.text)));
      const isWhole = found.some(
        (table) =>
          table.length === texts.length + 1 &&
          texts.every((row, at) => row.every((words, column) => table[at + 1]?.[column]?.endsWith(words))),
      );
      expect(isWhole, label).toBe(true);
    }
    const figures = document.blocks.flatMap((block) => (block.kind === "figure" ? [block] : []));
    expect(figures.length).toBeGreaterThan(0);
    const alternatives = [...all("svg:desc"), ...all("svg:title")].map(wordsOf);
    for (const { label, description } of figures)
      expect(
        alternatives.some((words) => words.includes(packed(description))),
        label,
      ).toBe(true);
    const headings = all("text:h").map(
      (element) => `${element.getAttribute("text:outline-level")} ${wordsOf(element)}`,
    );
    expect(headings).toEqual(
      expect.arrayContaining(headingsOf(document).map(({ level, text }) => `${level} ${packed(text)}`)),
    );
  });
});

// LibreOffice writes numbers with 15 digits.
describe.each([
  ["xlsx", "ods"],
  ["ods", "xlsx"],
] as const)("the workbook in %s, converted by LibreOffice to %s", (from, to) => {
  it("has the same sheets, and the same value in every cell, numbers as numbers", async () => {
    const path = await converted(from, to, `${from}-${to}`);
    const [before, after] = [await bytesOf(made(from)), await bytesOf(path)].map((bytes) =>
      cellsOf(bytes).map(
        ({ sheet, t, v }) =>
          `${sheet} ${t} ${typeof v === "number" ? Number(v.toPrecision(12)) : packed(String(v))}`,
      ),
    );
    expect(new Set(before?.map((cell) => cell.split(" ").slice(0, 2).join(" "))).size).toBeGreaterThan(
      tables.length,
    );
    expect(after).toEqual(before);
  });
});

describe.each(["xlsx", "ods"] as const)("the workbook in %s, converted by LibreOffice to CSV", (format) => {
  it("has a file for each sheet, and in that of a table each row as the pack shows it", async () => {
    // Comma, quotes, UTF-8, from the first line; cells as shown; every sheet.
    const folder = `csv-${format}`;
    await converted(
      format,
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1",
      folder,
    );
    const files = (await readdir(place.at(folder))).filter((file) => file.endsWith(".csv"));
    expect(files).toHaveLength(tables.length + 4);
    const differing: string[] = [];
    for (const { label, columns, rows } of tables) {
      const text = await readFile(join(place.at(folder), `${name}-${label}.csv`), "utf8");
      const lines = (parse(text, { relax_column_count: true }) as string[][]).map((line) => line.map(packed));
      const headings = columns.map(({ heading }) => packed(heading));
      const head = lines.findIndex((line) => headings.every((heading, at) => line[at] === heading));
      expect(head, label).toBeGreaterThan(0);
      const body = lines.slice(head + 1);
      expect(body, label).toHaveLength(rows.length);
      for (const [at, row] of rows.entries())
        for (const [column, cell] of row.entries()) {
          const shown = body[at]?.[column] ?? "";
          const place = `${label}, row ${at + 1}, ${columns[column]?.heading}: "${shown}" for "${cell.text}"`;
          // "about 140" is the number 140 in a workbook, and "2 of 43 (4.7%)" the share.
          const isSame =
            cell.kind === "number" ? packed(cell.text).includes(shown) : shown.includes(packed(cell.text));
          if (!isSame || shown === "") differing.push(place);
        }
    }
    expect(differing).toEqual([]);
  });
});
