with
  embedded as (
    select
      report_id, force_slug as force_id, respondent, responded_on, response_days::integer as response_days,
      source_id, document as document_id, locator, note
    from raw.local_policing_bodies__responses
  ),
  own as (
    select report_id, force_id, respondent, responded_on, response_days::integer as response_days, source_id, document_id, locator, note
    from raw.local__responses
  ),
  -- An answer that is held without a day gives way to the office's own that has one.
  undated as (
    select e.report_id, e.force_id
    from embedded e
    join own o on o.report_id = e.report_id and o.force_id = e.force_id
    where e.responded_on is null and e.response_days is null and coalesce(o.responded_on, o.response_days::varchar) is not null
  )
select *, 'read' as basis from embedded anti join undated using (report_id, force_id)
union all by name
select *, 'read' as basis from own
where not exists (from embedded e where e.report_id = own.report_id and e.force_id = own.force_id)
  or exists (from undated u where u.report_id = own.report_id and u.force_id = own.force_id)
