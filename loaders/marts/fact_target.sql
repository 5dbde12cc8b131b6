select
  t.force_id, t.measure_id, coalesce(m.measure_name, t.measure_name) as measure_name, t.period, t.period_end::date as period_end,
  t.direction, t.target::double as target, coalesce(m.unit, t.unit) as unit, coalesce(m.decimals, t.decimals::integer) as decimals,
  t.set_by, t.set_on::date as set_on, t.note, 'read' as basis, t.source_id, t.document_id, t.locator,
  t.embargo_until::date as shown_from
from raw.local__targets t
left join dim_measure m on m.measure_id = t.measure_id
