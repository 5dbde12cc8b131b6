import type { CoverageRow } from "../../src/model/distributionRow.ts";
import type { Query } from "./ask.ts";
import { roundItem } from "./provenance.ts";

/** For each round and item asked of every force: how many judgements are known, and which forces are missing. A judgement that only the office's own files state counts as missing. */
export const coverage: Query<readonly CoverageRow[]> = (warehouse) =>
  warehouse.rows<CoverageRow>(`
    with
      f as (
        select
          round_id, item_id,
          count(*) filter (status <> 'not found' and not is_local)::integer as known_count,
          count(*)::integer as forces_count,
          coalesce(list(area_name order by area_name) filter (status = 'not found' or is_local), []) as missing_forces
        from fact_grade
        join dim_force using (force_id)
        where is_current
        group by round_id, item_id
      )
    select ${roundItem.columns}, f.known_count, f.forces_count, f.missing_forces
    from f
    ${roundItem.joins}
    where ri.is_asked_of_all_forces
    order by r.round_order, ri.item_order`);
