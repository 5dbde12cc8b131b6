with
  stated as (
    select
      g.force_id, r.round_id, i.item_id, r.scale_id, r.framework_id, g.grade, g.status, g.basis, g.is_confirmed, g.direction,
      carried.round_id as carried_from_round_id, g.valid_from, g.valid_to, g.source_id, g.document_id, g.locator
    from staging.stg_grade g
    -- Left joins: a label that no round or item has leaves an empty key, which the checks name.
    left join dim_round r on r.source_label = g.round_label
    left join dim_round_item i on i.round_id = r.round_id and i.source_label = g.item_label
    left join dim_round carried on carried.source_label = g.carried_from_label
  ),
  -- The office's own statements fill what is not found; beside a judgement that is held they stay statements.
  filled as (
    select
      own.force_id, own.round_id, own.item_id, r.scale_id, r.framework_id, own.grade, own.status, 'read' as basis,
      false as is_confirmed, own.direction, own.published_on as own_published_on, own.note as own_note, own.source_id, own.document_id, own.locator
    from staging.stg_local_grade own
    join dim_round r using (round_id)
    where own.preference = 1
      and not exists (
        from stated s
        where s.force_id = own.force_id and s.round_id = own.round_id and s.item_id = own.item_id and s.status <> 'not found'
      )
  ),
  held as (
    select * from stated
    where status <> 'not found'
      or not exists (
        from filled f where f.force_id = stated.force_id and f.round_id = stated.round_id and f.item_id = stated.item_id
      )
    union all by name
    select * from filled
  ),
  not_found as (
    select
      f.force_id, i.round_id, i.item_id, r.scale_id, r.framework_id, null as grade, 'not found' as status, 'missing' as basis,
      false as is_confirmed, 'peelboard/round_items' as source_id, 'no source found' as locator
    from dim_force f
    cross join dim_round_item i
    join dim_round r using (round_id)
    where i.is_asked_of_all_forces
      and not exists (from held s where s.force_id = f.force_id and s.round_id = i.round_id and s.item_id = i.item_id)
  ),
  known as (
    select * from held
    union all by name
    select * from not_found
  ),
  -- Documents of local policing bodies that repeat a judgement confirm it.
  second_sources as (
    select force_slug as force_id, r.round_id, i.item_id, grade
    from raw.local_policing_bodies__grades g
    left join dim_round r on r.source_label = g.round
    left join dim_round_item i on i.round_id = r.round_id and i.source_label = g.item
  ),
  judgements as (
    select
      known.*,
      known.source_id like 'local/%' as is_local,
      case when is_local then own_published_on else coalesce(by_pillar.published_on, whole.published_on) end as published_on,
      case
        when is_local then case when length(own_published_on) = 10 then own_published_on::date end
        else coalesce(by_pillar.published_day, whole.published_day)
      end as published_day,
      lag(known.valid_to) over same_judgement as changed_on,
      row_number() over same_judgement as version,
      lead(known.force_id) over same_judgement is null as is_current
    from known
    left join dim_item using (item_id)
    left join dim_report by_pillar
      on by_pillar.force_id = known.force_id and by_pillar.round_id = known.round_id
      and by_pillar.item_id = coalesce(dim_item.parent_item_id, known.item_id) and by_pillar.source_id not like 'local/%'
    left join dim_report whole
      on whole.force_id = known.force_id and whole.round_id = known.round_id and whole.item_id is null
      and whole.source_id not like 'local/%'
    window same_judgement as (partition by known.force_id, known.round_id, known.item_id order by valid_to nulls last)
  )
select
  judgements.force_id, judgements.round_id, judgements.item_id, version::integer as version, scale_id, framework_id,
  judgements.grade::grade_label as grade,
  status, basis,
  is_confirmed or second_sources.grade is not distinct from judgements.grade and judgements.grade is not null as is_independently_confirmed,
  direction, carried_from_round_id,
  case when status in ('graded', 'carried over', 'not graded') then coalesce(valid_from, changed_on, published_day) end as valid_from,
  valid_to, is_current,
  case when status <> 'not found' then judgements.published_on end as published_on,
  judgements.source_id, document_id, locator, is_local,
  coalesce(own_note, notes.note) as note
from judgements
left join second_sources using (force_id, round_id, item_id)
left join (select round_id, source_label from dim_round) labels using (round_id)
left join raw.peelboard__grade_notes notes on notes.force_slug = judgements.force_id and notes.round = labels.source_label
