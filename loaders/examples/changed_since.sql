-- Change the first day: what came after it is listed. Judgements are dated, so an earlier picture can be drawn again.
with
  period as (
    select date '2024-03-31' as first_day
  ),
  reports as (
    select r.published_day as changed_on, 'report published' as what, r.force_id, r.title as detail, r.document_id, r.locator, r.source_id
    from dim_report r
    where not r.is_stand_in
  ),
  changed_judgements as (
    select
      g.valid_from as changed_on, 'judgement changed' as what, g.force_id,
      i.name_in_round || ': ' || before.grade || ' became ' || g.grade as detail, g.document_id, g.locator, g.source_id
    from fact_grade g
    join fact_grade before
      on before.force_id = g.force_id and before.round_id = g.round_id and before.item_id = g.item_id
      and before.version = g.version - 1
    join dim_round_item i on i.round_id = g.round_id and i.item_id = g.item_id
  ),
  monitoring as (
    select
      try_cast(entered_on as date) as changed_on, 'enhanced monitoring began' as what, force_id, 'Engage' as detail, document_id, locator,
      source_id
    from fact_monitoring_spell
    union all
    select try_cast(left_on as date), 'enhanced monitoring ended', force_id, 'Engage', document_id, locator, source_id
    from fact_monitoring_spell
  ),
  changes as (
    select * from reports
    union all
    select * from changed_judgements
    union all
    select * from monitoring
  )
select
  c.changed_on, c.what, coalesce(f.force_name, 'All forces') as force_name,
  c.detail || if(c.source_id like 'local/%', ' (local)', '') as detail, d.publisher, d.address, c.locator
from changes c
join period on c.changed_on > period.first_day
left join dim_force f on f.force_id = c.force_id
left join dim_document d on d.document_id = c.document_id
order by c.changed_on desc, c.what, force_name, detail
