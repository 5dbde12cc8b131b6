select round_id, item_id, sum(force_count) as forces
from fact_grade_distribution
where kind = 'published'
group by round_id, item_id
having sum(force_count) > 43 or count(*) = count(force_count) and sum(force_count) < 42
