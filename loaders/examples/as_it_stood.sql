-- Change the day. A judgement counts from the day it was made until the day it no longer held.
with
  choice as (
    select date '2024-03-31' as day, 'peel-2023-25' as round_id
  )
select i.name_in_round as area, g.grade, count(*)::integer as forces, min(g.valid_from) as oldest, max(g.valid_from) as newest
from choice
join fact_grade g on g.round_id = choice.round_id
join dim_round_item i on i.round_id = g.round_id and i.item_id = g.item_id
where g.status = 'graded' and not g.is_local and g.valid_from <= choice.day and coalesce(g.valid_to, date '9999-12-31') > choice.day
group by i.item_order, i.name_in_round, g.grade
order by i.item_order, g.grade
