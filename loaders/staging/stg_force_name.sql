select force_slug as name, force_slug as force_id from raw.ons__forces
union
select force_name, force_slug from raw.ons__forces
union
select police_force_area, force_slug from raw.ons__forces
union
select alias, force_slug from raw.peelboard__force_aliases
