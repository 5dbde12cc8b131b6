-- Findings of the office's files and of accepted documents. An accepted one that a person called the same as one that is held is
-- that one. Any other belongs to the held report that its document names, to the report that the findings held of the document
-- belong to, or to a stand-in of its own.
with
  embedded as (
    select finding_id, report_id, force_slug as force_id, finding_kind, number::integer as number, document
    from (from raw.hmic__inspection_2007_findings union all by name from raw.local_policing_bodies__findings)
  ),
  report_of_document as (
    select document, min(report_id) as report_id from embedded group by document having count(distinct report_id) = 1
  ),
  -- The embedded finding that a row of the office's file is about: the same id, or of the same report the same kind and number.
  own as (
    select
      o.finding_id, o.report_id, o.force_id, o.finding_kind, o.number::integer as number, o.subject, o.summary, o.addressed_to,
      o.source_id, o.source_row, o.document_id, o.locator, coalesce(same_id.finding_id, same_number.finding_id) as held_finding_id
    from raw.local__findings o
    left join embedded same_id on same_id.finding_id = o.finding_id
    left join embedded same_number
      on same_number.report_id = o.report_id and same_number.finding_kind = o.finding_kind
      and same_number.number = o.number::integer and same_number.force_id is not distinct from o.force_id
  ),
  held as (
    select finding_id, finding_id as held_finding_id, report_id, force_id, finding_kind, number from embedded
    union all by name
    select finding_id, coalesce(held_finding_id, finding_id) as held_finding_id, report_id, force_id, finding_kind, number
    from own
    where finding_id not in (select finding_id from embedded)
  ),
  numbered as (
    select report_id, force_id, finding_kind, number, min(held_finding_id) as held_finding_id
    from held
    where number is not null
    group by all
    having count(distinct held_finding_id) = 1
  ),
  accepted as (
    select
      concat('reviewed-', a.proposal_id) as finding_id,
      coalesce(same.report_id, named.report_id, report_of_document.report_id, a.own_report_id) as report_id, a.force_id,
      a.kind as finding_kind, a.number, coalesce(a.item, 'not stated') as subject, a.label as summary, 'not stated' as addressed_to,
      a.source_id, a.source_row, a.document_id, a.locator, same.held_finding_id
    from staging.stg_accepted a
    left join held same on same.finding_id = a.same_as
    left join staging.stg_inspection_named named
      on named.document_id = a.document_id and named.force_id is not distinct from a.force_id
      and named.inspection is not distinct from a.inspection
    left join report_of_document on report_of_document.document = a.held_document_id
    -- What is the same as a finding under embargo is as hidden as that.
    where a.kind in ('recommendation', 'area for improvement', 'cause of concern')
      and (a.same_as is null or same.finding_id is not null)
  )
select *, false as is_named_same from own
union all by name
select
  accepted.* exclude (held_finding_id),
  coalesce(accepted.held_finding_id, numbered.held_finding_id) as held_finding_id,
  accepted.held_finding_id is not null as is_named_same
from accepted
left join numbered
  on accepted.held_finding_id is null and numbered.report_id = accepted.report_id and numbered.finding_kind = accepted.finding_kind
  and numbered.number = accepted.number and numbered.force_id is not distinct from accepted.force_id
