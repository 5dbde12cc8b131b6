select force_id, round_id, item_id, grade, status, basis
from fact_grade
where (grade is not null) <> (status in ('graded', 'carried over')) or (status = 'not found') <> (basis = 'missing')
  or (carried_from_round_id is not null) <> (status = 'carried over')
