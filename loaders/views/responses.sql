-- A report that Peelboard holds may have an answer that a file of the office's own states, so each has its own source.
select
  r.report_id, r.title as report, coalesce(p.force_id, r.force_id) as force_slug, r.report_kind, r.published_on, r.last_day,
  p.respondent, p.responded_on, p.response_days, d.address, r.locator, reported.title as source,
  r.source_id like 'local/%' as is_local, answered.title as response_source, p.source_id like 'local/%' as is_response_local
from dim_report r
left join fact_response p using (report_id)
left join dim_document d on d.document_id = r.document_id
left join dim_source reported on reported.source_id = r.source_id
left join dim_source answered on answered.source_id = p.source_id
where not r.is_stand_in
order by r.published_on, r.report_id, force_slug
