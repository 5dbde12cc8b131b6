import type { MeasureRow } from "../../src/model/measureRow.ts";
import type { Bound, Warehouse } from "../warehouse.ts";
import type { Query } from "./ask.ts";
import { provenance } from "./provenance.ts";

/** The headline measures of one force and of England and Wales over all periods, for their course over time. */
export const measureSeriesOfForce =
  (force_id: string): Query<readonly MeasureRow[]> =>
  (warehouse) =>
    measureRows(warehouse, "m.is_headline and f.area_id in ($force_id, 'england-and-wales')", { force_id });

/** The headline measures of all 43 forces and of England and Wales in each measure's latest period. */
export const latestMeasures: Query<readonly MeasureRow[]> = (warehouse) =>
  measureRows(
    warehouse,
    `m.is_headline and (a.area_kind = 'force' or f.area_id = 'england-and-wales')
     and f.period_end = (select max(period_end) from fact_measure latest where latest.measure_id = f.measure_id)`,
    {},
  );

/** Single figures on registered sexual offenders and others under MAPPA, as stated for one force. */
export const publicProtectionOfForce =
  (force_id: string): Query<readonly MeasureRow[]> =>
  (warehouse) =>
    measureRows(warehouse, "m.family = 'Public protection (MAPPA)' and f.area_id = $force_id", { force_id });

/** The same figures of every force, of periods that had ended by a day (ISO date). */
export const publicProtectionBy =
  (as_at: string): Query<readonly MeasureRow[]> =>
  (warehouse) =>
    measureRows(
      warehouse,
      "m.family = 'Public protection (MAPPA)' and a.area_kind = 'force' and f.period_end <= $as_at::date",
      { as_at },
    );

const measureRows = (
  warehouse: Warehouse,
  where: string,
  values: Readonly<Record<string, Bound>>,
): Promise<readonly MeasureRow[]> =>
  warehouse.rows<MeasureRow>(
    `select
      f.area_id, a.area_name, f.measure_id, m.measure_name, m.family, m.unit, m.polarity, m.numerator_name, m.denominator_name, m.decimals,
      m.definition, f.period, f.period_end, f.numerator, f.denominator, f.value, f.absence, f.mean_kind, f.classification, ${provenance.columns}
    from fact_measure f
    join dim_area a on a.area_id = f.area_id
    join dim_measure m on m.measure_id = f.measure_id
    ${provenance.joins}
    where ${where}
    order by m.family, f.measure_id, f.period_end, a.area_kind, a.area_name`,
    values,
  );
