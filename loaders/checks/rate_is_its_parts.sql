select area_id, measure_id, period, numerator, denominator, value
from fact_measure
join dim_measure using (measure_id)
where denominator is not null and value is not null and abs(value - numerator * multiplier / denominator) > 1e-9 * abs(value)
