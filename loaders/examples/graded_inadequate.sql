-- For one question alone, add: and g.item_id = 'respond'. The table dim_round_item lists questions and rounds.
select
  f.force_name, i.name_in_round as question, g.grade, g.valid_from as graded_on, g.status, s.title as source,
  d.publisher, d.address, g.locator
from fact_grade g
join dim_force f on f.force_id = g.force_id
join dim_round_item i on i.round_id = g.round_id and i.item_id = g.item_id
join dim_source s on s.source_id = g.source_id
left join dim_document d on d.document_id = g.document_id
where g.round_id = 'peel-2023-25' and g.grade = 'Inadequate' and g.is_current and not g.is_local
order by i.item_order, f.force_name
