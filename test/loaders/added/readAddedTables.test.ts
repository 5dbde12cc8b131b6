import { appendFile, cp, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { addedFigureColumns } from "../../../loaders/added/addedTable.ts";
import { readAddedTables } from "../../../loaders/added/readAddedTables.ts";
import { type Fault, SourceFaults } from "../../../loaders/sources/fault.ts";
import { openWarehouse, type Warehouse } from "../../../loaders/warehouse.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";
import { storeTable, writeTable } from "./storedFixture.ts";

let folder: TemporaryFolder;
let warehouse: Warehouse;
beforeEach(async () => {
  folder = await temporaryFolder();
  warehouse = await openWarehouse(":memory:");
  await warehouse.run("attach ':memory:' as raw");
});
afterEach(async () => {
  warehouse.close();
  await folder.remove();
});

const inStore = (...path: readonly string[]): string => join(folder.path, "local/published", ...path);

async function faults(): Promise<readonly Fault[]> {
  try {
    await readAddedTables(warehouse, folder.path);
  } catch (error) {
    if (error instanceof SourceFaults) return error.faults;
    throw error;
  }
  throw new Error("the tables were expected to be refused");
}

describe("readAddedTables(warehouse, data)", () => {
  it("makes empty tables where nothing was added", async () => {
    expect(await readAddedTables(warehouse, folder.path)).toEqual([]);
    const columns = await warehouse.rows<{ column_name: string }>("describe raw.local__added_figures");
    expect(columns.map(({ column_name }) => column_name)).toEqual([
      ...Object.keys(addedFigureColumns),
      "source_id",
    ]);
    expect(await warehouse.rows("select * from raw.local__added_figures")).toEqual([]);
    expect(await warehouse.rows("select * from raw.local__added_tables")).toEqual([]);
  });

  it("puts the figures of all tables together, each with its source", async () => {
    await storeTable(folder.path, {
      id: "b",
      figures: [{ value: 2 }, { value: null, absence: "not available" }],
    });
    await storeTable(folder.path, {
      id: "a",
      figures: [{ value: -3.5 }],
      described: {
        totals: [
          {
            sheet: "H1",
            row: 9,
            column: "Officers",
            label: "All",
            stated: 1,
            summed: 1,
            agrees: true,
            withheld: null,
          },
          {
            sheet: "H1",
            row: 9,
            column: "PCSOs",
            label: "All",
            stated: 1,
            summed: 0,
            agrees: false,
            withheld: "..",
          },
        ],
        passedOver: [
          { sheet: "H1", row: null, reason: "a sheet of notes", text: "", rows: 12 },
          { sheet: "H1", row: 3, reason: "a blank row", text: "", rows: 1 },
        ],
      },
    });
    const tables = await readAddedTables(warehouse, folder.path);
    expect(tables.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(
      await warehouse.rows(
        "select source_id, value, absence, period_end from raw.local__added_figures order by source_id, value",
      ),
    ).toEqual([
      { source_id: "local/published/a", value: -3.5, absence: null, period_end: "2022-03-31" },
      { source_id: "local/published/b", value: 2, absence: null, period_end: "2022-03-31" },
      { source_id: "local/published/b", value: null, absence: "not available", period_end: "2022-03-31" },
    ]);
    expect(await warehouse.rows("select * from raw.local__added_tables where source_id like '%a'")).toEqual([
      {
        source_id: "local/published/a",
        layout: "a-layout",
        edition: null,
        file: "table.csv",
        added_on: "2026-11-21",
        rows_read: 1,
        figures: 1,
        totals_checked: 1,
        totals_withheld: 1,
        rows_passed_over: 13,
      },
    ]);
  });

  it("reads a table whose replacement was killed where it waits", async () => {
    await storeTable(folder.path, { id: "a", figures: [{ value: 7 }] });
    await rename(inStore("a"), inStore(".former-a"));
    expect(await readAddedTables(warehouse, folder.path)).toHaveLength(1);
    expect(await warehouse.rows("select source_id, value from raw.local__added_figures")).toEqual([
      { source_id: "local/published/a", value: 7 },
    ]);
  });

  it("keeps SQL, HTML and formulas of a file as text", async () => {
    const text = `'); drop table x; --<img src=x onerror=alert(1)>=HYPERLINK("http://x")`;
    await storeTable(folder.path, {
      id: "a",
      figures: [{ area_label: text, measure_name: text, note: text, sheet: text }],
      described: { title: text, publisher: text, edition: text },
    });
    const [table] = await readAddedTables(warehouse, folder.path);
    expect(table).toMatchObject({ title: text, publisher: text });
    expect(await warehouse.rows("select area_label, note, sheet from raw.local__added_figures")).toEqual([
      { area_label: text, note: text, sheet: text },
    ]);
    expect(await warehouse.rows("select edition from raw.local__added_tables")).toEqual([{ edition: text }]);
  });

  it("refuses a file that was changed or taken away since, and figures that were", async () => {
    for (const id of ["a", "b", "c", "d"]) await storeTable(folder.path, { id });
    await appendFile(inStore("a/table.csv"), "one more row\n");
    await rm(inStore("b/table.csv"));
    await appendFile(inStore("c/figures.parquet"), "x");
    await rm(inStore("d/table.csv"));
    await symlink("/etc/passwd", inStore("d/table.csv"));
    const found = await faults();
    expect(found.map(({ problem, file }) => [problem, file])).toEqual([
      ["file changed", "local/published/a/table.csv"],
      ["missing file", "local/published/b/table.csv"],
      ["file changed", "local/published/c/figures.parquet"],
      ["file replaced by something else", "local/published/d/table.csv"],
    ]);
    expect(found[0]?.expected).toContain("it was changed since it was added; add it again");
  });

  it("refuses figures of other columns, though described with their hash", async () => {
    const other = await openWarehouse(":memory:");
    const table = await storeTable(folder.path, { id: "a" });
    const path = inStore("a/figures.parquet");
    await other.run(`copy (select 1 as area_id) to '${path}' (format parquet)`);
    other.close();
    const { fileHash } = await import("../../../loaders/sources/manifest.ts");
    await writeFile(
      inStore("a/added.json"),
      JSON.stringify({ ...table, figures_sha256: await fileHash(path) }),
    );
    expect((await faults()).map(({ problem }) => problem)).toEqual([
      "added table of another version of Peelboard",
    ]);
  });

  it.each([
    ["no JSON", () => "{", "it is no JSON"],
    ["nothing", () => "null", /^the whole of it: Invalid input/],
    ["a key that is unknown", (text: string) => text.replace('"id"', '"more":1,"id"')],
    ["a way out of the folder", (text: string) => text.replace("table.csv", "../../secret.csv")],
    ["a count that is none", (text: string) => text.replace('"figures":1', '"figures":-1')],
    [
      "an address of a program",
      (text: string) => text.replace('"address":null', '"address":"javascript:alert(1)"'),
    ],
  ])("refuses a description with %s, and names its folder", async (_, change, value = /^\w/) => {
    await storeTable(folder.path, { id: "a" });
    const path = inStore("a/added.json");
    const before = await readFile(path, "utf8");
    await writeFile(path, change(before));
    expect(await readFile(path, "utf8")).not.toBe(before);
    expect(await faults()).toMatchObject([
      {
        problem: "damaged description of an added table",
        file: "local/published/a/added.json",
        value: expect.stringMatching(value),
      },
    ]);
  });

  it("refuses a folder without description, and one that was copied to another name: all faults at once", async () => {
    await storeTable(folder.path, { id: "a" });
    await cp(inStore("a"), inStore("copy"), { recursive: true });
    await writeTable(inStore("bare"), { id: "bare" });
    await rm(inStore("bare/added.json"));
    expect((await faults()).map(({ problem }) => problem)).toEqual([
      "missing description of an added table",
      "added table under another name",
    ]);
  });
});
