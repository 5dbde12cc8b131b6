-- Every item asked of all forces has one current row for each of the 43, if only "not found".
select i.round_id, i.item_id, count(g.force_id) as forces
from dim_round_item i
left join fact_grade g on g.round_id = i.round_id and g.item_id = i.item_id and g.is_current
where i.is_asked_of_all_forces
group by i.round_id, i.item_id
having count(distinct g.force_id) <> 43 or count(g.force_id) <> 43
