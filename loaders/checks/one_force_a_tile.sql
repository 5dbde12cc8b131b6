select tile_column, tile_row, list(force_id order by force_id) as forces
from dim_force
group by tile_column, tile_row
having count(*) > 1
