import type { Warehouse } from "../warehouse.ts";
import { parquetAt } from "./parquetAt.ts";

/** What the figures of a file are about, for a person to see at a glance whether it was understood. */
export interface FiguresSummary {
  /** Figures with a value, and those without one by the reason. */
  readonly values: number;
  readonly absences: readonly { readonly absence: string; readonly figures: number }[];
  readonly areas: number;
  /** By the number of their figures, the most first. */
  readonly measures: readonly { readonly measure_name: string; readonly figures: number }[];
  readonly categories: number;
  /** In time order. */
  readonly periods: readonly string[];
}

/** Counts the figures of a figures.parquet. */
export async function summaryOf(warehouse: Warehouse, parquet: string): Promise<FiguresSummary> {
  const from = parquetAt(parquet);
  const [counted] = await warehouse.rows<{ values: number; areas: number; categories: number }>(
    `select count(value) as values, count(distinct area_id) as areas, count(distinct category) as categories from ${from}`,
  );
  const absences = await warehouse.rows<{ absence: string; figures: number }>(
    `select coalesce(absence, 'no reason') as absence, count(*) as figures from ${from} where value is null group by 1 order by 2 desc, 1`,
  );
  const measures = await warehouse.rows<{ measure_name: string; figures: number }>(
    `select measure_name, count(*) as figures from ${from} group by 1 order by 2 desc, 1`,
  );
  const periods = await warehouse.rows<{ period: string }>(
    `select period from ${from} group by period order by max(period_end), period`,
  );
  return {
    values: counted?.values ?? 0,
    absences,
    areas: counted?.areas ?? 0,
    measures,
    categories: counted?.categories ?? 0,
    periods: periods.map(({ period }) => period),
  };
}
