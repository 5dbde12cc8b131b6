-- Caseloads of the office's files and of accepted documents, which state cases and officers apart and carry the document's date.
with
  officers as (
    select force_id, item, document_id, max(value)::integer as officer_count
    from staging.stg_accepted
    where kind = 'officers'
    group by force_id, item, document_id
  ),
  stated as (
    select
      force_id, area as area_name, as_at, risk, cases::integer as case_count, officers::integer as officer_count,
      source_id, source_row, document_id, locator
    from raw.local__caseload
    union all by name
    select
      a.force_id, a.item as area_name, a.published_on as as_at, a.label as risk, a.value::integer as case_count,
      officers.officer_count, a.source_id, a.source_row, a.document_id, a.locator
    from staging.stg_accepted a
    left join officers on officers.force_id = a.force_id and officers.item = a.item and officers.document_id = a.document_id
    where a.kind = 'caseload'
  )
select
  *,
  row_number() over (partition by force_id, area_name, as_at, risk order by source_id, source_row)::integer as preference
from stated
