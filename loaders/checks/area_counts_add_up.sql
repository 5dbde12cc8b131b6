select force_id, round_id, areas_counted, document_id
from fact_area_count
where areas_inspected is null
  and areas_counted <> outstanding_count + good_count + adequate_count + requires_improvement_count + inadequate_count
