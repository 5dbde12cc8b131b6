with
  statements as (
    select
      force_slug as force_id, entered_on, left_on, statement, source_url as document_id, source_id, locator,
      -- A force that is said to enter after it is said to have left begins another spell.
      coalesce(
        entered_on > max(left_on) over (
          partition by force_slug order by entered_on, source_url rows between unbounded preceding and 1 preceding
        ),
        false
      ) as begins_another
    from raw.hmicfrs__engage_monitoring
  ),
  spells as (
    select *, sum(begins_another::integer) over (partition by force_id order by entered_on, document_id) as spell
    from statements
  ),
  -- Several sources tell of one spell, some with fuller dates: 2024-05 says more than 2024.
  ranked as (
    select
      *,
      count(*) over (partition by force_id, spell)::integer as statement_count,
      row_number() over (
        partition by force_id, spell
        order by statement = 'entered' desc, left_on is not null desc, length(left_on) desc, length(entered_on) desc, document_id
      ) as preference
    from spells
  )
select force_id, entered_on, left_on, statement_count, 'read' as basis, source_id, document_id, locator
from ranked
where preference = 1
