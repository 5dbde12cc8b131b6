select count(*) as forces from dim_force having count(*) <> 43
