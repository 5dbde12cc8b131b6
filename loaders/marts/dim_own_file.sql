select source_id, file, title, row_count, embargoed_count, unfilled_count from raw.local__files
