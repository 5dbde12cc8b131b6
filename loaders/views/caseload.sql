select
  c.force_id as force_slug, c.area_name as area, c.as_at, c.risk, c.case_count as cases, c.officer_count as officers,
  s.title as source, c.source_id like 'local/%' as is_local
from fact_caseload c
join dim_source s using (source_id)
order by force_slug, area, as_at, risk
