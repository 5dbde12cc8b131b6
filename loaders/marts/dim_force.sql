select
  force_slug as force_id, force_code, force_name, police_force_area as area_name, region, country,
  (select string_agg(alias, '; ' order by alias) from raw.peelboard__force_aliases aliases where aliases.force_slug = forces.force_slug) as other_names
from raw.ons__forces forces
