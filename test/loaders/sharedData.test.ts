import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeEach, describe, expect, it } from "vitest";
import { paths } from "../../loaders/paths.ts";
import { builtWarehouse } from "./builtWarehouse.ts";

/** The collected figures and documents that the embedded sources were made from; they are not part of the project. */
const shared = join(paths.root, "../shared");
const published = (file: string): string => join(shared, "published", file);

type Row = Readonly<Record<string, string>>;

const csvRows = async (path: string): Promise<readonly Row[]> =>
  parse(await readFile(path, "utf8"), { bom: true, columns: true }) as Row[];

const { rows } = builtWarehouse();

beforeEach((context) => {
  if (!existsSync(shared))
    context.skip(`no collected data at ${shared}: the embedded figures are not compared with it`);
});

describe("the embedded sources beside the collected ones", () => {
  /** What a row says, whatever the order of its columns. */
  const said = (row: Row): string =>
    JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));

  /** "2019 entered; left 2023" as the columns that it was parsed into. */
  function engageColumns({ event = "", ...rest }: Row): Row {
    const entered = /^([0-9-]+) entered(?:; (?:left|removed) ([0-9-]+))?$/.exec(event);
    if (entered === null)
      return { ...rest, entered_on: event, left_on: "", statement: "in Engage at this date" };
    return { ...rest, entered_on: entered[1] ?? "", left_on: entered[2] ?? "", statement: "entered" };
  }

  it("hold every row of every collected file but the unconfirmed one", async () => {
    const embedded = await embeddedFiles();
    const files = (await readdir(join(shared, "data"))).filter(
      (file) => file.endsWith(".csv") && file !== "peel_area_grades_unconfirmed.csv",
    );
    expect(files).toHaveLength(18);
    for (const file of files) {
      const path = embedded.find((candidate) => basename(candidate) === file);
      if (path === undefined) throw new Error(`${file} is not among the embedded sources`);
      const held = new Set((await csvRows(join(paths.sources, path))).map(said));
      const collected = (await csvRows(join(shared, "data", file))).map(
        file === "engage_monitoring.csv" ? engageColumns : (row) => row,
      );
      expect(collected.length, file).toBeGreaterThan(0);
      expect(
        collected.filter((row) => !held.has(said(row))),
        file,
      ).toEqual([]);
    }
  });

  it("show none of the 16 unconfirmed grades: each of those judgements is not found", async () => {
    const unconfirmed = await csvRows(join(shared, "data/peel_area_grades_unconfirmed.csv"));
    expect(unconfirmed).toHaveLength(16);
    for (const { force_slug = "", round = "", area = "" } of unconfirmed)
      expect(
        await rows(
          `select g.grade, g.status from fact_grade g
           join dim_round r on r.round_id = g.round_id and r.source_label = $round
           join dim_round_item i on i.round_id = g.round_id and i.item_id = g.item_id and i.source_label = $area
           where g.force_id = $force_slug`,
          { force_slug, round, area },
        ),
        `${force_slug} ${round} ${area}`,
      ).toEqual([{ grade: null, status: "not found" }]);
  });

  it("repeat no sentence of the documents: no run of eight words, but in titles and addresses", async () => {
    const documents = (await readdir(join(shared, "seeds"))).filter((file) => file.endsWith(".txt"));
    expect(documents).toHaveLength(5);
    const written = new Set<string>();
    for (const file of documents)
      for (const run of runsOf(await readFile(join(shared, "seeds", file), "utf8"))) written.add(run);
    expect(written.size).toBeGreaterThan(20_000);
    const repeated: string[] = [];
    for (const file of await embeddedFiles())
      for (const { title: _, ...cells } of await csvRows(join(paths.sources, file)))
        for (const cell of Object.values(cells).filter((text) => !text.startsWith("http")))
          for (const run of runsOf(cell)) if (written.has(run)) repeated.push(`${file}: ${run}`);
    expect(repeated).toEqual([]);
  });

  const embeddedFiles = async (): Promise<readonly string[]> =>
    (await readdir(paths.sources, { recursive: true })).filter((file) => file.endsWith(".csv"));

  function runsOf(text: string): readonly string[] {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.slice(7).map((_, index) => words.slice(index, index + 8).join(" "));
  }
});

describe("the measures beside the published tables", () => {
  /** Every name that a published table may give a force. */
  const names = `
    select distinct force_id, replace(name, '&', 'and') as name
    from (
      select force_id, area_name as name from dim_force
      union all select force_id, unnest(string_split(other_names, '; ')) from dim_force
      union all values ('british-transport-police', 'British Transport Police')
    )`;

  it("count as many people in post as the Home Office's workforce table, each year and worker type", async () => {
    const compared = await rows<{
      year: number;
      worker_type: string;
      published: number;
      held: number | null;
    }>(
      `with
         published as (
           select year(date)::integer as year, worker_type, sum(total_headcount)::integer as published
           from read_csv($path, nullstr = ['NA', '']) group by all
         ),
         held as (
           select year(period_end)::integer as year, replace(replace(measure_id, '-headcount', ''), '-', ' ') as worker_type, sum(value)::integer as held
           from fact_measure where measure_id like '%-headcount' group by all
         )
       select year, worker_type, published, held from published full join held using (year, worker_type) order by year, worker_type`,
      { path: published("police-workforce-open-data-2022.csv.gz") },
    );
    expect(
      compared.find(({ year, worker_type }) => year === 2007 && worker_type === "police officer")?.published,
    ).toBe(143_874);
    expect(new Set(compared.map(({ year }) => year)).size).toBe(16);
    expect(compared.filter((row) => row.held !== row.published)).toEqual([]);
  });

  it("add up to the workforce table's full-time equivalents, which it rounds to hundredths a force", async () => {
    const far = await rows(
      `with
         published as (
           select year(date)::integer as year, worker_type, sum(total_fte) as published from read_csv($path, nullstr = ['NA', '']) group by all
         ),
         held as (
           select year(period_end)::integer as year, replace(replace(measure_id, '-fte', ''), '-', ' ') as worker_type, sum(value) as held
           from fact_measure where measure_id like '%-fte' group by all
         )
       select year, worker_type, published, held from published full join held using (year, worker_type)
       where published <> 0 and (held is null or abs(published - held) > 43 * 0.005)`,
      { path: published("police-workforce-open-data-2022.csv.gz") },
    );
    expect(far).toEqual([]);
  });

  it("count as many arrests as the published table, each force and year", async () => {
    const compared = await rows<{
      force: string;
      year: string;
      published: number | null;
      held: number | null;
    }>(
      `with
         names as (${names}),
         published as (
           select force_id as force, financial_year as year, case when count(*) = count(try_cast(arrests as integer)) then sum(arrests::integer)::integer end as published
           from read_csv($path, nullstr = ['NA', ''], all_varchar = true) left join names on name = force_name group by all
         ),
         held as (
           select area_id as force, period as year, value::integer as held
           from fact_measure where measure_id = 'arrests-all'
         )
       select force, year, published, held from published full join held using (force, year)`,
      { path: published("arrests-2006-2018.csv.gz") },
    );
    expect(compared).toHaveLength(43 * 12);
    expect(compared.filter((row) => row.held !== row.published)).toEqual([]);
    expect(compared.filter((row) => row.held === null).map(({ force, year }) => [force, year])).toEqual([
      ["lancashire", "2017/18"],
    ]);
    expect(compared.find(({ force, year }) => force === "cumbria" && year === "2017/18")?.published).toBe(
      7394,
    );
  });

  it("count as many recorded offences as the published table, each force and outcome", async () => {
    const compared = await rows<{ force: string; outcome: string; published: number; held: number }>(
      `with
         names as (${names}),
         published as (
           select force_id as force, outcome_group as outcome, sum(offences::integer)::integer as published
           from read_csv($path, nullstr = ['NA', ''], all_varchar = true) left join names on name = force_name
           where force_name is not null group by all
         ),
         held as (
           select area_id as force, split_part(category, ', ', -1) as outcome, sum(value)::integer as held
           from fact_measure join dim_measure using (measure_id) where measure_group = 'offences' group by all
         )
       select force, outcome, published, held from published full join held using (force, outcome)`,
      { path: published("recorded-crime-outcomes-2017-18.csv.gz") },
    );
    expect(new Set(compared.map(({ force }) => force)).size).toBe(44);
    expect(compared.filter((row) => row.held !== row.published)).toEqual([]);
    expect(compared.reduce((total, row) => total + row.published, 0)).toBe(4_878_302);
  });
});
