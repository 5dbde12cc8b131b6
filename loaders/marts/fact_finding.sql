select
  finding_id, report_id, force_slug as force_id, finding_kind, number::integer as finding_number, subject, summary, addressed_to,
  'read' as basis, source_id, document as document_id, locator
from (from raw.hmic__inspection_2007_findings union all by name from raw.local_policing_bodies__findings)
union all
select
  finding_id, report_id, force_id, finding_kind, number as finding_number, subject, summary, addressed_to,
  'read' as basis, source_id, document_id, locator
from staging.stg_local_finding
where held_finding_id is null
