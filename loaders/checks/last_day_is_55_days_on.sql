select report_id, published_day, last_day from dim_report where last_day is not null and date_diff('day', published_day, last_day) <> 55
