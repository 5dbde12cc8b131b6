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
  ),
  embedded as (
    select force_id, entered_on, left_on, statement_count, source_id, document_id, locator
    from ranked
    where preference = 1
  ),
  -- A spell of the office's files is one that is held when it begins in the same time or within it.
  own as (
    select o.*, e.entered_on as held_entered_on, e.left_on as held_left_on, e.statement_count
    from raw.local__monitoring o
    left join embedded e
      on e.force_id = o.force_id
      and (
        starts_with(e.entered_on, o.entered_on) or starts_with(o.entered_on, e.entered_on)
        or o.entered_on between e.entered_on and coalesce(e.left_on, '9999')
      )
    qualify row_number() over (partition by o.force_id, o.entered_on order by e.entered_on) = 1
  ),
  -- It may tell the end of a spell that is held without one.
  ended as (
    select
      force_id, held_entered_on as entered_on, min(left_on) as left_on, any_value(statement_count) + 1 as statement_count,
      arg_min(source_id, left_on) as source_id, arg_min(document_id, left_on) as document_id, arg_min(locator, left_on) as locator
    from own
    where held_entered_on is not null and held_left_on is null and left_on is not null
    group by force_id, held_entered_on
  ),
  together as (
    select * from embedded anti join ended using (force_id, entered_on)
    union all by name
    select * from ended
    union all by name
    select force_id, entered_on, left_on, 1 as statement_count, source_id, document_id, locator
    from own
    where held_entered_on is null
  )
select force_id, entered_on, left_on, statement_count::integer as statement_count, 'read' as basis, source_id, document_id, locator
from together
