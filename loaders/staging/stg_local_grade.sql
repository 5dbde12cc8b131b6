-- Judgements that the office's files and the documents it accepted state; preference 1 is the one that may fill a gap.
with
  stated as (
    select
      force_id, round as round_id, item as item_id, grade as statement, direction, published_on, note, source_id, source_row, document_id, locator
    from raw.local__grades
    union all by name
    select force_id, round_id, item_id, label as statement, direction, published_on, note, source_id, source_row, document_id, locator
    from staging.stg_accepted
    where kind = 'grade'
  )
select
  *,
  case when statement = 'Not graded' then null else statement end as grade,
  case when statement = 'Not graded' then 'not graded' else 'graded' end as status,
  -- A file that the office wrote comes before what it accepted from a document: local/grades, then local/reviewed.
  row_number() over (partition by force_id, round_id, item_id order by source_id, source_row)::integer as preference
from stated
