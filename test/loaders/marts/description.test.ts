import { describe, expect, it } from "vitest";
import { readMarts } from "../../../loaders/mart.ts";
import { dataDictionary, sourceList } from "../../../loaders/queries/dataDictionary.ts";
import { builtWarehouse } from "../builtWarehouse.ts";

const { rows, ask } = builtWarehouse();

describe("the description of every mart", () => {
  it("names its grain in one sentence, its licence and a key of its columns", async () => {
    const marts = await readMarts();
    expect(marts.length).toBeGreaterThanOrEqual(24);
    for (const { name, grain, key, columns } of marts) {
      expect(grain, name).toMatch(/^One row per [^.]+\.$/);
      expect(Object.keys(columns), name).toEqual(expect.arrayContaining([...key]));
    }
  });

  it("describes every column of every table, in the order of the table", async () => {
    const marts = await readMarts();
    const built = await rows<{ table_name: string; columns: readonly string[] }>(
      `select table_name, list(column_name order by column_index) as columns
       from duckdb_columns() join duckdb_tables() using (database_name, table_name)
       where not duckdb_columns.internal group by table_name order by table_name`,
    );
    expect(built.map(({ table_name }) => table_name)).toEqual(marts.map(({ name }) => name).toSorted());
    for (const { name, columns: described } of marts) {
      expect(Object.keys(described), name).toEqual(
        built.find(({ table_name }) => table_name === name)?.columns,
      );
      for (const [column, { meaning }] of Object.entries(described))
        expect(meaning.length, `${name}.${column}`).toBeGreaterThan(4);
    }
  });

  it("becomes the data dictionary, with the rows of the warehouse that is asked", async () => {
    const tables = await ask(dataDictionary);
    for (const { name, grain, licence, key, rows: count, columns } of tables) {
      expect(await rows(`select count(*) as count from ${name}`), name).toEqual([{ count }]);
      expect(
        [grain, licence, ...key].every((text) => text.length > 0),
        name,
      ).toBe(true);
      for (const { name: column, meaning, type } of columns)
        expect(
          [meaning, type].every((text) => text.length > 0),
          `${name}.${column}`,
        ).toBe(true);
    }
    expect(tables.map(({ name }) => name)).toContain("fact_grade");
    const sources = await ask(sourceList);
    expect(
      sources.find(({ source_id }) => source_id === "home-office/arrests_by_force_2006_2018"),
    ).toMatchObject({
      row_count: 4775,
      licence: expect.stringContaining("Open Government Licence"),
    });
    for (const { source_id, title, publisher, licence } of sources)
      expect(
        [title, publisher, licence].every((text) => text.length > 0),
        source_id,
      ).toBe(true);
  });
});

describe("every fact", () => {
  it("carries source, locator and basis on every row", async () => {
    const facts = (await readMarts()).filter(
      ({ name }) => name.startsWith("fact_") && name !== "fact_conflict",
    );
    expect(facts.map(({ name }) => name)).toContain("fact_measure");
    for (const { name } of facts) {
      const [empty] = await rows<{ count: number }>(
        `select count(*) as count from ${name} left join dim_source using (source_id)
         where dim_source.source_id is null or coalesce(${name}.locator, '') = '' or ${name}.basis not in ('read', 'derived', 'missing')`,
      );
      expect(empty, name).toEqual({ count: 0 });
    }
  });

  it("names the page or document of every judgement that there is", async () => {
    expect(
      await rows(
        "select count(*) as without from fact_grade left join dim_document using (document_id) where status <> 'not found' and dim_document.document_id is null",
      ),
    ).toEqual([{ without: 0 }]);
  });

  it("is of one of the 43 forces wherever it names a force", async () => {
    for (const table of [
      "fact_grade",
      "fact_area_count",
      "fact_caseload",
      "fact_response",
      "fact_monitoring_spell",
    ])
      expect(await rows(`select force_id from ${table} anti join dim_force using (force_id)`), table).toEqual(
        [],
      );
  });
});

describe("the flat views", () => {
  it.each([
    [
      "grades",
      "force_slug, force_name, round, pillar_or_area, grade, status, scale, basis, valid_from, valid_to, source, address, locator, is_local",
    ],
    ["grade_distributions", "round, pillar_or_area, grade, forces, kind, source, is_local"],
    ["caseload", "force_slug, area, as_at, risk, cases, officers, source, is_local"],
    ["measures", "force_slug, measure, period, numerator, denominator, value, unit, source, is_local"],
  ])("%s has the columns %s and no other", async (view, columns) => {
    expect(await columnsOf(view)).toEqual(columns.split(", "));
  });

  it("findings and responses tell what was found, when it was published and by when an answer is due", async () => {
    expect(await columnsOf("findings")).toEqual(
      expect.arrayContaining(["force_slug", "kind", "summary", "status", "published_on", "locator"]),
    );
    expect(await columnsOf("responses")).toEqual(
      expect.arrayContaining([
        "force_slug",
        "published_on",
        "last_day",
        "respondent",
        "responded_on",
        "response_days",
      ]),
    );
    expect(
      await rows("select last_day, response_days from responses where report_id = 'peel-2018-19-kent'"),
    ).toEqual([{ last_day: "2019-06-26", response_days: 85 }]);
  });

  it("grades and grade_distributions hold every row of their facts, once", async () => {
    for (const [view, fact] of [
      ["grades", "fact_grade"],
      ["grade_distributions", "fact_grade_distribution"],
      ["caseload", "fact_caseload"],
      ["findings", "fact_finding"],
    ] as const) {
      const [counted] = await rows<{ view: number; fact: number }>(
        `select (select count(*) from ${view}) as view, (select count(*) from ${fact}) as fact`,
      );
      expect(counted?.view, view).toBe(counted?.fact);
    }
  });

  it("measures is of the 43 forces alone", async () => {
    expect(await rows("select count(distinct force_slug) as forces from measures")).toEqual([{ forces: 43 }]);
    expect(
      await rows(
        "select round(value, 2) as value, numerator, denominator, unit from measures where force_slug = 'cumbria' and measure = 'Arrests per 1,000 people' and period = '2017/18'",
      ),
    ).toEqual([{ value: 14.84, numerator: 7394, denominator: 498_375, unit: "arrests per 1,000 people" }]);
  });

  async function columnsOf(view: string): Promise<readonly string[]> {
    const columns = await rows<{ column_name: string }>(
      "select column_name from duckdb_columns() where table_name = $view order by column_index",
      { view },
    );
    return columns.map(({ column_name }) => column_name);
  }
});
