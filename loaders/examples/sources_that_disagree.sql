-- Both statements are kept. Nothing is averaged, and the explanation says which one is shown.
select
  c.conflict_kind, f.force_name, r.round_name, c.subject, c.first_statement, a.publisher as first_publisher,
  c.second_statement, b.publisher as second_publisher, c.explanation
from fact_conflict c
left join dim_force f on f.force_id = c.force_id
left join dim_round r on r.round_id = c.round_id
left join dim_document a on a.document_id = c.first_document_id
left join dim_document b on b.document_id = c.second_document_id
order by c.conflict_kind, f.force_name, c.subject
