select
  force_slug as force_id, force_code, force_name,
  -- ONS sorts it under L; a reader looks for the name as it is said.
  case police_force_area when 'London, City of' then 'City of London' else police_force_area end as area_name,
  region, country,
  (select string_agg(alias, '; ' order by alias) from raw.peelboard__force_aliases aliases where aliases.force_slug = forces.force_slug) as other_names,
  tiles.tile_column::integer as tile_column, tiles.tile_row::integer as tile_row
from raw.ons__forces forces
left join raw.peelboard__force_tiles tiles on tiles.force_id = forces.force_slug
