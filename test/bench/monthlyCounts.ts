import { count, date, oneOf, text } from "../../loaders/sources/column.ts";
import type { Publication } from "../../loaders/sources/publication.ts";
import type { Warehouse } from "../../loaders/warehouse.ts";

/** One row per force, month, area and category: how many. 43 forces give 20,000,160 rows. */
export const monthlyCounts = (forces: readonly string[], path: string): Publication => ({
  path,
  table: "fact_monthly_count",
  reader: "volume",
  columns: {
    force: oneOf("force", forces),
    month: date("month"),
    area: text({ noun: "area" }),
    category: text({ noun: "category" }),
    count: count("count"),
  },
  key: ["force", "month", "area", "category"],
});

/** Writes the file in the order of its key, as a publisher would. */
export const writeMonthlyCounts = (
  warehouse: Warehouse,
  forces: readonly string[],
  path: string,
): Promise<void> =>
  warehouse.run(`
    copy (
      with
        forces as (select unnest([${forces.map((force) => `'${force}'`).join(", ")}]) as force),
        months as (select (date '2004-01-01' + to_months(n::integer))::date as month from range(240) numbers(n)),
        areas as (select printf('area-%02d', n) as area from range(51) numbers(n)),
        categories as (select printf('offence-group-%02d', n) as category from range(38) numbers(n))
      select force, month, area, category, (hash(force, month, area, category) % 5000)::integer as "count"
      from forces, months, areas, categories
      order by all
    ) to '${path}' (header)`);

/** Writes the rows of a file in no order, the same at every run. */
export const shuffle = (warehouse: Warehouse, from: string, to: string): Promise<void> =>
  warehouse.run(
    `copy (select * from read_csv('${from}') order by hash(force, month, area, category)) to '${to}' (header)`,
  );
