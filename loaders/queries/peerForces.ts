import type { PeerData, PeerForce, SimilarForceRow } from "../../src/model/peerSet.ts";
import type { Query } from "./ask.ts";

/**
 * The 43 forces with what peers are chosen by, and the most-similar groups where a file of them was supplied. Population and
 * officers are each of one date for all forces: the latest of which at least 40 forces have a figure, so that a force which
 * returned nothing in one year does not put all others back by a year.
 */
export const peerForces: Query<PeerData> = (warehouse) => peerForcesBy("9999-12-31")(warehouse);

/** The same by figures and groups of dates up to a day (ISO date). */
export const peerForcesBy =
  (as_at: string): Query<PeerData> =>
  async (warehouse) => ({
    forces: await warehouse.rows<PeerForce>(
      `
    with
      sizes as (
        select measure_id, area_id as force_id, period, period_end, value
        from fact_measure
        where measure_id in ('population', 'police-officer-fte') and value is not null and period_end <= $as_at::date
          and area_id in (select force_id from dim_force)
      ),
      complete as (
        select measure_id, max(period_end) as period_end
        from (select measure_id, period_end from sizes group by all having count(*) >= 40)
        group by measure_id
      ),
      latest as (select sizes.* from sizes join complete using (measure_id, period_end))
    select
      f.force_id, f.force_name, f.area_name, f.region,
      p.value as population, p.period as population_period,
      o.value as officers, o.period as officers_period,
      case when o.value is not null then 'full-time equivalent police officers' end as officers_unit,
      f.tile_column, f.tile_row
    from dim_force f
    left join latest p on p.force_id = f.force_id and p.measure_id = 'population'
    left join latest o on o.force_id = f.force_id and o.measure_id = 'police-officer-fte'
    order by f.area_name`,
      { as_at },
    ),
    similar: await warehouse.rows<SimilarForceRow>(
      `
    select force_id, similar_force_id, as_at, source_title, address
    from fact_similar_force
    where as_at <= $as_at::date
    order by force_id, as_at, similar_force_id`,
      { as_at },
    ),
  });
