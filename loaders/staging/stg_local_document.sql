-- Pages, papers and systems that the office's own files name as their sources. Ids begin with local/, so none is an embedded one.
with
  named as (
    select document_id, source_title, address from raw.local__measures
    union select document_id, source_title, address from raw.local__caseload
    union select document_id, source_title, address from raw.local__grades
    union select document_id, source_title, address from raw.local__reports
    union select document_id, source_title, address from raw.local__findings
    union select document_id, source_title, address from raw.local__finding_status
    union select document_id, source_title, address from raw.local__responses
    union select document_id, source_title, address from raw.local__monitoring
    union select document_id, source_title, address from raw.local__targets
    union select document_id, document_title, address from staging.stg_accepted
  )
select document_id, concat('Local: ', min(source_title)) as title, min(address) as address
from named
group by document_id
