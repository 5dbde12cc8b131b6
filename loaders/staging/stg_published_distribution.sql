-- National counts as published: one row per round, item and grade; the count is empty where the source leaves it out.
with
  wide as (
    select
      round as round_label,
      regexp_replace(measure, ' [(](inadequate|outstanding) only[)]$', '') as measure,
      outstanding::integer as "Outstanding",
      good::integer as "Good",
      adequate::integer as "Adequate",
      requires_improvement::integer as "Requires improvement",
      inadequate::integer as "Inadequate",
      source_url, locator, source_id, source_row
    from raw.hmicfrs__peel_national_distributions
  ),
  peel as (
    from wide
    unpivot include nulls (force_count for grade in ("Outstanding", "Good", "Adequate", "Requires improvement", "Inadequate"))
  ),
  hmic as (
    select '2007' as round_label, item as measure, grade, forces::integer as force_count, document, locator, source_id, source_row
    from raw.hmic__inspection_2007_distributions
  )
select
  round_label,
  -- 2014 names its efficiency grade "Efficiency (overall)"; later rounds name the pillar alone.
  case when round_label = '2014' then measure else regexp_replace(measure, ' [(]overall[)]$', '') end as item_label,
  grade, force_count, source_url as document_id, locator, source_id, source_row
from peel
union all
select round_label, measure as item_label, grade, force_count, document as document_id, locator, source_id, source_row
from hmic
