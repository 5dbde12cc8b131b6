select
  source_id, layout, edition, file, added_on::date as added_on, rows_read, figures as figure_count, totals_checked as checked_total_count,
  totals_withheld as withheld_total_count, rows_passed_over as passed_over_count
from raw.local__added_tables
