import { literal } from "../sources/columnSql.ts";
import type { Bound, Warehouse } from "../warehouse.ts";
import type { Meaning, TableMeanings } from "./tableMeanings.ts";
import { columnsOfRole, type TablePlan } from "./tablePlan.ts";
import { cell, groupedRows, isMissingSql } from "./tableRows.ts";

/** Whether every text of the file has a meaning; the meanings stand in the tables that `mapName` names. */
export interface MapsMade {
  readonly isWhole: boolean;
}

/** Columns of `layout_areas`: the texts of area and code, then what they mean; a reason where such rows are passed over. */
export const areaMap = "layout_areas";
export const mapName = (index: number): string => `layout_meaning_${index}`;

/** Makes of every text of a column that stands in the file its meaning, each text once. */
export async function makeMaps(
  warehouse: Warehouse,
  plan: TablePlan,
  meanings: TableMeanings,
): Promise<MapsMade> {
  let isWhole = true;
  const use = <Value>(meaning: Meaning<Value>): Value | null => {
    if ("value" in meaning) return meaning.value;
    isWhole = false;
    return null;
  };
  const [area] = columnsOfRole(plan, "area");
  const [code] = columnsOfRole(plan, "code");
  if (area === undefined) return { isWhole: false };
  const areas = await textsOf(warehouse, plan, [area.index, ...(code === undefined ? [] : [code.index])]);
  await makeTable(
    warehouse,
    areaMap,
    ["area_text", "code_text", "area_id", "area_label", "skipped"],
    areas.map(([text = "", given = null]) => {
      const skipped = meanings.skipped(text);
      const named = skipped === null ? use(meanings.area(text, given)) : null;
      return [text, given, named?.area_id ?? null, named?.label ?? null, skipped];
    }),
  );
  const map = async (index: number, names: readonly string[], row: (text: string) => readonly Bound[]) => {
    const texts = await textsOf(warehouse, plan, [index]);
    await makeTable(
      warehouse,
      mapName(index),
      ["printed", ...names],
      texts.map(([text = ""]) => [text, ...row(text)]),
    );
  };
  for (const { index, column } of columnsOfRole(plan, "period"))
    await map(index, ["period", "period_end"], (text) => {
      const read = use(meanings.period(text, column));
      return [read?.period ?? null, read?.period_end ?? null];
    });
  for (const { index, column } of columnsOfRole(plan, "category"))
    await map(index, ["category"], (text) => [meanings.category(text, column)]);
  const kinds = plan.layout.figures.map((figures, place) => [`measure_${place}`, figures] as const);
  for (const { index } of columnsOfRole(plan, "kind"))
    await map(
      index,
      kinds.map(([name]) => name),
      (text) => kinds.map(([, figures]) => use(meanings.measure(figures, text))),
    );
  return { isWhole };
}

/** The different texts of columns, of rows that hold anything. */
async function textsOf(
  warehouse: Warehouse,
  plan: TablePlan,
  indexes: readonly number[],
): Promise<readonly (readonly string[])[]> {
  const [first = 0] = indexes;
  const columns = indexes.map((index, place) => `${cell(index)} as t${place}`).join(", ");
  const rows = await warehouse.rows<Record<string, string | null>>(
    `select distinct ${columns} from ${groupedRows} where row_count > empty_count and not (${isMissingSql(plan, cell(first))})`,
  );
  return rows.map((row) => indexes.map((_, place) => row[`t${place}`] ?? ""));
}

async function makeTable(
  warehouse: Warehouse,
  name: string,
  columns: readonly string[],
  rows: readonly (readonly Bound[])[],
): Promise<void> {
  await warehouse.run(
    `create or replace temp table ${name} (${columns.map((column) => `${column} varchar`).join(", ")})`,
  );
  const texts = rows.map(
    (row) => `(${row.map((value) => (value === null ? "null" : literal(String(value)))).join(", ")})`,
  );
  for (let start = 0; start < texts.length; start += 1_000)
    await warehouse.run(`insert into ${name} values ${texts.slice(start, start + 1_000).join(", ")}`);
}
