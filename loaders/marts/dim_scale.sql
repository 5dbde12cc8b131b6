select scale_id, position::integer as grade_rank, grade::grade_label as grade, letter
from raw.peelboard__scales
