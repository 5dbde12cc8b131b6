select round_id, round_name, round_order::integer as round_order, scale_id, framework_id, source_label, title, address
from raw.peelboard__rounds
