-- Change 'cumbria' for another force, and the tolerance for a wider or narrower group.
with
  choice as (
    select 'cumbria' as force_id, 0.25 as tolerance
  ),
  population as (
    select area_id as force_id, arg_max(value, period_end) as people
    from fact_measure
    where measure_id = 'population'
    group by area_id
  ),
  peers as (
    select f.force_id, f.force_name, p.people
    from choice
    join population own on own.force_id = choice.force_id
    join population p on abs(p.people - own.people) <= choice.tolerance * own.people
    join dim_force f on f.force_id = p.force_id
    where f.force_id <> choice.force_id
  ),
  judgements as (
    select
      g.force_id, i.name_in_round as question, r.round_order, r.round_id, r.round_name, g.grade, g.status,
      lag(r.round_id) over by_question as earlier_round_id,
      lag(r.round_name) over by_question as earlier_round,
      lag(g.grade) over by_question as earlier_grade
    from fact_grade g
    join dim_round r on r.round_id = g.round_id
    join dim_round_item i on i.round_id = g.round_id and i.item_id = g.item_id
    where g.is_current and g.status in ('graded', 'carried over') and not g.is_local
    window by_question as (partition by g.force_id, g.item_id order by r.round_order)
  )
select
  p.force_name, j.question, j.earlier_round, j.earlier_grade, j.round_name as later_round, j.grade as later_grade,
  c.verdict, p.people::integer as population
from peers p
join judgements j on j.force_id = p.force_id
join round_comparability c on c.from_round_id = j.earlier_round_id and c.to_round_id = j.round_id
where j.earlier_grade = 'Requires improvement' and j.grade = 'Good' and j.status = 'graded'
  and c.verdict <> 'not comparable'
order by j.round_order desc, p.force_name, j.question
