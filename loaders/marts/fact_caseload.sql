select
  force_slug as force_id, area as area_name, as_at, risk, cases::integer as case_count, officers::integer as officer_count,
  'read' as basis, source_id, document as document_id, locator
from raw.hmic__inspection_2007_caseload
