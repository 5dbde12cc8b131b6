select
  r.report_id, r.title as report, coalesce(p.force_id, r.force_id) as force_slug, r.report_kind, r.published_on, r.last_day,
  p.respondent, p.responded_on, p.response_days, d.address, r.locator
from dim_report r
left join fact_response p using (report_id)
left join dim_document d on d.document_id = r.document_id
where not r.is_stand_in
order by r.published_on, r.report_id, force_slug
