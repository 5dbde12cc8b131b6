-- The groups are no part of Peelboard: without data/local/most_similar_groups.csv there is no row.
select
  force.force_id, similar_force.force_id as similar_force_id, as_at::date as as_at, source_title, address,
  'read' as basis, source_id, concat('row ', source_row, ' of the file') as locator
from raw.local__most_similar_groups groups
join staging.stg_force_name force on force.name = groups.force_id
join staging.stg_force_name similar_force on similar_force.name = groups.similar_force_id
