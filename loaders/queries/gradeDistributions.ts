import type { DistributionRow } from "../../src/model/distributionRow.ts";
import type { Query } from "./ask.ts";
import { provenance, roundItem } from "./provenance.ts";

/**
 * How many forces hold each grade, by round and item, published and counted; the counted ones carry what is not known.
 * Where the published counts state every grade they are preferred; otherwise our own count is. Core questions held for few forces are among them: read `known_count` before the counts.
 */
export const gradeDistributions: Query<readonly DistributionRow[]> = (warehouse) =>
  warehouse.rows<DistributionRow>(`
    with
      states as (
        select
          round_id, item_id,
          count(*) filter (status in ('graded', 'carried over'))::integer as held_count,
          count(*) filter (status in ('not graded', 'not inspected'))::integer as not_graded_count
        from fact_grade
        where is_current and not is_local
        group by round_id, item_id
      ),
      counts as (
        select
          *,
          sum(force_count) over (partition by round_id, item_id, kind)::integer as known_count,
          kind = 'published' and count(force_count) over (partition by round_id, item_id, kind) = count(*) over (partition by round_id, item_id, kind)
            as is_whole_and_published
        from fact_grade_distribution
      ),
      chosen as (
        select *, is_whole_and_published or kind = 'counted' and not bool_or(is_whole_and_published) over (partition by round_id, item_id) as is_preferred
        from counts
      )
    select
      ${roundItem.columns},
      f.grade, sc.grade_rank, f.force_count, f.kind, f.is_preferred, f.known_count,
      -- What a published count leaves out is not for us to divide.
      coalesce(least(not_graded_count, 43 - f.known_count), 0) as not_graded_count,
      43 - f.known_count - coalesce(least(not_graded_count, 43 - f.known_count), 0) as not_found_count,
      43 as forces_count,
      ${provenance.columns}
    from chosen f
    ${roundItem.joins}
    ${provenance.joins}
    join dim_scale sc on sc.scale_id = f.scale_id and sc.grade = f.grade
    left join states on states.round_id = f.round_id and states.item_id = f.item_id
    order by r.round_order, ri.item_order, f.kind, sc.grade_rank`);
