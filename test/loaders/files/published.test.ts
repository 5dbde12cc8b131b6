import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { csvHead } from "../../../loaders/files/csvHead.ts";
import type { Cell } from "../../../loaders/files/openedFile.ts";
import { openFile } from "../../../loaders/files/openFile.ts";
import { paths } from "../../../loaders/paths.ts";

const published = join(paths.root, "../shared/published");

beforeEach((context) => {
  if (!existsSync(published)) context.skip(`no published files at ${published}: none of them is opened`);
});

const filled = (rows: readonly (readonly Cell[])[]): number =>
  rows.reduce((count, row) => count + row.filter((cell) => cell !== null).length, 0);

/** SheetJS drops cells that hold nothing but lines. */
const known = (cell: Cell): Cell => (typeof cell === "string" && cell.trim() === "" ? null : cell);

/** Sheets, rows and filled cells of each file. */
const sizes: Readonly<Record<string, readonly [sheets: number, rows: number, cells: number]>> = {
  "Local_Authority_District_to_Community_Safety_Partnerships_to_Police_Force_Areas__December_2016__Lookup_in_England_and_Wales.csv":
    [1, 349, 2_443],
  "arrests-2006-2018.csv.gz": [1, 286_501, 2_292_008],
  "police-use-of-force-apr2019-mar2020-hosb3720-tables.ods": [19, 7_531, 70_224],
  "police-workforce-open-data-2022.csv.gz": [1, 25_199, 226_791],
  "police-workforce-sep18-tables.ods": [9, 498, 3_391],
  "police-workforce-tables-sep16.ods": [7, 365, 2_450],
  "police-workforce-tabs-30sep15.ods": [7, 361, 2_432],
  "recorded-crime-outcomes-2017-18.csv.gz": [1, 450_914, 5_861_882],
};

describe("the published files", () => {
  it("are the eight whose sizes are known here", async () => {
    expect((await readdir(published)).toSorted()).toEqual(Object.keys(sizes).toSorted());
  });

  it.each(Object.entries(sizes))(
    "%s opens with all of its cells",
    { timeout: 120_000 },
    async (name, size) => {
      const { sheets } = await openFile(join(published, name));
      expect([
        sheets.length,
        sheets.reduce((count, { rows }) => count + rows.length, 0),
        sheets.reduce((count, { rows }) => count + filled(rows), 0),
      ]).toEqual(size);
    },
  );

  it.each(Object.keys(sizes).filter((name) => name.endsWith(".ods")))(
    "%s holds what SheetJS reads in it, cell by cell, but days, which that gives as numbers",
    { timeout: 120_000 },
    async (name) => {
      // SheetJS tells the console of number formats that it does not know.
      const quiet = vi.spyOn(console, "error").mockImplementation(() => undefined);
      const book = read(await readFile(join(published, name)), { cellDates: false });
      quiet.mockRestore();
      const { sheets } = await openFile(join(published, name));
      expect(sheets.map((sheet) => sheet.name)).toEqual(book.SheetNames);
      const days: string[] = [];
      for (const { name: sheetName, rows, merges } of sheets) {
        const sheet = book.Sheets[sheetName] ?? {};
        const seen = new Set(merges.map((merge) => Object.values(merge).join()));
        for (const { s, e } of sheet["!merges"] ?? [])
          expect([...seen], sheetName).toContain([s.r, s.c, e.r, e.c].join());
        const differing = rows.flatMap((row, index) =>
          row.flatMap((cell, column) => {
            const theirs = sheet[utils.encode_cell({ r: index, c: column })]?.v ?? null;
            return known(cell) === known(theirs) ? [] : [[cell, theirs] as const];
          }),
        );
        for (const [mine, theirs] of differing) {
          expect(typeof theirs, `${sheetName} ${mine}`).toBe("number");
          expect(mine).toBe(new Date((Number(theirs) - 25_569) * 86_400_000).toISOString().slice(0, 10));
          days.push(String(mine));
        }
        const wide = utils.decode_range(sheet["!ref"] ?? "A1");
        expect(rows.length, sheetName).toBeLessThanOrEqual(wide.e.r + 1);
      }
      expect(days.length).toBeLessThan(40);
    },
  );

  it("tell their header from their first rows", async () => {
    const head = await csvHead(join(published, "recorded-crime-outcomes-2017-18.csv.gz"));
    expect(head).toMatchObject({ form: "csv", isGzipped: true, delimiter: ",", headerLine: 1 });
    expect(head.header).toHaveLength(13);
    expect(head.sample).toHaveLength(100);
  });
});
