with
  pages as (
    select document_id from staging.stg_grade
    union select document_id from staging.stg_published_distribution
    union select document_id from staging.stg_report_date
    union select document_id from staging.stg_measure
    union select source_url from raw.hmicfrs__peel_area_counts
    union select source_url from raw.hmicfrs__peel_areas_inspected
    union select source_url from raw.hmicfrs__engage_monitoring
  ),
  hosts as (
    select document_id, regexp_extract(document_id, '^https?://(?:www[.])?([^/]+)', 1) as host
    from pages
    where document_id like 'http%'
  )
select
  document_id,
  case
    when host like '%justiceinspectorates.gov.uk' then 'HMICFRS'
    when host like 'hansard.parliament.uk' then 'UK Parliament (Hansard)'
    else host
  end as publisher,
  case
    when host like '%justiceinspectorates.gov.uk' then 'inspectorate'
    when host like '%police.uk' and host not like '%pcc%' then 'police force'
    when host like '%pcc%' or host like '%pfcc%' then 'local policing body'
    when host like '%parliament.uk' then 'parliament'
    when host like '%.gov.uk' or host like '%.gov.wales' then 'local or central government'
    else 'press or other site'
  end as document_kind,
  null as title, null as published_on, document_id as address
from hosts
union all
select document, publisher, 'document', title, published_on, address
from raw.peelboard__documents
union all
-- Papers that only the office's own files name; who published them is theirs to say.
select document_id, 'your office', 'own file', title, null, address
from staging.stg_local_document
