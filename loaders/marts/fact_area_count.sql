with
  counts as (
    select
      force_slug, round, areas_counted::integer as areas_counted,
      outstanding::integer as outstanding_count, good::integer as good_count, adequate::integer as adequate_count,
      requires_improvement::integer as requires_improvement_count, inadequate::integer as inadequate_count,
      null::integer as areas_inspected, source_url, locator, source_id
    from raw.hmicfrs__peel_area_counts
    union all by name
    select
      force_slug, round, areas_graded::integer as areas_counted, areas_inspected::integer as areas_inspected,
      source_url, locator, source_id
    from raw.hmicfrs__peel_areas_inspected
  )
select
  force_slug as force_id, round_id, areas_counted, areas_inspected,
  outstanding_count, good_count, adequate_count, requires_improvement_count, inadequate_count,
  'read' as basis, source_id, source_url as document_id, locator
from counts
left join dim_round on dim_round.source_label = counts.round
