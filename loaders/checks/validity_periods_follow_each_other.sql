select force_id, round_id, item_id, valid_from, valid_to
from fact_grade
where valid_to <= valid_from or valid_to is null and not is_current
