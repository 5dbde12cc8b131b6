select
  round_items.round_id, item_id, item_order::integer as item_order, name_in_round, round_items.source_label,
  is_asked_of_all_forces = 'yes' as is_asked_of_all_forces, scale_id
from raw.peelboard__round_items round_items
left join dim_round using (round_id)
