-- Findings of the office's files and of accepted documents. A finding of a document that is held belongs to the report that the
-- findings held of that document belong to; of any other document, to a report of its own.
with
  embedded as (
    from raw.hmic__inspection_2007_findings
    union all by name
    from raw.local_policing_bodies__findings
  ),
  report_of_document as (
    select document, min(report_id) as report_id from embedded group by document having count(distinct report_id) = 1
  ),
  accepted as (
    select
      concat('reviewed-', proposal_id) as finding_id, coalesce(report_id, own_report_id) as report_id, force_id,
      kind as finding_kind, number, coalesce(item, 'not stated') as subject, label as summary, 'not stated' as addressed_to,
      source_id, source_row, document_id, locator
    from staging.stg_accepted a
    left join report_of_document on report_of_document.document = a.held_document_id
    where kind in ('recommendation', 'area for improvement', 'cause of concern')
  ),
  stated as (
    select
      finding_id, report_id, force_id, finding_kind, number::integer as number, subject, summary, addressed_to,
      source_id, source_row, document_id, locator
    from raw.local__findings
    union all by name
    from accepted
  )
-- The embedded finding that a statement is about: the same id, or of the same report the same kind and number.
select
  stated.*,
  coalesce(same_id.finding_id, same_number.finding_id) as held_finding_id
from stated
left join embedded same_id on same_id.finding_id = stated.finding_id
left join embedded same_number
  on same_number.report_id = stated.report_id and same_number.finding_kind = stated.finding_kind
  and same_number.number::integer = stated.number and same_number.force_slug is not distinct from stated.force_id
