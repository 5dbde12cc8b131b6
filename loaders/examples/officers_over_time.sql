-- Change 'cumbria' for another force; dim_measure lists the measures with their units.
select a.area_name, f.period_end, f.numerator as officers, f.denominator as people, f.value as officers_per_100000_people, f.mean_kind
from fact_measure f
join dim_area a on a.area_id = f.area_id
where f.measure_id = 'police-officers-per-100000' and f.area_id in ('cumbria', 'england-and-wales')
order by a.area_name, f.period_end
