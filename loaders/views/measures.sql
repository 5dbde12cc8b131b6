-- The 43 forces only: regions and national figures are in fact_measure, so that nobody adds them up with their parts. Figures of
-- the office's own are in fact_local_figure.
select
  a.force_id as force_slug, m.measure_name as measure, f.period, f.numerator, f.denominator, f.value, m.unit,
  s.title as source, f.source_id like 'local/%' as is_local
from fact_measure f
join dim_area a using (area_id)
join dim_measure m using (measure_id)
join dim_source s on s.source_id = f.source_id
where a.area_kind = 'force'
order by m.measure_id, f.period_end, force_slug
