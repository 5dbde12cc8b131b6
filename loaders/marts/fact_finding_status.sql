with
  embedded as (
    select finding_id, status, status_as_at, source_id, document as document_id, locator
    from (from raw.hmic__inspection_2007_findings union all by name from raw.local_policing_bodies__findings)
  ),
  own as (
    select finding_id, status, status_as_at, source_id, document_id, locator
    from raw.local__finding_status o
    -- Of one day the embedded statement stays; the other is kept among the statements of the office.
    where not exists (from embedded e where e.finding_id = o.finding_id and e.status_as_at = o.status_as_at)
  ),
  stated as (
    from embedded
    union all by name
    from own
  ),
  -- "Not known" is said of a finding of which nobody says anything else.
  known as (
    select * from stated where status <> 'not known'
    union all by name
    select f.finding_id, 'not known' as status, f.source_id, f.document_id, f.locator
    from fact_finding f
    where not exists (from stated s where s.finding_id = f.finding_id and s.status <> 'not known')
  )
select
  finding_id, row_number() over by_time::integer as version, status, status_as_at,
  row_number() over by_time = count(*) over (partition by finding_id) as is_current,
  'read' as basis, source_id, document_id, locator
from known
-- Of two statements of one time the embedded one counts as the later.
window by_time as (partition by finding_id order by status_as_at nulls first, source_id like 'local/%' desc, source_id, locator)
