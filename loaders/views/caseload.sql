select force_id as force_slug, area_name as area, as_at, risk, case_count as cases, officer_count as officers
from fact_caseload
order by force_slug, area, as_at, risk
