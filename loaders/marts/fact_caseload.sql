with
  embedded as (
    select
      force_slug as force_id, area as area_name, as_at, risk, cases::integer as case_count, officers::integer as officer_count,
      source_id, document as document_id, locator
    from raw.hmic__inspection_2007_caseload
  ),
  -- The office's own of a date that is not held; 2007 and 2007-10 are one date, told more or less fully.
  own as (
    select force_id, area_name, as_at, risk, case_count, officer_count, source_id, document_id, locator
    from staging.stg_local_caseload o
    where preference = 1 and as_at is not null and officer_count is not null
      and not exists (
        from embedded e
        where e.force_id = o.force_id and e.area_name = o.area_name and e.risk = o.risk
          and (starts_with(e.as_at, o.as_at) or starts_with(o.as_at, e.as_at))
      )
  )
select force_id, area_name, as_at, risk, case_count, officer_count, 'read' as basis, source_id, document_id, locator
from (from embedded union all by name from own)
