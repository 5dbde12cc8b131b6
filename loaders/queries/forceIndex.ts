import type { ForceIndexRow } from "../../src/model/forceIndexRow.ts";
import type { Query } from "./ask.ts";

/**
 * The 43 forces, each with the latest round of which two or more judgements are held, when its report was published and
 * how many of the areas or pillars asked of every force are known; judgements of the office's own files are left to the force's page.
 */
export const forceIndex: Query<readonly ForceIndexRow[]> = (warehouse) =>
  warehouse.rows<ForceIndexRow>(`
    with
      held as (
        select force_id, round_id, max(published_on) as published_on, count(*) filter (is_asked_of_all_forces)::integer as known_count
        from fact_grade
        join dim_round_item using (round_id, item_id)
        where is_current and status <> 'not found' and not is_local
        group by force_id, round_id
        having count(*) > 1
      ),
      latest as (
        select force_id, arg_max(round_id, round_order) as round_id
        from held
        join dim_round using (round_id)
        group by force_id
      ),
      asked as (
        select round_id, count(*)::integer as asked_count from dim_round_item where is_asked_of_all_forces group by round_id
      ),
      at_grade as (
        select
          force_id, round_id, grade,
          concat(count(*), ' ', grade) as part
        from fact_grade
        join dim_round_item using (round_id, item_id)
        where is_current and grade is not null and is_asked_of_all_forces and not is_local
        group by force_id, round_id, grade
      )
    select
      f.force_id, f.force_name, f.area_name, f.region, f.country, f.other_names,
      r.round_id, r.round_name, held.published_on, held.known_count, asked.asked_count,
      (select string_agg(part, ', ' order by grade) from at_grade where at_grade.force_id = f.force_id and at_grade.round_id = r.round_id) as grades_text
    from dim_force f
    join latest on latest.force_id = f.force_id
    join dim_round r on r.round_id = latest.round_id
    join held on held.force_id = f.force_id and held.round_id = latest.round_id
    join asked on asked.round_id = latest.round_id
    order by f.force_name`);
