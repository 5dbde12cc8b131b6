select
  g.force_id as force_slug, f.force_name, r.round_name as round, i.name_in_round as pillar_or_area, g.grade, g.status,
  g.scale_id as scale, g.basis, g.valid_from, g.valid_to, s.title as source, d.address, g.locator,
  g.is_local
from fact_grade g
join dim_force f using (force_id)
join dim_round r using (round_id)
join dim_round_item i on i.round_id = g.round_id and i.item_id = g.item_id
join dim_source s on s.source_id = g.source_id
left join dim_document d on d.document_id = g.document_id
order by r.round_order, i.item_order, force_slug, g.version
