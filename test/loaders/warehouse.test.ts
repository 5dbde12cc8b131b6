import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWarehouse, type Warehouse, WarehouseError } from "../../loaders/warehouse.ts";
import { type TemporaryFolder, temporaryFolder } from "./temporaryFolder.ts";

let folder: TemporaryFolder;
let warehouse: Warehouse;
beforeAll(async () => {
  folder = await temporaryFolder();
  warehouse = await openWarehouse(":memory:");
});
afterAll(async () => {
  warehouse.close();
  await folder.remove();
});

describe("rows(sql, values)", () => {
  it("gives dates as ISO text, counts and sums as numbers, lists as arrays, and null as null", async () => {
    expect(
      await warehouse.rows(
        "select date '2019-05-02' as day, count(*) as count, sum(7::bigint) as total, ['a', 'b'] as names, null as none, true as is_it, 'Good'::enum ('Good') as grade",
      ),
    ).toEqual([
      { day: "2019-05-02", count: 1, total: 7, names: ["a", "b"], none: null, is_it: true, grade: "Good" },
    ]);
  });

  it("refuses an integer that a number cannot hold", async () => {
    expect(await warehouse.rows("select 9007199254740991 as most")).toEqual([
      { most: 9_007_199_254_740_991 },
    ]);
    await expect(warehouse.rows("select 9007199254740993 as more")).rejects.toThrow(
      "9007199254740993 is too large",
    );
  });

  it("binds values and never reads them as SQL", async () => {
    const force = "kent'; drop table forces; --";
    await warehouse.run("create table forces (force varchar)");
    await warehouse.run("insert into forces values ($force)", { force });
    expect(await warehouse.rows("from forces where force = $force", { force })).toEqual([{ force }]);
  });

  it("names the statement that failed and keeps the cause", async () => {
    const error = await warehouse.rows("select nothing from nowhere").catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(WarehouseError);
    expect((error as WarehouseError).message).toContain("select nothing from nowhere: ");
    expect((error as WarehouseError).cause).toBeInstanceOf(Error);
  });
});

describe("runUntil(signal, sql)", () => {
  const endless =
    "create or replace temp table endless as select count(*) from range(1e9::bigint) a, range(1e9::bigint) b";

  it("runs a statement that nothing stops", async () => {
    await warehouse.runUntil(
      new AbortController().signal,
      "create or replace temp table whole as select 7 as n",
    );
    expect(await warehouse.rows("select n from whole")).toEqual([{ n: 7 }]);
  });

  it.each([0, 20, 200])("stops one %i ms after it was given, and the next runs", async (milliseconds) => {
    await expect(warehouse.runUntil(AbortSignal.timeout(milliseconds), endless)).rejects.toThrow(
      WarehouseError,
    );
    expect(await warehouse.rows("select 7 as n")).toEqual([{ n: 7 }]);
  });

  it("does not begin one that was stopped before", async () => {
    await expect(warehouse.runUntil(AbortSignal.abort(), "create table begun (n integer)")).rejects.toThrow(
      WarehouseError,
    );
    expect(await warehouse.rows("select 1 from duckdb_tables() where table_name = 'begun'")).toEqual([]);
  });
});

describe("runFile(path)", () => {
  it("names the file that failed", async () => {
    const file = join(folder.path, "stg_broken.sql");
    await writeFile(file, "select 1;\nselect from;");
    await expect(warehouse.runFile(file)).rejects.toThrow(file);
  });
});

describe("openWarehouse(path, options)", () => {
  it("says how to build one where there is none", async () => {
    const path = join(folder.path, "none.duckdb");
    await expect(openWarehouse(path, { readOnly: true })).rejects.toThrow(
      /cannot open .*none\.duckdb: .*; run `npx peelboard load` to build it/s,
    );
  });

  it("refuses a file that is no DuckDB file", async () => {
    const path = join(folder.path, "text.duckdb");
    await writeFile(path, "force,grade\n".repeat(2000));
    await expect(openWarehouse(path, { readOnly: true })).rejects.toThrow(WarehouseError);
  });

  it("fetches no extension", async () => {
    expect(
      await warehouse.rows(
        "select name, value from duckdb_settings() where name in ('autoinstall_known_extensions', 'autoload_known_extensions') order by name",
      ),
    ).toEqual([
      { name: "autoinstall_known_extensions", value: "false" },
      { name: "autoload_known_extensions", value: "false" },
    ]);
  });
});
