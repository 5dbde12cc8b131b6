select
  release::date as release,
  -- Reports of the office's own say nothing of how far the embedded data reaches.
  (select max(published_day) from dim_report where source_id not like 'local/%') as latest_report_on,
  is_private
from raw.peelboard__release
