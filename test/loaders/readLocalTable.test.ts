import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type BookType, utils, type WorkSheet, write } from "@e965/xlsx";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLocalTable } from "../../loaders/readLocalTable.ts";
import { type Fault, SourceFaults } from "../../loaders/sources/fault.ts";
import { ods, odsNumber, odsRow, odsText } from "./files/spreadsheets.ts";
import { type TemporaryFolder, temporaryFolder } from "./temporaryFolder.ts";

const header = ["force_id", "measure_id", "value", "note"];

describe("readLocalTable(path, file)", () => {
  let folder: TemporaryFolder;
  beforeAll(async () => {
    folder = await temporaryFolder();
  });
  afterAll(() => folder.remove());

  async function read(name: string, content: string | Uint8Array) {
    const path = join(folder.path, name);
    await writeFile(path, content);
    const { sheet, header: head, rows, firstOf } = await readLocalTable(path, `local/${name}`);
    return { sheet, header: head?.cells, rows: rows.map(({ line, cells }) => [line, ...cells]), firstOf };
  }
  async function faultsOf(name: string, content: string | Uint8Array): Promise<readonly Fault[]> {
    const error = await read(name, content).catch((cause: unknown) => cause);
    if (!(error instanceof SourceFaults)) throw new Error("it was read");
    return error.faults;
  }
  const book = (sheets: Readonly<Record<string, WorkSheet>>, bookType: BookType): Uint8Array => {
    const made = utils.book_new();
    for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(made, sheet, name);
    return write(made, { type: "buffer", bookType }) as Buffer;
  };

  const rows = [
    ["cumbria", "calls", "90.2", "ten, or so"],
    ["Met", "calls", "88.1", "£5"],
  ];
  const expected = { header, rows: rows.map((cells, index) => [index + 2, ...cells]) };

  it.each([
    ["UTF-16 little-endian with its mark, as Excel saves Unicode text", "utf16le", "\t"],
    ["UTF-8 between semicolons, as Excel saves where the comma is decimal", "utf8", ";"],
    ["UTF-8 between tabs under a name for commas", "utf8", "\t"],
    ["UTF-8 with a mark", "utf8", ","],
  ] as const)("reads %s", async (_, encoding, delimiter) => {
    const quoted = (cell: string): string => (cell.includes(delimiter) ? `"${cell}"` : cell);
    const text = [header, ...rows].map((cells) => cells.map(quoted).join(delimiter)).join("\r\n");
    expect(await read("measures.csv", Buffer.from(`\uFEFF${text}`, encoding))).toMatchObject(expected);
  });

  it("passes over comments that a spreadsheet wrote between semicolons", async () => {
    const text = `# Figures, of one force, as counted;;;\n"# ""quoted"", so";;;\n;;;\n${header.join(";")}\ncumbria;calls;90,2;\n`;
    expect((await read("measures.csv", text)).rows).toEqual([[5, "cumbria", "calls", "90,2", ""]]);
  });

  it("refuses Windows-1252 with row, column and what stands there, and a spreadsheet under a name for text", async () => {
    const text = Buffer.from(`${header.join(",")}\ncumbria,calls,1,\xa35\n`, "latin1");
    expect(await faultsOf("measures.csv", text)).toMatchObject([
      { problem: "not UTF-8; it looks like Windows-1252", file: "local/measures.csv", row: 2, value: "£5" },
    ]);
    expect(await faultsOf("measures.csv", book({ a: utils.aoa_to_sheet([header]) }, "xlsx"))).toMatchObject([
      { file: "local/measures.csv", expected: expect.stringContaining(".xlsx") },
    ]);
  });

  it.each(["xlsx", "ods"] as const)(
    "reads of %s the sheet called after the kind, wherever it stands",
    async (form) => {
      const [notes, table] = [utils.aoa_to_sheet([["Read me"]]), utils.aoa_to_sheet([header, ...rows])];
      const named = await read(`measures.${form}`, book({ Notes: notes, Measures: table }, form));
      expect(named).toMatchObject({ ...expected, sheet: "Measures" });
      expect(named.firstOf).toBeUndefined();
      expect(await read(`measures.${form}`, book({ Notes: notes, Table: table }, form))).toMatchObject({
        sheet: "Notes",
        firstOf: 2,
      });
    },
  );

  it("reads a percentage of a spreadsheet as it shows, and not as the hundredth that it holds", async () => {
    const sheet = utils.aoa_to_sheet([
      header,
      ["cumbria", "calls", 0.4512, "a"],
      ["kent", "calls", 0.07, "b"],
      ["kent", "x", 0.07, "b"],
    ]);
    sheet.C2.z = "0.0%";
    sheet.C3.z = "0%";
    sheet.C4.z = '0.00"% is not one"';
    const expectedRows = [
      [2, "cumbria", "calls", "45.12%", "a"],
      [3, "kent", "calls", "7%", "b"],
      [4, "kent", "x", "0.07", "b"],
    ];
    expect((await read("measures.xlsx", book({ measures: sheet }, "xlsx"))).rows).toEqual(expectedRows);
    const share = (value: number) =>
      `<table:table-cell office:value-type="percentage" office:value="${value}"><text:p>?</text:p></table:table-cell>`;
    const made = ods(
      [
        odsRow(...header.map(odsText)),
        odsRow(odsText("cumbria"), odsText("calls"), share(0.4512), odsText("a")),
        odsRow(odsText("kent"), odsText("calls"), share(0.07), odsText("b")),
        odsRow(odsText("kent"), odsText("x"), odsNumber(0.07), odsText("b")),
      ].join(""),
    );
    expect((await read("measures.ods", made)).rows).toEqual(expectedRows);
  });
});
