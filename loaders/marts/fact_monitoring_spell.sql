with
  -- Several sources tell of one spell, some with fuller dates: 2024-05 says more than 2024.
  statements as (
    select
      force_slug as force_id, entered_on, left_on, statement, source_url as document_id, source_id, locator,
      row_number() over (
        partition by force_slug
        order by statement = 'entered' desc, left_on is not null desc, length(left_on) desc, length(entered_on) desc, source_url
      ) as preference
    from raw.hmicfrs__engage_monitoring
  )
select
  force_id, entered_on, left_on,
  (select count(*) from statements others where others.force_id = statements.force_id)::integer as statement_count,
  'read' as basis, source_id, document_id, locator
from statements
where preference = 1
