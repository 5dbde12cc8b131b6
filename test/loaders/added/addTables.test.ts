import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { addTable } from "../../../loaders/added/addTable.ts";
import { type AddOutcome, addTables, checkTables } from "../../../loaders/added/addTables.ts";
import { removeTables } from "../../../loaders/added/removeTables.ts";
import { load } from "../../../loaders/load.ts";
import { ask } from "../../../loaders/queries/ask.ts";
import { ownData } from "../../../loaders/queries/ownData.ts";
import { openWarehouse } from "../../../loaders/warehouse.ts";
import { agreementSentence } from "../../../src/format/ownDataSentences.ts";
import { fingerprint } from "../fingerprint.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporaryFolder.ts";
import { heldOfficers, officeCsv, officeData, officeLayout } from "./officeTable.ts";

const today = "2026-11-21";
const quiet = (): void => {};

let folder: TemporaryFolder;
let data: string;
let warehouse: string;
let untouched: readonly unknown[];

beforeAll(async () => {
  folder = await temporaryFolder();
  data = await officeData(folder.path);
  warehouse = join(data, "warehouse");
  await load({ log: quiet, sources: join(data, "sources"), warehouse });
  untouched = await tables();
}, 60_000);
afterAll(() => folder.remove());
afterEach(async () => {
  await rm(join(data, "local/published"), { recursive: true, force: true });
});

const manifest = (): Promise<string> => readFile(join(warehouse, "manifest.json"), "utf8");
const store = (): Promise<readonly string[]> => readdir(join(data, "local/published"));

async function file(name: string, text: string | Uint8Array): Promise<string> {
  const path = join(folder.path, "files", name);
  await mkdir(join(path, ".."), { recursive: true });
  await writeFile(path, text);
  return path;
}

const add = (...paths: readonly string[]): Promise<readonly AddOutcome[]> =>
  addTables(paths, { data, today, log: quiet });

function statusOf(outcomes: readonly AddOutcome[]): readonly string[] {
  return outcomes.map(({ status }) => status);
}

async function rows<T>(sql: string): Promise<readonly T[]> {
  const opened = await openWarehouse(join(warehouse, "peelboard.duckdb"), { readOnly: true });
  try {
    return await opened.rows<T>(sql);
  } finally {
    opened.close();
  }
}

/** The tables of the warehouse, each with the hash of its rows. */
async function tables(): Promise<readonly { readonly name: string; readonly content_sha256: string }[]> {
  const described = JSON.parse(await manifest()) as { tables: { name: string; content_sha256: string }[] };
  return described.tables.map(({ name, content_sha256 }) => ({ name, content_sha256 }));
}

/** Those that tell of all forces; none may change with a table that an office adds. */
async function nationalTables(): Promise<readonly unknown[]> {
  const own = /^(dim_source|dim_added_table|fact_local_figure)$/;
  return (await tables()).filter(({ name }) => !own.test(name));
}

describe("addTables(paths, options)", () => {
  it("loads the figures beside Peelboard's own, marked, and changes nothing that is national", async () => {
    const before = await nationalTables();
    const [outcome] = await add(await file("a.csv", officeCsv({ ...heldOfficers, Kent: 4_000 })));
    if (outcome?.status !== "added") throw new Error(`it was ${outcome?.status}`);
    expect(outcome.held).toMatchObject({ figures: 3, same: 2, differ: 1, notHeld: 0 });
    expect(outcome.held?.differing).toMatchObject([
      { area_label: "Kent", value: 4_000, held_value: heldOfficers.Kent },
    ]);
    const source_id = `local/published/${outcome.table.id}`;
    expect(
      await rows(
        "select area_id, value, held_value, agreement, source_id from fact_local_figure order by area_id",
      ),
    ).toEqual([
      { area_id: "cumbria", value: 1_316, held_value: 1_316, agreement: "same", source_id },
      { area_id: "essex", value: 3_648, held_value: 3_648, agreement: "same", source_id },
      { area_id: "kent", value: 4_000, held_value: 4_026, agreement: "differs", source_id },
    ]);
    expect(
      await rows(`select title, publisher, licence, sha256 from dim_source where source_id = '${source_id}'`),
    ).toEqual([
      {
        title: "Local: Officers of office-counts",
        publisher: "An office of a test",
        licence: "Licence of a test",
        sha256: outcome.table.sha256,
      },
    ]);
    expect(await rows("select source_id, figure_count, file, added_on from dim_added_table")).toEqual([
      { source_id, figure_count: 3, file: "a.csv", added_on: today },
    ]);
    expect(await nationalTables()).toEqual(before);
    expect(await store()).toEqual([outcome.table.id]);
    expect((await readdir(join(data, "local/published", outcome.table.id))).toSorted()).toEqual([
      "a.csv",
      "added.json",
      "figures.parquet",
    ]);
  }, 60_000);

  it("says that the same bytes are held and changes nothing, not even the warehouse", async () => {
    const path = await file("a.csv", officeCsv());
    expect(statusOf(await add(path))).toEqual(["added"]);
    const before = await fingerprint(warehouse);
    const [again] = await addTables([path], { data, today: "2027-01-01", log: quiet });
    expect(again).toMatchObject({ status: "unchanged", former: { table: { added_on: today } } });
    expect(await fingerprint(warehouse)).toEqual(before);
  }, 60_000);

  it("puts a corrected file in the place of the former one and says what it changes", async () => {
    await add(await file("first.csv", officeCsv({ Cumbria: 1, Kent: 2 })));
    const [outcome] = await add(await file("second.csv", officeCsv({ Cumbria: 1, Kent: 3, Essex: 4 })));
    expect(outcome).toMatchObject({
      status: "replaced",
      former: {
        table: { file: "first.csv" },
        difference: {
          same: 1,
          changed: 1,
          added: 1,
          gone: 0,
          changes: [{ area_label: "Kent", former: 2, value: 3 }],
        },
      },
    });
    expect(await store()).toHaveLength(1);
    expect(await rows("select area_id, value from fact_local_figure order by area_id")).toEqual([
      { area_id: "cumbria", value: 1 },
      { area_id: "essex", value: 4 },
      { area_id: "kent", value: 3 },
    ]);
  }, 60_000);

  it("refuses a file that lacks figures of the one in its place, says which, and takes it when told to", async () => {
    await add(await file("whole.csv", officeCsv({ Cumbria: 1, Kent: 2, Essex: 3 })));
    const before = await fingerprint(warehouse);
    const cut = await file("it's cut.csv", officeCsv({ Cumbria: 1, Essex: 4 }));
    for (const outcomes of [await add(cut), await checkTables([cut], { data, today, log: quiet })]) {
      const [outcome] = outcomes;
      if (outcome?.status !== "refused") throw new Error(`it was ${outcome?.status}`);
      expect(String(outcome.error)).toContain('lacks 1 of the 3 figures of "whole.csv", added on 2026-11-21');
      expect(String(outcome.error)).toContain("  Kent, Police officers, 31 March 2022: 2\n");
      expect(String(outcome.error)).toContain(
        `npx peelboard add --replace '${cut.replace("'", "'\\''")}' --data ${data}`,
      );
    }
    expect(await fingerprint(warehouse)).toEqual(before);
    const [taken] = await addTables([cut], { data, today, log: quiet, replaces: true });
    expect(taken).toMatchObject({
      status: "replaced",
      former: { difference: { gone: 1, losses: [{ area_label: "Kent", former: 2 }] } },
    });
    expect(await rows("select area_id, value from fact_local_figure order by area_id")).toEqual([
      { area_id: "cumbria", value: 1 },
      { area_id: "essex", value: 4 },
    ]);
  }, 60_000);

  it("counts the figures of a measure that Peelboard does not know, which no page draws", async () => {
    const layout = join(data, "local/layouts/office-bicycles.yaml");
    await writeFile(
      layout,
      officeLayout("office-bicycles")
        .replace("police-officer-headcount", "bicycles")
        .replace("police-officer-headcount", "bicycles"),
    );
    try {
      await add(
        await file("bicycles.csv", officeCsv(undefined, "office-bicycles")),
        await file("a.csv", officeCsv({ Kent: 5 })),
      );
    } finally {
      await rm(layout);
    }
    const own = await ask(ownData, warehouse);
    expect([own.figures.length, own.unlisted_count]).toEqual([1, 3]);
    expect(agreementSentence(own)).toBe(
      "1 figure that Peelboard holds too differs. 3 figures are new to Peelboard, all of them of measures that Peelboard does not know: they are on the Explore page alone, in the table fact_local_figure.",
    );
  }, 60_000);

  it("adds what is sound of several, once for all, and refuses the rest with all faults of each", async () => {
    const said: string[] = [];
    const outcomes = await addTables(
      [
        await file("one.csv", officeCsv()),
        await file("bad.csv", officeCsv().replace("Kent", "Kentshire").replace("Essex", "Sussexshire")),
        await file("two.csv", officeCsv({ Kent: 7 }, "office-others")),
        await file("again.csv", officeCsv({ Kent: 7 })),
        join(folder.path, "none.csv"),
      ],
      { data, today, log: (line) => said.push(line) },
    );
    expect(statusOf(outcomes)).toEqual(["added", "refused", "added", "refused", "refused"]);
    const messages = outcomes.map((outcome) => (outcome.status === "refused" ? String(outcome.error) : ""));
    expect(messages[1]).toContain("Kentshire");
    expect(messages[1]).toContain("Sussexshire");
    expect(messages[3]).toContain('the same table as "one.csv"');
    expect(messages[4]).toContain("there is no file");
    expect(said.filter((line) => line.startsWith("[1/5]"))).toHaveLength(1);
    expect(
      await rows("select count(distinct source_id) as sources, count(*) as figures from fact_local_figure"),
    ).toEqual([{ sources: 2, figures: 4 }]);
  }, 60_000);

  it("adds nothing when the load fails, says of which files, and leaves store and warehouse as they were", async () => {
    await add(await file("a.csv", officeCsv({ Kent: 1 })));
    const before = await fingerprint(warehouse);
    const kept = await store();
    const stray = join(data, "local/misspelt.csv");
    await writeFile(stray, "x\n1\n");
    try {
      const files = [
        await file("b.csv", officeCsv({ Kent: 2 })),
        await file("c.csv", officeCsv({ Kent: 3 }, "office-others")),
      ];
      await expect(add(...files)).rejects.toThrow(
        /could not be loaded with "b\.csv", "c\.csv", so nothing was added[\s\S]*misspelt\.csv/,
      );
    } finally {
      await rm(stray);
    }
    expect(await fingerprint(warehouse)).toEqual(before);
    expect(await store()).toEqual(kept);
    const [held] = await rows<{ value: number }>("select value from fact_local_figure");
    expect(held).toEqual({ value: 1 });
  }, 60_000);

  it("loads what a stopped add kept and did not load", async () => {
    const path = await file("a.csv", officeCsv());
    await add(path);
    await load({ log: quiet, sources: join(data, "sources"), warehouse, tables: [] });
    expect(await rows("select * from fact_local_figure")).toEqual([]);
    expect(statusOf(await add(path))).toEqual(["unchanged"]);
    expect(await rows("select * from fact_local_figure")).toHaveLength(3);
  }, 60_000);
});

describe("a load with a table that was changed since it was added", () => {
  it("is refused; adding the file again mends it, and so does taking it out", async () => {
    const path = await file("a.csv", officeCsv());
    const table = await addTable({ path, data, today, log: quiet });
    const reload = (): Promise<void> => load({ log: quiet, sources: join(data, "sources"), warehouse });
    const spoil = (): Promise<void> =>
      writeFile(join(data, "local/published", table.id, "a.csv"), officeCsv({ Kent: 0 }));
    await spoil();
    await expect(reload()).rejects.toThrow("changed since it was added; add it again");
    await addTable({ path, data, today, log: quiet });
    await reload();
    await spoil();
    await removeTables([table.id], { data, today, log: quiet });
    expect(await store()).toEqual([]);
    await reload();
    expect(await tables()).toEqual(untouched);
  }, 60_000);
});

describe("a file that is refused", () => {
  const hostile: readonly (readonly [string, string, string | Uint8Array])[] = [
    ["an unknown force", "a.csv", officeCsv().replace("Kent", "Kentshire")],
    ["a number that is none", "a.csv", officeCsv().replace("4026", "=cmd|'/c calc'!A1")],
    ["a row cut short", "a.csv", officeCsv().replace("Kent,2022-03-31,4026", "Kent,2022")],
    ["no row", "a.csv", "Force of office-counts,Day,Officers\n"],
    ["no byte", "a.csv", ""],
    ["no text", "a.csv", new Uint8Array(1_000).fill(0xff)],
    ["a workbook that is none", "a.xlsx", "PK\u0003\u0004 and no more"],
    ["gzip cut off", "a.csv.gz", new Uint8Array([0x1f, 0x8b, 8, 0, 0])],
    ["an ending that is unknown", "a.exe", "MZ"],
    ["a kind that nobody described", "a.csv", "a,b,c\n1,2,3\n"],
  ];

  it.each(hostile)(
    "with %s changes not a byte of the warehouse and leaves nothing behind",
    async (_, name, text) => {
      const before = await fingerprint(warehouse);
      const [outcome] = await add(await file(name, text));
      expect(outcome?.status).toBe("refused");
      expect(await fingerprint(warehouse)).toEqual(before);
      expect(await store()).toEqual([]);
    },
  );

  it("as a folder, a pipe or nothing at all is named as that", async () => {
    const pipe = join(folder.path, "pipe.csv");
    execFileSync("mkfifo", [pipe]);
    const outcomes = await add(folder.path, pipe, join(folder.path, "none.csv"));
    expect(outcomes.map((outcome) => (outcome.status === "refused" ? String(outcome.error) : ""))).toEqual([
      expect.stringContaining("is a folder"),
      expect.stringContaining("is no plain file"),
      expect.stringContaining("there is no file"),
    ]);
  });
});

describe("a file of a hostile name", () => {
  it.each([
    ["lines\nof\u001b[31m a name.csv", "lines_of_31m a name.csv"],
    ["-rf.csv", "rf.csv"],
    ["'); drop table dim_force; --.csv", "_)_ drop table dim_force_ --.csv"],
    [`${"a".repeat(250)}.csv`, `${"a".repeat(116)}.csv`],
    ["added.json.csv", "added.json.csv"],
  ])("%j would be kept as %j", async (name, kept) => {
    const [outcome] = await checkTables([await file(name, officeCsv())], { data, today, log: quiet });
    expect(outcome).toMatchObject({ status: "checked", table: { file: kept } });
  });

  it("is kept under a plain one, and its source says so", async () => {
    const [outcome] = await add(await file("'); drop table\ndim_force; --.csv", officeCsv()));
    if (outcome?.status !== "added") throw new Error(`it was ${outcome?.status}`);
    expect(await readdir(join(data, "local/published", outcome.table.id))).toContain(
      "_)_ drop table_dim_force_ --.csv",
    );
    expect(await rows("select count(*) as forces from dim_force")).toEqual([{ forces: 43 }]);
  }, 60_000);

  it("is read where the path climbs, and kept in the store alone", async () => {
    await file("x.csv", officeCsv());
    await mkdir(join(folder.path, "files/deep/er"), { recursive: true });
    const [outcome] = await add(`${folder.path}/files/deep/er/../../x.csv`);
    expect(outcome).toMatchObject({ status: "added", table: { file: "x.csv" } });
    expect(await readdir(join(data, "local"))).toEqual(["layouts", "published"]);
  }, 60_000);
});

describe("checkTables(paths, options)", () => {
  it("reads and compares and keeps nothing", async () => {
    const before = await fingerprint(warehouse);
    const [outcome] = await checkTables([await file("a.csv", officeCsv())], { data, today, log: quiet });
    expect(outcome).toMatchObject({ status: "checked", held: { same: 3 } });
    expect(await readdir(join(data, "local"))).toEqual(["layouts"]);
    expect(await fingerprint(warehouse)).toEqual(before);
  });
});
