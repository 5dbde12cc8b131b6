with
  stated as (
    select distinct report_id, published_on, evidence, document_id, source_id, locator
    from staging.stg_report_date
    where published_on is not null
  )
select
  report_id, published_on, length(published_on) = 10 as is_day_known, evidence, document_id, source_id, locator,
  'read' as basis,
  row_number() over (
    partition by report_id
    order by
      length(published_on) desc,
      case evidence when 'stated' then 1 when 'page stamp' then 2 when 'day before a dated release' then 3 when 'third-party register' then 4 else 5 end,
      published_on, document_id
  )::integer as preference
from stated
