select force_id, round_id, item_id from fact_grade where status <> 'not found' and document_id is null
