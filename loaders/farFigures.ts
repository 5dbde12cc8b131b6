import type { Warehouse } from "./warehouse.ts";

interface FarFigure {
  readonly file: string;
  readonly source_row: number;
  readonly noun: string;
  readonly measure_id: string;
  readonly force_name: string;
  readonly value: number;
  readonly held: number;
  readonly held_period: string;
}

const shownLines = 10;
const inWords = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 6 });

/**
 * Warnings of the office's own figures and targets that are ten times what Peelboard holds of the same force and measure for the
 * nearest day, or a tenth of it: most often a slip in the unit, now and then the truth, so that nothing is refused.
 * The marts and the raw tables must be there; rows under embargo are in neither.
 */
export async function farFigures(warehouse: Warehouse): Promise<readonly string[]> {
  const far = await warehouse.rows<FarFigure>(`
    with
      own as (
        select source_id, source_row, 'figure' as noun, force_id, measure_id, period_end::date as period_end, value::double as value
        from raw.local__measures
        where area is null and value is not null
        union all
        select source_id, source_row, 'target', force_id, measure_id, period_end::date, target::double
        from raw.local__targets
      ),
      beside as (
        select own.*, held.value as held, held.period as held_period
        from own
        join fact_measure held on held.area_id = own.force_id and held.measure_id = own.measure_id and held.value <> 0
        qualify row_number() over (
          partition by own.source_id, own.source_row order by abs(date_diff('day', held.period_end, own.period_end)), held.period
        ) = 1
      )
    select files.file, source_row, noun, measure_id, force_name, value, held, held_period
    from beside
    join raw.local__files files using (source_id)
    join dim_force using (force_id)
    where value <> 0 and (abs(value / held) >= 10 or abs(value / held) <= 0.1)
    order by files.file, source_row`);
  const lines = far.map(
    ({ file, source_row, noun, measure_id, force_name, value, held, held_period }) =>
      `warning: ${file}, row ${source_row}: the ${noun} ${inWords(value)} of ${measure_id}, ${force_name}, is ten times or more away from what Peelboard holds (${inWords(held)}, ${held_period}); if the unit is right, it may stay`,
  );
  const rest = lines.length - shownLines;
  return rest > 0 ? [...lines.slice(0, shownLines), `warning: and ${rest} more such figures`] : lines;
}
