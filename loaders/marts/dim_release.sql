select release::date as release, (select max(published_day) from dim_report) as latest_report_on
from raw.peelboard__release
