with
  published as (
    select
      area_id, measure_id, period, period_end, value as numerator, null::double as denominator, value, absence,
      null as mean_kind, null as classification, basis, source_id, document_id, locator
    from staging.stg_measure
  ),
  -- One classification of offences a force and year; never both.
  all_arrests as (
    select
      area_id, 'arrests-all' as measure_id, period, period_end,
      -- One group not available leaves no total.
      case when count(*) = count(value) then sum(value) end as value,
      any_value(source_id) as source_id,
      concat('sum of ', count(*), ' offence groups, ', classification) as locator,
      classification
    from (
      select *, regexp_extract(category, '[(](classification .+)[)]$', 1) as classification
      from staging.stg_measure
      where measure_group = 'arrests'
    )
    -- A force and year with both would give two rows of one key, and the checks would name it.
    group by area_id, period, period_end, classification
  ),
  outcome_shares as (
    select
      area_id, period, period_end,
      sum(value) filter (category like '%, Charged/Summonsed') as numerator, sum(value) as denominator,
      any_value(source_id) as source_id
    from staging.stg_measure
    where measure_group = 'offences' and area_id in (select force_id from dim_force)
    group by area_id, period, period_end
  ),
  residents as (
    select area_id, year(period_end) as mid_year, value as population from staging.stg_measure where measure_group = 'population'
  ),
  numerators as (
    select 'police-officers-per-100000' as measure_id, area_id, period, period_end, value as numerator, absence, source_id, year(period_end) - 1 as mid_year
    from staging.stg_measure
    where measure_group = 'police-officer-fte'
    union all by name
    select 'arrests-per-1000' as measure_id, area_id, period, period_end, value as numerator,
      case when value is null then 'not available' end as absence, source_id, year(period_end) - 1 as mid_year, classification
    from all_arrests
    union all by name
    select 'use-of-force-per-1000' as measure_id, area_id, period, period_end, value as numerator, absence, source_id, year(period_end) - 1 as mid_year
    from staging.stg_measure
    where measure_group = 'use-of-force-incidents'
  ),
  ratios as (
    select measure_id, n.area_id, period, period_end, numerator, population as denominator, absence, source_id, classification,
      concat('numerator over the population at mid-', n.mid_year, ' (ONS, Mid-year population by police force area)') as locator
    from numerators n
    join residents on residents.area_id = n.area_id and residents.mid_year = n.mid_year
    union all by name
    select 'charged-share' as measure_id, area_id, period, period_end, numerator, denominator, null as absence, source_id,
      'sum of the outcome charged or summonsed over the sum of all outcomes of the force' as locator
    from outcome_shares
  ),
  -- The national figure: totals of the forces that have both parts; a weighted mean, never the mean of 43 rates.
  national_ratios as (
    select
      measure_id, 'england-and-wales' as area_id, period, period_end,
      sum(numerator) filter (absence is null) as numerator, sum(denominator) filter (absence is null) as denominator,
      null as absence, any_value(source_id) as source_id, mode(classification) as classification,
      concat('totals of ', count(*) filter (absence is null), ' of 43 forces') as locator,
      concat('weighted mean: total of ', count(*) filter (absence is null), ' of 43 forces over their total') as mean_kind
    from ratios
    group by measure_id, period, period_end
  ),
  rates as (
    select
      area_id, measure_id, period, period_end, numerator, denominator,
      numerator * multiplier::double / denominator as value, absence, mean_kind, classification, 'derived' as basis, source_id, locator
    from (from ratios union all by name from national_ratios)
    join dim_measure using (measure_id)
  )
select area_id, measure_id, period, period_end, numerator, denominator, value, absence, mean_kind, classification, basis, source_id, document_id, locator
from (
  select * replace (
    case when area_id = 'england-and-wales' and measure_id like 'crime-severity%' then 'published by ONS for England and Wales' else mean_kind end as mean_kind
  )
  from published
  union all by name
  select
    area_id, measure_id, period, period_end, value as numerator, value, case when value is null then 'not available' end as absence,
    classification, 'derived' as basis, source_id, locator
  from all_arrests
  union all by name
  select * from rates
)
