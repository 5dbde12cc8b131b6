-- What the office's own files, and the documents it accepted, say of things that the embedded data could hold as well.
with
  -- The embedded judgement as it stands; the office's own that fills a gap is none.
  embedded_grades as (
    select
      force_id, round_id, item_id, coalesce(grade::varchar, 'Not graded') as grade, direction, document_id
    from fact_grade
    where is_current and not is_local and status in ('graded', 'carried over', 'not graded')
  ),
  grades as (
    select
      'grade' as statement_kind, g.force_id, g.round_id, g.item_id, i.name_in_round as subject,
      coalesce(e.grade, filled.statement) as held_grade,
      case when e.grade is not null then e.direction else filled.direction end as held_direction,
      concat(g.statement, ' (' || g.direction || ')') as statement,
      held_grade || case
        when held_direction is not null then concat(' (', held_direction, ')')
        -- The grade is the same, so the direction that only the office states is told as all that it adds.
        when held_grade = g.statement and g.direction is not null then ' (no direction stated)'
        else ''
      end as held_statement,
      coalesce(e.document_id, filled.document_id) as held_document_id,
      case when e.grade is null then filled.source_id end as held_source_id, case when e.grade is null then filled.locator end as held_locator,
      -- A statement without a direction contradicts none.
      held_grade = g.statement and coalesce(held_direction = g.direction, true) as is_same,
      g.source_id, g.source_row, g.document_id, g.locator
    from staging.stg_local_grade g
    join dim_round_item i on i.round_id = g.round_id and i.item_id = g.item_id
    left join embedded_grades e on e.force_id = g.force_id and e.round_id = g.round_id and e.item_id = g.item_id
    -- What the first statement of the office's fills, a second one stands beside.
    left join staging.stg_local_grade filled
      on g.preference > 1 and filled.force_id = g.force_id and filled.round_id = g.round_id and filled.item_id = g.item_id and filled.preference = 1
  ),
  counts as (
    select
      'national count' as statement_kind, null as force_id, a.round_id, concat(i.name_in_round, ', ', a.label) as subject,
      concat(a.value::integer, if(a.value = 1, ' force', ' forces')) as statement, concat(d.force_count, if(d.force_count = 1, ' force', ' forces')) as published, d.force_count,
      d.document_id as held_document_id, a.source_id, a.source_row, a.document_id, a.locator
    from staging.stg_accepted a
    join dim_round_item i on i.round_id = a.round_id and i.item_id = a.item_id
    left join fact_grade_distribution d
      on d.round_id = a.round_id and d.item_id = a.item_id and d.grade::varchar = a.label and d.kind = 'published'
    where a.kind = 'national count'
  ),
  embedded_caseload as (
    select
      force_slug as force_id, area as area_name, as_at, risk, cases::integer as case_count, officers::integer as officer_count,
      document as document_id
    from raw.hmic__inspection_2007_caseload
  ),
  caseloads as (
    select
      'caseload' as statement_kind, o.force_id, concat(o.area_name, ', ', o.risk, ' risk', ', ' || o.as_at) as subject,
      concat(
        o.case_count, if(o.case_count = 1, ' case', ' cases'),
        case when o.officer_count is not null then concat(', ', o.officer_count, if(o.officer_count = 1, ' officer', ' officers')) end
      ) as statement,
      concat(
        e.case_count, if(e.case_count = 1, ' case', ' cases'),
        case when o.officer_count is not null then concat(', ', e.officer_count, if(e.officer_count = 1, ' officer', ' officers')) end
      ) as held_text,
      e.case_count is not null as is_held, e.document_id as held_document_id, o.source_id, o.source_row, o.document_id, o.locator
    from staging.stg_local_caseload o
    left join embedded_caseload e
      on e.force_id = o.force_id and e.area_name = o.area_name and e.risk = o.risk
      and (starts_with(e.as_at, o.as_at) or starts_with(o.as_at, e.as_at))
  ),
  findings as (
    select
      'finding' as statement_kind, o.force_id,
      concat(o.finding_kind, ' ' || o.number, ' of ', coalesce(report.title, o.report_id)) as subject, o.summary as statement,
      e.summary as held_statement, e.document_id as held_document_id,
      case when e.source_id like 'local/%' then e.source_id end as held_source_id,
      case when e.source_id like 'local/%' then e.locator end as held_locator,
      o.is_named_same or e.finding_kind = o.finding_kind and e.finding_number is not distinct from o.number and e.report_id = o.report_id
        and e.force_id is not distinct from o.force_id as is_same,
      o.source_id, o.source_row, o.document_id, o.locator
    from staging.stg_local_finding o
    left join dim_report report on report.report_id = o.report_id
    left join fact_finding e on e.finding_id = o.held_finding_id
  ),
  -- What is said of a finding on one day by both.
  statuses as (
    select
      'finding' as statement_kind, f.force_id, concat('status of ', f.finding_id, ', ', o.status_as_at) as subject, o.status as statement,
      e.status as held_statement, e.document_id as held_document_id, e.status = o.status as is_same,
      o.source_id, o.source_row, o.document_id, o.locator
    from raw.local__finding_status o
    join fact_finding f using (finding_id)
    left join (
      select finding_id, status, status_as_at, document as document_id
      from (from raw.hmic__inspection_2007_findings union all by name from raw.local_policing_bodies__findings)
    ) e on e.finding_id = o.finding_id and e.status_as_at = o.status_as_at
  ),
  answers as (
    select
      'response' as statement_kind, o.force_id, report.title as subject,
      concat_ws(', ', 'answered ' || o.responded_on, o.response_days || ' days', case when o.responded_on is null and o.response_days is null then 'day not stated' end) as statement,
      case when e.report_id is not null then
        concat_ws(', ', 'answered ' || e.responded_on, e.response_days || ' days', case when e.responded_on is null and e.response_days is null then 'day not stated' end)
      end as held_statement,
      e.document as held_document_id,
      coalesce(e.responded_on, e.response_days) is not null as is_dated,
      (e.responded_on is null or o.responded_on is null or starts_with(e.responded_on, o.responded_on) or starts_with(o.responded_on, e.responded_on))
        and coalesce(e.response_days = o.response_days, true) as is_same,
      coalesce(o.responded_on, o.response_days) is not null as says_when,
      o.source_id, o.source_row, o.document_id, o.locator
    from raw.local__responses o
    join dim_report report using (report_id)
    left join raw.local_policing_bodies__responses e on e.report_id = o.report_id and e.force_slug = o.force_id
  ),
  -- What a response says of the inspection it answers, beside the report of that force, or of all, that is held of that day.
  answered as (
    select a.document_id, a.item as inspection, report.report_id, report.title, report.published_on, report.document_id as held_document_id
    from staging.stg_accepted a
    join dim_report report
      on (report.force_id = a.force_id or report.force_id is null) and report.source_id not like 'local/%'
      and (starts_with(report.published_on, a.label) or starts_with(a.label, report.published_on))
    where a.kind = 'inspection published' and length(a.label) >= 7
    qualify count(*) over (partition by a.document_id, a.item) = 1
  ),
  inspections as (
    select
      'response' as statement_kind, a.force_id, concat_ws(', ', a.kind, case when a.kind <> 'inspection title' then a.item end) as subject,
      a.label as statement,
      -- The type is the office's own word: nothing like it is held.
      case a.kind when 'inspection title' then answered.title when 'inspection published' then answered.published_on end as held_statement,
      case when a.kind <> 'inspection type' then answered.held_document_id end as held_document_id,
      -- Another wording of a title is no other inspection.
      true as is_same,
      a.source_id, a.source_row, a.document_id, a.locator
    from staging.stg_accepted a
    left join answered
      on answered.document_id = a.document_id and answered.inspection = case a.kind when 'inspection title' then a.label else a.item end
    where a.kind in ('inspection title', 'inspection published', 'inspection type')
  ),
  area_counts as (
    select
      'areas graded' as statement_kind, a.force_id, a.round_id, a.kind as subject, concat(a.value::integer, if(a.value = 1, ' area', ' areas')) as statement,
      list(distinct case a.kind when 'areas graded' then c.areas_counted else c.areas_inspected end)
        filter (case a.kind when 'areas graded' then c.areas_counted else c.areas_inspected end is not null) as held_counts,
      any_value(c.document_id) as held_document_id,
      a.value::integer as areas, a.source_id, a.source_row, a.document_id, a.locator
    from staging.stg_accepted a
    left join fact_area_count c on c.force_id = a.force_id and c.round_id = a.round_id
    where a.kind in ('areas graded', 'areas inspected')
    group by all
  ),
  spells as (
    select
      'monitoring' as statement_kind, o.force_id, 'Enhanced monitoring (Engage)' as subject,
      concat('entered ', o.entered_on, ', left ' || o.left_on) as statement,
      o.entered_on, o.left_on,
      arg_max(e.entered_on, (length(e.entered_on), e.source_url)) as held_entered_on,
      arg_max(e.source_url, (length(e.entered_on), e.source_url)) as held_document_id,
      max(e.left_on) as held_left_on, o.source_id, o.source_row, o.document_id, o.locator
    from raw.local__monitoring o
    left join raw.hmicfrs__engage_monitoring e
      on e.force_slug = o.force_id
      and (
        starts_with(e.entered_on, o.entered_on) or starts_with(o.entered_on, e.entered_on)
        or o.entered_on between e.entered_on and coalesce(e.left_on, '9999')
      )
    group by all
  ),
  together as (
    select
      * exclude (is_same, held_grade, held_direction),
      case when held_statement is null then 'fills a gap' when is_same then 'same as held' else 'conflict' end as outcome
    from grades
    union all by name
    select
      * exclude (published, force_count), case when force_count is not null then published end as held_statement,
      case when force_count is null then 'fills a gap' when published = statement then 'same as held' else 'conflict' end as outcome
    from counts
    union all by name
    select
      * exclude (held_text, is_held), case when is_held then held_text end as held_statement,
      case when not is_held then 'fills a gap' when held_text = statement then 'same as held' else 'conflict' end as outcome
    from caseloads
    union all by name
    select * exclude is_same, case when held_statement is null then 'fills a gap' when is_same then 'same as held' else 'conflict' end as outcome
    from (from findings union all by name from statuses union all by name from inspections)
    union all by name
    select
      * exclude (is_dated, is_same, says_when),
      case when held_statement is null or not is_dated and says_when then 'fills a gap' when is_same then 'same as held' else 'conflict' end as outcome
    from answers
    union all by name
    select
      * exclude (areas, held_counts),
      case when held_counts is not null then concat(array_to_string(list_sort(held_counts), ' or '), if(list_sort(held_counts) = [1], ' area', ' areas')) end as held_statement,
      case when held_counts is null then 'fills a gap' when list_contains(held_counts, areas) then 'same as held' else 'conflict' end as outcome
    from area_counts
    union all by name
    select
      * exclude (entered_on, left_on, held_entered_on, held_left_on),
      case when held_entered_on is not null then concat('entered ', held_entered_on, ', left ' || held_left_on) end as held_statement,
      case
        when held_entered_on is null or held_left_on is null and left_on is not null then 'fills a gap'
        when coalesce(starts_with(held_left_on, left_on) or starts_with(left_on, held_left_on), true) then 'same as held'
        else 'conflict'
      end as outcome
    from spells
  )
select
  statement_kind, force_id, round_id, item_id, subject, statement, held_statement, held_document_id, held_source_id, held_locator, outcome, 'read' as basis,
  source_id, source_row, document_id, locator
from together
