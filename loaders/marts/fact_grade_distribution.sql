with
  held as (
    from fact_grade where is_current and not is_local and status in ('graded', 'carried over')
  ),
  items_held as (
    select round_id, item_id, scale_id, count(*)::integer as known_count, max(source_id) as source_id
    from held
    group by round_id, item_id, scale_id
  ),
  counted as (
    select
      items_held.round_id, items_held.item_id, items_held.scale_id, dim_scale.grade, 'counted' as kind,
      (select count(*) from held where held.round_id = items_held.round_id and held.item_id = items_held.item_id and held.grade = dim_scale.grade)::integer as force_count,
      'derived' as basis, items_held.source_id, null as document_id,
      concat('counted from the judgements held of ', known_count, ' forces') as locator
    from items_held
    join dim_scale using (scale_id)
  ),
  published as (
    select
      r.round_id, i.item_id, r.scale_id, p.grade::grade_label as grade, 'published' as kind, p.force_count,
      'read' as basis, p.source_id, p.document_id, p.locator
    from staging.stg_published_distribution p
    left join dim_round r on r.source_label = p.round_label
    left join dim_round_item i on i.round_id = r.round_id and i.source_label = p.item_label
    -- A four-grade round has no Adequate; its source column is empty.
    where not (r.scale_id = 'peel4' and p.grade = 'Adequate' and p.force_count is null)
  ),
  -- One item may be published in two parts, each leaving the other's grades empty.
  published_once as (
    select
      round_id, item_id, scale_id, grade, kind, max(force_count)::integer as force_count, basis,
      arg_max(source_id, coalesce(force_count, -1)) as source_id,
      arg_max(document_id, coalesce(force_count, -1)) as document_id,
      arg_max(locator, coalesce(force_count, -1)) as locator
    from published
    group by round_id, item_id, scale_id, grade, kind, basis
  )
select round_id, item_id, kind, scale_id, grade, force_count, basis, source_id, document_id, locator from counted
union all by name
select round_id, item_id, kind, scale_id, grade, force_count, basis, source_id, document_id, locator from published_once
