-- Figures of the office's own files and of the published tables it added, beside the embedded figure of the same thing. They are
-- no part of the measures: nothing national is made of them.
with
  own as (
    select
      'office file' as origin,
      concat_ws('--', o.force_id, trim(regexp_replace(lower(o.area), '[^a-z0-9]+', '-', 'g'), '-')) as area_id,
      o.force_id, o.area as own_area_name, o.measure_id, o.measure_name, o.category, o.unit, o.decimals::integer as decimals, o.polarity,
      o.period, o.period_end::date as period_end, o.numerator::double as numerator, o.denominator::double as denominator,
      o.value::double as value, o.absence, o.embargo_until::date as shown_from, o.note, o.source_id, o.document_id, o.locator
    from raw.local__measures o
  ),
  added as (
    select
      'published table' as origin, area_id, area_label as own_area_name,
      -- Some layouts put the category into the measure themselves.
      case when contains(measure_id, '--') then measure_id
        else measure_id || coalesce('--' || trim(regexp_replace(lower(category), '[^a-z0-9]+', '-', 'g'), '-'), '') end as measure_id,
      measure_name, category, unit, decimals, period, period_end::date as period_end, value, absence, note, source_id,
      locator
    from raw.local__added_figures
  ),
  -- One figure of an area, measure and last day, whatever the period is called.
  held as (
    select area_id, measure_id, period_end, arg_min(value, period) as value from fact_measure group by area_id, measure_id, period_end
  ),
  together as (
    from own
    union all by name
    from added
  )
select
  t.origin, t.area_id,
  case
    when t.origin = 'office file' and t.own_area_name is not null then concat(t.own_area_name, ' (', coalesce(f.area_name, t.force_id), ')')
    else coalesce(a.area_name, t.own_area_name)
  end as area_name,
  t.measure_id, coalesce(m.measure_name, t.measure_name) as measure_name, coalesce(t.category, m.category) as category,
  coalesce(m.unit, t.unit) as unit, coalesce(m.decimals, t.decimals) as decimals, coalesce(m.polarity, t.polarity, 'none') as polarity,
  t.period, t.period_end, t.numerator, t.denominator, t.value, t.absence,
  h.value as held_value, h.measure_id is not null as is_held,
  case
    -- A gap in what is held is no statement that another could contradict.
    when h.measure_id is null or (h.value is null and t.value is not null) then 'not held'
    -- One of two publications may round to two decimals; and spreadsheets carry noise in the fifteenth digit: 5516.6500000000015.
    when coalesce(
      abs(t.value - h.value) <= 1e-9 * greatest(1, abs(h.value)) + if(h.value = round(h.value, 2) or t.value = round(t.value, 2), 0.005, 0),
      t.value is null and h.value is null
    ) then 'same'
    else 'differs'
  end as agreement,
  m.measure_id is not null as is_known_measure, 'read' as basis, t.source_id, t.document_id, t.locator, t.note, t.shown_from
from together t
left join dim_area a on a.area_id = t.area_id
left join dim_area f on f.area_id = t.force_id
left join dim_measure m on m.measure_id = t.measure_id
left join held h on h.area_id = t.area_id and h.measure_id = t.measure_id and h.period_end = t.period_end
