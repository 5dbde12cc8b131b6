-- Where sources disagree with each other. Each is shown with both statements; nothing is chosen silently or averaged.
with
  areas_at_each_grade as (
    select
      force_id, round_id, areas_counted, document_id,
      concat_ws('/', outstanding_count, good_count, adequate_count, requires_improvement_count, inadequate_count) as counts
    from fact_area_count
    where areas_inspected is null
  ),
  two_counts as (
    select
      'two counts of areas' as conflict_kind, force_id, round_id, 'areas at each grade, Outstanding first' as subject,
      concat(min(counts), ' (', arg_min(areas_counted, counts), ' areas)') as first_statement, arg_min(document_id, counts) as first_document_id,
      concat(max(counts), ' (', arg_max(areas_counted, counts), ' areas)') as second_statement, arg_max(document_id, counts) as second_document_id
    from areas_at_each_grade
    group by force_id, round_id
    having count(distinct counts) > 1
  ),
  graded_and_counted as (
    select
      'areas graded and areas counted' as conflict_kind, g.force_id, g.round_id, 'number of areas' as subject,
      concat(any_value(g.areas_counted), ' areas graded') as first_statement, any_value(g.document_id) as first_document_id,
      concat(min(c.areas_counted), ' areas in the count at each grade') as second_statement,
      arg_min(c.document_id, (c.areas_counted, c.document_id)) as second_document_id
    from fact_area_count g
    join areas_at_each_grade c on c.force_id = g.force_id and c.round_id = g.round_id
    where g.areas_inspected is not null
    group by g.force_id, g.round_id
    having bool_and(c.areas_counted <> g.areas_counted)
  ),
  held as (
    select
      force_id, round_id, grade::varchar as grade,
      count(*) filter (is_current) as current_count, count(*) filter (version = 1) as first_count
    from fact_grade
    join dim_item using (item_id)
    where item_kind = 'area' and grade is not null and not is_local
    group by force_id, round_id, fact_grade.grade
  ),
  stated as (
    from (
      select
        force_id, round_id, document_id,
        outstanding_count as "Outstanding", good_count as "Good", adequate_count as "Adequate",
        requires_improvement_count as "Requires improvement", inadequate_count as "Inadequate"
      from fact_area_count
      where areas_inspected is null
    )
    unpivot (stated_count for grade in ("Outstanding", "Good", "Adequate", "Requires improvement", "Inadequate"))
  ),
  -- A count agrees when the judgements fit it either as first published or as they stand after a change.
  held_beyond_count as (
    select
      'more areas held than counted' as conflict_kind, stated.force_id, stated.round_id, 'areas at each grade, Outstanding first' as subject,
      concat(string_agg(coalesce(current_count, 0)::varchar, '/' order by grade_rank), ' held by name') as first_statement,
      null as first_document_id,
      concat(string_agg(stated_count::varchar, '/' order by grade_rank), ' stated') as second_statement,
      stated.document_id as second_document_id
    from stated
    join dim_scale on dim_scale.scale_id = 'peel5' and dim_scale.grade::varchar = stated.grade
    left join held on held.force_id = stated.force_id and held.round_id = stated.round_id and held.grade = stated.grade
    group by stated.force_id, stated.round_id, stated.document_id
    having bool_or(coalesce(current_count, 0) > stated_count) and bool_or(coalesce(first_count, 0) > stated_count)
  ),
  held_beyond_graded as (
    select
      'more areas held than graded' as conflict_kind, g.force_id, g.round_id, 'number of areas' as subject,
      concat(sum(current_count)::integer, ' areas held by name') as first_statement, null as first_document_id,
      concat(any_value(g.areas_counted), ' areas graded') as second_statement, any_value(g.document_id) as second_document_id
    from fact_area_count g
    join held on held.force_id = g.force_id and held.round_id = g.round_id
    where g.areas_inspected is not null
    group by g.force_id, g.round_id
    having sum(current_count) > any_value(g.areas_counted)
  ),
  two_dates as (
    select
      'publication dates' as conflict_kind, force_id, round_id, report_id as subject,
      min(d.published_on) as first_statement, arg_min(d.document_id, (d.published_on, d.preference)) as first_document_id,
      max(d.published_on) as second_statement, arg_max(d.document_id, (d.published_on, d.preference)) as second_document_id
    from fact_publication_date d
    join dim_report using (report_id)
    where is_day_known
    group by force_id, round_id, report_id
    having count(distinct d.published_on) > 1
  ),
  -- A judgement worked out from the published count cannot check it: such a force counts as unknown here.
  judged as (
    select
      round_id, item_id, grade, status <> 'not found' and not is_local and locator not like 'by elimination from the published national count%' as is_independent
    from fact_grade
    where is_current
  ),
  unknown_forces as (
    select round_id, item_id, 43 - count(*) filter (is_independent)::integer as unknown_count
    from judged
    group by round_id, item_id
  ),
  two_distributions as (
    select
      'published and counted distributions' as conflict_kind, null as force_id, p.round_id, concat(p.item_id, ', ', p.grade) as subject,
      concat(p.force_count, ' forces published') as first_statement, p.document_id as first_document_id,
      concat(count(judged.grade), ' forces counted, ', unknown_count, ' not known independently') as second_statement, null as second_document_id
    from fact_grade_distribution p
    join unknown_forces on unknown_forces.round_id = p.round_id and unknown_forces.item_id = p.item_id
    left join judged
      on judged.round_id = p.round_id and judged.item_id = p.item_id and judged.grade = p.grade and judged.is_independent
    where p.kind = 'published' and p.force_count is not null
    group by p.round_id, p.item_id, p.grade, p.force_count, p.document_id, unknown_count
    having p.force_count not between count(judged.grade) and count(judged.grade) + unknown_count
  ),
  second_sources as (
    select
      'second source of a judgement' as conflict_kind, s.force_slug as force_id, r.round_id, i.item_id as subject,
      g.grade::varchar as first_statement, g.document_id as first_document_id, s.grade as second_statement, s.document as second_document_id
    from raw.local_policing_bodies__grades s
    join dim_round r on r.source_label = s.round
    join dim_round_item i on i.round_id = r.round_id and i.source_label = s.item
    join fact_grade g on g.force_id = s.force_slug and g.round_id = r.round_id and g.item_id = i.item_id and g.is_current
    where g.grade is not null and g.grade::varchar <> s.grade and not g.is_local
  ),
  -- What the office's own files say otherwise: told at once, and no reason to stop the load.
  local_statements as (
    select distinct on (conflict_kind, s.force_id, s.round_id, subject, second_statement)
      concat(
        case statement_kind when 'grade' then 'judgement' else statement_kind end,
        case when s.held_source_id is null then ' in your file and in Peelboard' else ' in two statements of your own' end
      ) as conflict_kind,
      s.force_id, s.round_id, s.item_id, s.subject,
      s.held_statement as first_statement, s.held_document_id as first_document_id, s.held_source_id as first_source_id, s.held_locator as first_locator,
      s.statement as second_statement, s.document_id as second_document_id, s.source_id as second_source_id, s.locator as second_locator,
      case
        when s.held_source_id is null then 'The embedded statement is kept and counted; a file of the office''s own says otherwise, and both are shown.'
        else 'Both statements are the office''s own: the first is kept, and both are shown.'
      end as own_explanation
    from fact_local_statement s
    where s.outcome = 'conflict'
    order by s.source_id, s.source_row
  ),
  together as (
    select * from two_counts
    union all by name select * from graded_and_counted
    union all by name select * from held_beyond_count
    union all by name select * from held_beyond_graded
    union all by name select * from two_dates
    union all by name select * from two_distributions
    union all by name select * from second_sources
    union all by name select * from local_statements
  )
-- A full join: an explanation of a disagreement that no longer shows has no statements, and the checks name it.
select
  coalesce(labelled.conflict_kind, known.conflict_kind) as conflict_kind,
  coalesce(labelled.force_id, known.force_slug) as force_id,
  round_id, item_id,
  coalesce(labelled.subject, known.subject) as subject,
  first_statement, first_document_id, first_source_id, first_locator,
  second_statement, second_document_id, second_source_id, second_locator, coalesce(explanation, own_explanation) as explanation
from (select together.*, source_label from together left join dim_round using (round_id)) labelled
full join raw.peelboard__known_conflicts known
  on known.conflict_kind = labelled.conflict_kind and known.force_slug is not distinct from labelled.force_id
  and known.round is not distinct from labelled.source_label and known.subject = labelled.subject
