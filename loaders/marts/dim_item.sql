select item_id, item_name, item_kind, parent_item_id, note from raw.peelboard__items
