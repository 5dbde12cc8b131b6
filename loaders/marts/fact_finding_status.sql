select finding_id, status, status_as_at, 'read' as basis, source_id, document as document_id, locator
from (from raw.hmic__inspection_2007_findings union all by name from raw.local_policing_bodies__findings)
