select
  f.finding_id, f.force_id as force_slug, r.title as report, r.published_on, f.finding_kind as kind, f.finding_number as number,
  f.subject, f.summary, f.addressed_to, s.status, s.status_as_at, f.document_id as document, f.locator
from fact_finding f
join dim_report r using (report_id)
join fact_finding_status s on s.finding_id = f.finding_id and s.is_current
order by r.published_on, f.finding_id
