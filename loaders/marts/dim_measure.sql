with
  used as (
    select distinct measure_id, measure_group, category from staging.stg_measure
  ),
  derived as (
    select measure_id, measure_id as measure_group, null as category
    from raw.peelboard__measures
    where measure_id in ('arrests-all', 'police-officers-per-100000', 'arrests-per-1000', 'charged-share', 'use-of-force-per-1000')
  )
select
  m.measure_id,
  concat(g.measure_name, ': ' || category) as measure_name,
  g.family, m.measure_group, category, g.unit, g.nature, g.polarity, g.decimals::integer as decimals, g.numerator_name, g.denominator_name,
  g.multiplier::integer as multiplier, g.is_headline = 'yes' as is_headline, g.definition
from (select * from used union select * from derived) m
left join raw.peelboard__measures g on g.measure_id = m.measure_group
