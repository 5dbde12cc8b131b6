import type { ComparabilityRow } from "../../src/model/comparability.ts";
import type { Query } from "./ask.ts";

/** The verdict on every pair of rounds, the earlier first. */
export const roundComparability: Query<readonly ComparabilityRow[]> = (warehouse) =>
  warehouse.rows<ComparabilityRow>(`
    select
      c.from_round_id, a.round_name as from_round_name, c.to_round_id, b.round_name as to_round_name, c.verdict, c.reason, c.address
    from round_comparability c
    join dim_round a on a.round_id = c.from_round_id
    join dim_round b on b.round_id = c.to_round_id
    order by a.round_order, b.round_order`);
