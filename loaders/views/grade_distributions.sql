select
  r.round_name as round, i.name_in_round as pillar_or_area, d.grade, d.force_count as forces, d.kind, s.title as source,
  d.source_id like 'local/%' as is_local
from fact_grade_distribution d
join dim_round r using (round_id)
join dim_round_item i on i.round_id = d.round_id and i.item_id = d.item_id
join dim_source s on s.source_id = d.source_id
order by r.round_order, i.item_order, d.kind, d.grade
