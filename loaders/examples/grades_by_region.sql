-- Counts, never an average: grades are ordered words. Change the question or the round.
select f.region, g.grade, count(*)::integer as forces, string_agg(f.area_name, ', ' order by f.area_name) as which
from fact_grade g
join dim_force f on f.force_id = g.force_id
where g.round_id = 'peel-2023-25' and g.item_id = 'invest' and g.is_current and g.status = 'graded' and not g.is_local
group by f.region, g.grade
order by f.region, g.grade
