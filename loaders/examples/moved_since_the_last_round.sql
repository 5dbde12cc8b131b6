-- Change 'cumbria' for another force. A direction is given only where the two rounds may be compared.
with
  judgements as (
    select
      g.item_id, i.name_in_round as question, r.round_order, r.round_id, r.round_name, g.grade, g.status,
      lag(r.round_id) over by_question as earlier_round_id,
      lag(r.round_name) over by_question as earlier_round,
      lag(g.grade) over by_question as earlier_grade,
      r.round_order = max(r.round_order) over () as is_latest
    from fact_grade g
    join dim_round r on r.round_id = g.round_id
    join dim_round_item i on i.round_id = g.round_id and i.item_id = g.item_id
    where g.force_id = 'cumbria' and g.is_current and g.status in ('graded', 'carried over') and not g.is_local
    window by_question as (partition by g.item_id order by r.round_order)
  ),
  pairs as (
    select j.*, c.verdict, c.reason
    from judgements j
    left join round_comparability c on c.from_round_id = j.earlier_round_id and c.to_round_id = j.round_id
  )
select
  question, earlier_round, earlier_grade, round_name as later_round, grade as later_grade,
  case
    when coalesce(earlier_round, '') = '' then 'no earlier grade on this question is held'
    when verdict = 'not comparable' then 'neither a rise nor a fall may be claimed'
    when status = 'carried over' then 'not inspected again: the grade was carried over'
    when grade = earlier_grade then 'unchanged'
    when grade < earlier_grade then 'improved'
    else 'declined'
  end as what_may_be_said,
  verdict, reason
from pairs
where is_latest or verdict in ('comparable', 'with care', 'not comparable')
order by round_order desc, question
