select a.round_id as from_round_id, b.round_id as to_round_id
from dim_round a
join dim_round b on a.round_order < b.round_order
anti join round_comparability c on c.from_round_id = a.round_id and c.to_round_id = b.round_id
