select
  area as area_name, force_slug as force_id, measure as measure_name, coalesce(period, 'not stated') as period, period_end,
  numerator::integer as numerator, denominator::integer as denominator, value::double as value, unit, basis, source_id,
  document as document_id, locator, note
from (from raw.hmic__inspection_2007_figures union all by name from raw.local_policing_bodies__figures)
