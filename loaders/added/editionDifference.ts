import type { Warehouse } from "../warehouse.ts";
import { parquetAt } from "./parquetAt.ts";

/** A figure that the new file states differently from the one it replaces. */
export interface Changed {
  readonly area_label: string;
  readonly measure_name: string;
  readonly category: string | null;
  readonly period: string;
  readonly former: number | null;
  /** Why there was no value. */
  readonly former_absence: string | null;
  readonly value: number | null;
  readonly absence: string | null;
}

/** A figure of the former file that the new one does not state. */
export type Gone = Omit<Changed, "value" | "absence">;

/** What a new file of a table changes: figures that are new, gone, or another number. */
export interface EditionDifference {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly same: number;
  /** The first ten, in the order of the new file. */
  readonly changes: readonly Changed[];
  /** The first ten of those gone, in the order of the former file. */
  readonly losses: readonly Gone[];
}

const shown = 10;
const key = ["area_id", "area_label", "measure_id", "category", "period"];

/** Compares two figures.parquet of one table. A file may state a figure twice; then the first is compared with the first. */
export async function editionDifference(
  warehouse: Warehouse,
  former: string,
  latter: string,
): Promise<EditionDifference> {
  const numbered = (path: string): string =>
    `select *, row_number() over (partition by ${key.join(", ")} order by sheet, source_row, locator) as nth from ${parquetAt(path)}`;
  const joined = [...key, "nth"].map((column) => `b.${column} is not distinct from a.${column}`);
  await warehouse.run(`
    create or replace temp table editions as
    with a as (${numbered(former)}), b as (${numbered(latter)})
    select
      coalesce(b.area_label, a.area_label) as area_label, coalesce(b.measure_name, a.measure_name) as measure_name,
      coalesce(b.category, a.category) as category, coalesce(b.period, a.period) as period,
      a.value as former, a.absence as former_absence, b.value as value, b.absence as absence, coalesce(b.sheet, a.sheet) as sheet,
      coalesce(b.source_row, a.source_row) as source_row, coalesce(b.locator, a.locator) as locator,
      case when a.nth is null then 'added' when b.nth is null then 'gone'
        when a.value is distinct from b.value or a.absence is distinct from b.absence then 'changed' else 'same' end as outcome
    from a full join b on ${joined.join(" and ")}`);
  try {
    const counts = await warehouse.rows<{ outcome: string; figures: number }>(
      "select outcome, count(*) as figures from editions group by 1",
    );
    const first = (outcome: string, columns: string): string =>
      `select ${columns} from editions where outcome = '${outcome}'
       order by sheet, source_row, locator, area_label, measure_name, category, period limit ${shown}`;
    const place = "area_label, measure_name, category, period, former, former_absence";
    const count = (outcome: string): number => counts.find((row) => row.outcome === outcome)?.figures ?? 0;
    return {
      added: count("added"),
      changed: count("changed"),
      gone: count("gone"),
      same: count("same"),
      changes: await warehouse.rows<Changed>(first("changed", `${place}, value, absence`)),
      losses: await warehouse.rows<Gone>(first("gone", place)),
    };
  } finally {
    await warehouse.run("drop table editions");
  }
}
