-- A finding that Peelboard holds may have a status that a file of the office's own states, so each has its own source.
select
  f.finding_id, f.force_id as force_slug, r.title as report, r.published_on, f.finding_kind as kind, f.finding_number as number,
  f.subject, f.summary, f.addressed_to, s.status, s.status_as_at, f.document_id as document, f.locator,
  made.title as source, f.source_id like 'local/%' as is_local,
  stated.title as status_source, s.source_id like 'local/%' as is_status_local
from fact_finding f
join dim_report r using (report_id)
join fact_finding_status s on s.finding_id = f.finding_id and s.is_current
join dim_source made on made.source_id = f.source_id
join dim_source stated on stated.source_id = s.source_id
order by r.published_on, f.finding_id
