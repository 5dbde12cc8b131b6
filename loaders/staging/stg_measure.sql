-- Every published figure in one shape: one row per area, measure, category and period.
with
  workforce as (
    select
      force_slug as area_id, replace(worker_type, ' ', '-') || '-headcount' as measure_group, null as category,
      strftime(as_at_31_march, '%-d %B %Y') as period, as_at_31_march as period_end,
      headcount::double as value, 'not stated' as reason,
      concat('rows of the force, ', strftime(as_at_31_march, '%-d %B %Y'), ', ', worker_type, ', headcount') as locator, source_id
    from raw.home_office__workforce
    union all by name
    select
      force_slug as area_id, replace(worker_type, ' ', '-') || '-fte' as measure_group, null as category,
      strftime(as_at_31_march, '%-d %B %Y') as period, as_at_31_march as period_end,
      fte as value, 'not stated' as reason,
      concat('rows of the force, ', strftime(as_at_31_march, '%-d %B %Y'), ', ', worker_type, ', full-time equivalent') as locator, source_id
    from raw.home_office__workforce
    -- Specials and volunteers have no full-time equivalent in the publication.
    where worker_type not in ('special constable', 'police support volunteer')
  ),
  population as (
    select
      force_slug as area_id, 'population' as measure_group, null as category,
      concat('mid-', mid_year) as period, make_date(mid_year, 6, 30) as period_end,
      population::double as value, 'not stated' as reason,
      concat('sum of ', local_authorities_summed, ' local authorities, mid-', mid_year) as locator, source_id
    from raw.ons__population
  ),
  arrests as (
    select
      force_slug as area_id, 'arrests' as measure_group,
      case when starts_with(offence_group, '2015/16 onwards - ')
        then offence_group[19:] || ' (classification from 2015/16)'
        else offence_group || ' (classification to 2014/15)' end as category,
      financial_year as period, make_date(financial_year[1:4]::integer + 1, 3, 31) as period_end,
      arrests::double as value, 'not available' as reason,
      concat('rows of the force, ', financial_year, ', ', offence_group) as locator, source_id
    from raw.home_office__arrests
  ),
  outcomes as (
    select
      coalesce(force_slug, 'british-transport-police') as area_id, 'offences' as measure_group,
      concat(offence_group, ', ', outcome_group) as category,
      financial_year as period, make_date(financial_year[1:4]::integer + 1, 3, 31) as period_end,
      offences::double as value, 'not stated' as reason,
      concat('rows of the force, ', financial_year, ', ', offence_group, ', ', outcome_group) as locator, source_id
    from raw.home_office__crime_outcomes
  ),
  severity as (
    select
      coalesce(force_slug, case area_code
        when 'K04000001' then 'england-and-wales' when 'E92000001' then 'england' when 'W92000004' then 'wales'
        else 'region-' || area_code end) as area_id,
      case when offence_group = 'Total recorded crime' then 'crime-severity-score-total' else 'crime-severity-score' end as measure_group,
      case when offence_group = 'Total recorded crime' then null else offence_group end as category,
      strftime(year_ending, 'year ending %B %Y') as period, year_ending as period_end,
      severity_score as value, 'not available' as reason,
      concat('rows of ', area, ', ', strftime(year_ending, 'year ending %B %Y'), ', ', offence_group) as locator, source_id
    from raw.ons__crime_severity
  ),
  use_of_force as (
    select
      force_slug as area_id, 'use-of-force-incidents' as measure_group, null as category,
      period, last_day(make_date(right(period, 4)::integer, 3, 1)) as period_end,
      incidents::double as value, 'not stated' as reason, 'Table 12, row of the force' as locator, source_id
    from raw.home_office__use_of_force
  ),
  mappa as (
    select
      case area when 'England and Wales' then 'england-and-wales' when 'Wales' then 'wales' else force_slug end as area_id,
      case measure
        when 'registered sexual offenders' then 'registered-sexual-offenders'
        when 'registered sexual offenders per 100,000' then 'registered-sexual-offenders-per-100000'
        when 'people aged 10+ per registered sexual offender' then 'people-aged-10-per-registered-sexual-offender'
        when 'cautioned or convicted for breach of notification requirements' then 'mappa-breach-cautioned-or-convicted'
        when 'violent offenders under MAPPA' then 'mappa-violent-offenders'
        when 'other dangerous offenders under MAPPA' then 'mappa-other-dangerous-offenders'
      end as measure_group,
      null as category,
      case when length(as_at_or_period) = 10 then strftime(as_at_or_period::date, '%-d %B %Y') else as_at_or_period end as period,
      case when length(as_at_or_period) = 10 then as_at_or_period::date else make_date(as_at_or_period[1:4]::integer + 1, 3, 31) end as period_end,
      value::double as value, 'not stated' as reason, locator, source_id, source_url as document_id
    from raw.home_office__mappa
  ),
  together as (
    select * from workforce
    union all by name select * from population
    union all by name select * from arrests
    union all by name select * from outcomes
    union all by name select * from severity
    union all by name select * from use_of_force
    union all by name select * from mappa
  )
select
  area_id, measure_group, category,
  measure_group || coalesce('--' || trim(regexp_replace(lower(category), '[^a-z0-9]+', '-', 'g'), '-'), '') as measure_id,
  period, period_end, value,
  case when value is null then reason end as absence,
  case when source_id like 'ons/population%' then 'derived' else 'read' end as basis,
  source_id, document_id, locator
from together
