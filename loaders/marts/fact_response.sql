select
  report_id, force_slug as force_id, respondent, responded_on, response_days::integer as response_days,
  'read' as basis, source_id, document as document_id, locator, note
from raw.local_policing_bodies__responses
