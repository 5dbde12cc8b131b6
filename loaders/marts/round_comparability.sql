select from_round_id, to_round_id, verdict, reason, address from raw.peelboard__round_comparability
