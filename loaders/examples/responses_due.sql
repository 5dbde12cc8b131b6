-- The day is that of the latest report held. Change it to today with: select current_date as day.
with
  as_at as (
    select latest_report_on as day from dim_release
  ),
  answers as (
    select
      r.report_id, f.force_name, r.title || if(r.source_id like 'local/%', ' (local)', '') as report, r.published_day as published_on,
      r.last_day, p.responded_on, p.response_days, p.report_id = r.report_id as is_answered,
      if(p.source_id like 'local/%', ' (local)', '') as mark
    from dim_report r
    join dim_force f on f.force_id = r.force_id
    left join fact_response p on p.report_id = r.report_id
    where r.last_day >= date '2017-06-26' and not r.is_stand_in
  ),
  standing as (
    select
      answers.*,
      date_diff('day', as_at.day, last_day) as days_left,
      case
        when response_days > 56 then 'answered late' || mark
        when is_answered then 'answered' || mark
        when last_day < as_at.day then 'last day has passed, no answer is held here'
        else 'due'
      end as standing
    from answers, as_at
  )
select force_name, report, published_on, last_day, standing, days_left, response_days
from standing
where standing = 'due' and days_left <= 30
  or standing like 'answered late%'
  or standing like 'last day%' and days_left >= -90
order by standing = 'due' desc, last_day desc, force_name
