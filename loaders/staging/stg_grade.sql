-- Every stated judgement in one shape: one row per force, round, item and validity period as the sources give it.
-- The labels of rounds and items are those of the sources; the mart resolves them.
with
  peel_2014 as (
    select force_slug, round, question as item_label, grade, basis, 'no' as confirmed, source_url, locator, source_id, source_row
    from raw.hmicfrs__peel_2014_grades
  ),
  pillars as (
    select force_slug, round, pillar as item_label, grade, basis, independently_confirmed as confirmed, source_url, locator, source_id, source_row
    from raw.hmicfrs__peel_pillar_grades
  ),
  questions as (
    select force_slug, round, question as item_label, grade, basis, 'no' as confirmed, source_url, locator, source_id, source_row
    from raw.hmicfrs__peel_question_grades
  ),
  areas as (
    select force_slug, round, area as item_label, grade, basis, independently_confirmed as confirmed, source_url, locator, source_id, source_row
    from raw.hmicfrs__peel_area_grades
  ),
  peel as (
    select * from peel_2014
    union all by name select * from pillars
    union all by name select * from questions
    union all by name select * from areas
  ),
  in_one_shape as (
    select
      force_slug, round, item_label, grade, basis, confirmed, source_id, source_row, locator,
      source_url as document_id,
      null::varchar as direction, null::varchar as carried_from_round, null::date as valid_from, null::date as valid_to
    from peel
    union all by name
    select
      force_slug, round, item_label, grade, 'read' as basis, 'no' as confirmed, source_id, source_row, locator,
      source_url as document_id, carried_from_round
    from raw.hmicfrs__peel_carried_over_grades
    union all by name
    select
      force_slug, round, item_label, grade, 'read' as basis, 'no' as confirmed, source_id, source_row, locator,
      source_url as document_id, valid_from::date as valid_from, valid_to::date as valid_to
    from raw.hmicfrs__peel_superseded_grades
    union all by name
    select
      force_slug, round, area as item_label, grade, 'read' as basis, 'no' as confirmed, source_id, source_row, locator,
      source_url as document_id, direction
    from raw.home_office__ppa_grades
    union all by name
    select
      force_slug, round, item as item_label, grade, 'read' as basis, 'no' as confirmed, source_id, source_row, locator,
      document as document_id, direction
    from raw.hmic__inspection_2007_grades
  )
select
  force_slug as force_id,
  round as round_label,
  item_label,
  case when grade = 'Not graded' then null else grade end as grade,
  case
    when grade is null then 'not found'
    when grade = 'Not graded' then 'not graded'
    when carried_from_round is not null then 'carried over'
    else 'graded'
  end as status,
  basis,
  coalesce(confirmed = 'yes', false) as is_confirmed,
  direction,
  carried_from_round as carried_from_label,
  valid_from,
  valid_to,
  source_id,
  source_row,
  document_id,
  coalesce(locator, 'no source found') as locator
from in_one_shape
