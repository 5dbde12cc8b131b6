select framework_id, framework_name, description, address from raw.peelboard__frameworks
