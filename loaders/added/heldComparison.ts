import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Warehouse } from "../warehouse.ts";
import { parquetAt } from "./parquetAt.ts";

/** A figure that the file and Peelboard state differently. */
export interface Differing {
  readonly area_label: string;
  readonly measure_name: string;
  readonly category: string | null;
  readonly period: string;
  readonly value: number | null;
  readonly held_value: number | null;
}

/** The figures of a file beside those that Peelboard holds of the same area, measure and period. */
export interface HeldComparison {
  readonly figures: number;
  readonly same: number;
  readonly differ: number;
  readonly notHeld: number;
  /** The first ten, in the order of the file. */
  readonly differing: readonly Differing[];
}

const shown = 10;

/**
 * Compares the figures of a figures.parquet with the embedded ones.
 * @param directory folder of the warehouse.
 * @returns null when no warehouse was loaded yet.
 */
export async function compareWithHeld(
  warehouse: Warehouse,
  parquet: string,
  directory: string,
): Promise<HeldComparison | null> {
  const file = join(directory, "peelboard.duckdb");
  if (!existsSync(file)) return null;
  await warehouse.run(`attach '${file.replaceAll("'", "''")}' as held (read_only)`);
  try {
    await warehouse.run(`
      create or replace temp table compared as
      with figures as (
        select *,
          -- Some layouts put the category into the measure themselves.
          case when contains(measure_id, '--') then measure_id
            else measure_id || coalesce('--' || trim(regexp_replace(lower(category), '[^a-z0-9]+', '-', 'g'), '-'), '') end as full_id
        from ${parquetAt(parquet)}
      ),
      -- One figure of an area, measure and last day, whatever the period is called: as in fact_local_figure.
      one_held as (
        select area_id, measure_id, period_end, arg_min(value, period) as value
        from held.fact_measure
        group by area_id, measure_id, period_end
      )
      select f.*, h.value as held_value,
        -- A gap in what is held is no statement that another could contradict.
        h.measure_id is not null and (h.value is not null or f.value is null) as is_held,
        -- One of two publications may round to two decimals; and spreadsheets carry noise in the fifteenth digit: 5516.6500000000015.
        h.measure_id is not null and coalesce(
          abs(f.value - h.value) <= 1e-9 * greatest(1, abs(h.value)) + if(h.value = round(h.value, 2) or f.value = round(f.value, 2), 0.005, 0),
          f.value is null and h.value is null
        ) as is_same
      from figures f
      left join one_held h on h.area_id = f.area_id and h.measure_id = f.full_id and h.period_end = f.period_end`);
    const [counted] = await warehouse.rows<Omit<HeldComparison, "differing">>(`
      select count(*) as figures, count(*) filter (is_same) as same, count(*) filter (is_held and not is_same) as differ,
        count(*) filter (not is_held) as notHeld
      from compared`);
    const differing = await warehouse.rows<Differing>(
      `select area_label, measure_name, category, period, value, held_value from compared
       where is_held and not is_same order by sheet, source_row, locator, area_label, measure_name, category, period limit ${shown}`,
    );
    return counted === undefined ? null : { ...counted, differing };
  } finally {
    await warehouse.run("drop table if exists compared; detach held");
  }
}
