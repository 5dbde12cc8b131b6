import { addedFigureColumns } from "../added/addedTable.ts";
import { literal } from "../sources/columnSql.ts";
import type { Bound, Warehouse } from "../warehouse.ts";
import type { ReadFigure } from "./readFigure.ts";

/** The table of DuckDB that gathers the figures of a file before they are written. */
export const figureTable = "layout_figures";
const names = Object.keys(addedFigureColumns) as (keyof typeof addedFigureColumns)[];

/** Makes the empty table of figures; `sheet_order` keeps the order of the sheets. */
export async function openFigureTable(warehouse: Warehouse): Promise<void> {
  const columns = names.map((name) => `${name} ${addedFigureColumns[name]}`);
  await warehouse.run(
    `create or replace temp table ${figureTable} (sheet_order integer, ${columns.join(", ")})`,
  );
}

/** Adds figures that were read in JavaScript. */
export async function addFigures(
  warehouse: Warehouse,
  figures: readonly ReadFigure[],
  sheetOrder: number,
): Promise<void> {
  const text = `${figureTable}_text`;
  await warehouse.run(
    `create or replace temp table ${text} (place varchar, ${names.map((name) => `${name} varchar`).join(", ")})`,
  );
  const texts = figures.map((figure, place): readonly Bound[] => [
    String(place),
    ...names.map((name) => {
      const value = figure[name];
      return value === null ? null : String(value);
    }),
  ]);
  await warehouse.append("temp", text, texts);
  const typed = names.map((name) => `${name}::${addedFigureColumns[name]}`);
  await warehouse.run(
    `insert into ${figureTable} select ${sheetOrder}, ${typed.join(", ")} from ${text} order by place::integer; drop table ${text}`,
  );
}

/**
 * Writes the figures to a Parquet file in the order of sheet, row and column.
 * @returns how many there are.
 */
export async function writeFigures(warehouse: Warehouse, parquet: string): Promise<number> {
  await warehouse.run(
    `copy (select ${names.join(", ")} from ${figureTable} order by sheet_order, source_row nulls first, rowid)
     to ${literal(parquet)} (format parquet, compression zstd, compression_level 1)`,
  );
  const [count] = await warehouse.rows<{ figures: number }>(`select count(*) as figures from ${figureTable}`);
  return count?.figures ?? 0;
}

/** A figure that the file gives more than once: a later one beside the first. */
export interface Repeat {
  readonly sheet: string;
  readonly source_row: number | null;
  readonly locator: string;
  readonly value: number | null;
  readonly first_sheet: string;
  readonly first_locator: string;
  readonly first_value: number | null;
  readonly is_same: boolean;
}

/** Publishers print one figure to different decimals in different tables. */
const sameWithin = 0.006;

/**
 * Takes out of the table of figures those that a file gives again for the same area, measure and period; the first stays,
 * with a note where a later one has another value.
 * @returns what was taken out.
 */
export async function takeOutRepeats(warehouse: Warehouse): Promise<readonly Repeat[]> {
  await warehouse.run(`
    create or replace temp table layout_repeats as
    with placed as (
      select rowid as id, *, row_number() over same as place, first_value(rowid) over same as first_id
      from ${figureTable}
      window same as (partition by area_id, measure_id, period_end order by sheet_order, source_row nulls first, rowid)
    )
    select
      later.id, later.first_id, later.sheet, later.source_row, later.locator, later.value,
      first.sheet as first_sheet, first.locator as first_locator, first.value as first_value,
      later.value is not distinct from first.value or coalesce(abs(later.value - first.value) <= ${sameWithin}, false) as is_same
    from placed as later join placed as first on first.id = later.first_id
    where later.place > 1`);
  const repeats = await warehouse.rows<Repeat>(
    "select sheet, source_row, locator, value, first_sheet, first_locator, first_value, is_same from layout_repeats order by id",
  );
  if (repeats.length > 0)
    await warehouse.run(`
      update ${figureTable} set note = concat_ws(' ', note, other.words)
      from (
        select first_id, string_agg(concat(locator, ' gives ', coalesce(value::varchar, 'none'), '.'), ' ' order by id) as words
        from layout_repeats where not is_same group by first_id
      ) as other
      where ${figureTable}.rowid = other.first_id;
      delete from ${figureTable} where rowid in (select id from layout_repeats)`);
  await warehouse.run("drop table layout_repeats");
  return repeats;
}

export async function dropFigureTable(warehouse: Warehouse): Promise<void> {
  await warehouse.run(`drop table if exists ${figureTable}`);
}
