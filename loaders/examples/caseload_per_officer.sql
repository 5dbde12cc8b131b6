-- Reviews: every two months at very high risk, every four at high, every six at medium. Officers stand on each row of an area.
with
  areas as (
    select
      area_name as area, 1 as area_order, max(officer_count) as officers,
      sum(case_count) filter (risk = 'very high') as very_high,
      sum(case_count) filter (risk = 'high') as high,
      sum(case_count) filter (risk = 'medium') as medium,
      sum(case_count) filter (risk = 'low') as low
    from fact_caseload
    -- One day alone: an office's own figures of a later one are no part of the same caseload.
    where force_id = 'cumbria' and as_at = '2007' and source_id not like 'local/%'
    group by area_name
  ),
  areas_and_force as (
    select * from areas
    union all
    select 'The force', 2, sum(officers), sum(very_high), sum(high), sum(medium), sum(low) from areas
  ),
  per_officer as (
    select
      *,
      (very_high + high + medium + low) / officers as cases_per_officer,
      (6 * very_high + 3 * high + 2 * medium) / officers as reviews_a_year_per_officer
    from areas_and_force
  )
select
  area, officers::integer as officers, very_high::integer as very_high, high::integer as high, medium::integer as medium,
  low::integer as low, cases_per_officer, reviews_a_year_per_officer,
  cases_per_officer / max(cases_per_officer) filter (area_order = 2) over () as times_the_force_figure
from per_officer
order by area_order, area
