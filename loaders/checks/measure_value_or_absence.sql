select area_id, measure_id, period from fact_measure where (value is null) <> (absence is not null) or isnan(value)
