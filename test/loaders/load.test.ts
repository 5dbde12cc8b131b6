import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, realpath, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { WarehouseManifest } from "../../loaders/exportTables.ts";
import { load } from "../../loaders/load.ts";
import { readMarts } from "../../loaders/mart.ts";
import { paths } from "../../loaders/paths.ts";
import { fileHash, readManifest } from "../../loaders/sources/manifest.ts";
import { openWarehouse } from "../../loaders/warehouse.ts";
import { fingerprint } from "./fingerprint.ts";
import { type TemporaryFolder, temporaryFolder } from "./temporaryFolder.ts";

const run = promisify(execFile);

describe("load({ log, sources, warehouse })", () => {
  let folder: TemporaryFolder;
  let first: string;
  let second: string;
  let said: readonly string[];
  const manifestOf = async (warehouse: string): Promise<WarehouseManifest> =>
    JSON.parse(await readFile(join(warehouse, "manifest.json"), "utf8")) as WarehouseManifest;

  beforeAll(async () => {
    folder = await temporaryFolder();
    first = join(folder.path, "first/warehouse");
    second = join(folder.path, "second/warehouse");
    const lines: string[] = [];
    await load({ log: (line) => lines.push(line), warehouse: first });
    said = lines;
    await load({ log: () => {}, warehouse: second });
  });
  afterAll(() => folder.remove());

  it("writes the DuckDB file, the manifest and one Parquet file per mart, and nothing else", async () => {
    const marts = (await readMarts()).map(({ name }) => `${name}.parquet`);
    expect(marts).toContain("fact_grade.parquet");
    expect((await readdir(first)).toSorted()).toEqual(
      [...marts, "manifest.json", "peelboard.duckdb"].toSorted(),
    );
  });

  it("leaves beside the warehouse only the build that is in use", async () => {
    expect((await readdir(join(first, ".."))).toSorted()).toEqual(["warehouse", "warehouse.builds"]);
    const builds = await readdir(`${first}.builds`);
    expect(builds.map((build) => join(`${first}.builds`, build))).toEqual([await realpath(first)]);
  });

  it("says its five steps in order", () => {
    expect(said.map((line) => line.slice(0, 5))).toEqual(["[1/5]", "[2/5]", "[3/5]", "[4/5]", "[5/5]"]);
  });

  it("records the hash of every Parquet file, its rows and its columns", async () => {
    const { tables } = await manifestOf(first);
    for (const { name, sha256 } of tables)
      expect(sha256, name).toBe(await fileHash(join(first, `${name}.parquet`)));
    const rowsOf = Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));
    expect(rowsOf).toMatchObject({
      dim_force: 43,
      fact_caseload: 12,
      round_comparability: 66,
      fact_response: 6,
    });
    expect(tables.find(({ name }) => name === "dim_scale")?.columns.map(({ name }) => name)).toEqual([
      "scale_id",
      "grade_rank",
      "grade",
      "letter",
    ]);
  });

  it("records every source with its rows and its sealed hash", async () => {
    const { sources, release } = await manifestOf(first);
    const sealed = await readManifest(paths.sources);
    expect(release).toBe(sealed.release);
    expect(sources.map(({ path, sha256 }) => `${path} ${sha256}`)).toEqual(
      sealed.sources.map(({ path, sha256 }) => `${path} ${sha256}`),
    );
    const rowsOf = Object.fromEntries(sources.map(({ path, rows }) => [path, rows]));
    expect(rowsOf).toMatchObject({
      "hmicfrs/peel_pillar_grades_2015_2018.csv": 516,
      "hmicfrs/peel_area_grades_2021_2025.csv": 581,
      "home-office/arrests_by_force_2006_2018.csv": 4775,
      "ons/crime_severity_score_by_force_2003_2022.csv": 7700,
      "peelboard/force_aliases.csv": 16,
    });
  });

  it("gives the same Parquet bytes, content hashes and manifest when it is run again", async () => {
    const parquet = async (warehouse: string) =>
      Object.entries((await fingerprint(warehouse)).files).filter(([name]) => name.endsWith(".parquet"));
    expect(await parquet(second)).toEqual(await parquet(first));
    expect(await readFile(join(second, "manifest.json"), "utf8")).toBe(
      await readFile(join(first, "manifest.json"), "utf8"),
    );
  });

  it("puts no time of day into the manifest; its dates are those of the release and of the data", async () => {
    const text = await readFile(join(first, "manifest.json"), "utf8");
    expect(text).not.toMatch(/[0-9]{2}:[0-9]{2}/);
    const { release, as_at } = await manifestOf(first);
    expect(new Set(text.match(/"[0-9]{4}-[0-9]{2}-[0-9]{2}[^"]*"/g))).toEqual(
      new Set([`"${release}"`, `"${as_at}"`]),
    );
  });

  it("is as at the day of the latest report held", async () => {
    const warehouse = await openWarehouse(join(first, "peelboard.duckdb"), { readOnly: true });
    const [latest] = await warehouse.rows<{ day: string }>(
      "select max(published_on) as day from dim_report where length(published_on) = 10",
    );
    warehouse.close();
    expect((await manifestOf(first)).as_at).toBe(latest?.day);
    expect(latest?.day).toMatch(/^202[5-6]-/);
  });

  it("makes a DuckDB file that another process opens read-only, and that says what the Parquet files say", async () => {
    const script = `
      const { openWarehouse } = await import(${JSON.stringify(pathToFileURL(join(paths.root, "loaders/warehouse.ts")).href)});
      const warehouse = await openWarehouse("peelboard.duckdb", { readOnly: true });
      const different = [];
      for (const { name } of JSON.parse(process.argv[1])) {
        const [{ rows }] = await warehouse.rows(\`select count(*) as rows from (
          (from \${name} except all from read_parquet('\${name}.parquet')) union all
          (from read_parquet('\${name}.parquet') except all from \${name}))\`);
        if (rows > 0) different.push(name);
      }
      const written = await warehouse.run("create table t (i integer)").then(() => "written", () => "refused");
      console.log(JSON.stringify({ different, written }));`;
    const { tables } = await manifestOf(first);
    const { stdout } = await run(
      process.execPath,
      [
        "--import",
        pathToFileURL(join(paths.root, "node_modules/tsx/dist/loader.mjs")).href,
        "--input-type=module",
        "-e",
        script,
        JSON.stringify(tables),
      ],
      { cwd: first },
    );
    expect(JSON.parse(stdout)).toEqual({ different: [], written: "refused" });
  });

  it("replaces the warehouse that was there, also one that somebody copied there as a plain folder", async () => {
    const copied = join(folder.path, "copied/warehouse");
    await cp(first, copied, { recursive: true, dereference: true });
    await writeFile(join(copied, "manifest.json"), "of an earlier release");
    await load({ log: () => {}, warehouse: copied });
    expect((await manifestOf(copied)).tables).toEqual((await manifestOf(first)).tables);
    expect((await readdir(join(copied, ".."))).toSorted()).toEqual(["warehouse", "warehouse.builds"]);
    expect(await readdir(`${copied}.builds`)).toHaveLength(1);
  });

  it("begins anew when the link leads to a build that is gone", async () => {
    const broken = join(folder.path, "broken/warehouse");
    await mkdir(join(broken, ".."), { recursive: true });
    await symlink("warehouse.builds/gone", broken);
    await load({ log: () => {}, warehouse: broken });
    expect((await manifestOf(broken)).tables).toEqual((await manifestOf(first)).tables);
  });
});
