import type { Force } from "../../src/model/force.ts";
import type { Query } from "./ask.ts";

/** The 43 forces in alphabetical order. */
export const forceList: Query<readonly Force[]> = (warehouse) =>
  warehouse.rows<Force>(
    "select force_id, force_name, area_name, region, country, other_names from dim_force order by force_name",
  );
