select force_id, round_id, item_id, scale_id, grade
from fact_grade
anti join dim_scale using (scale_id, grade)
where grade is not null
