import type { ConflictRow } from "../../src/model/conflictRow.ts";
import type { Query } from "./ask.ts";

/** Where sources disagree: both statements, where they stand, and what is known of the reason. */
export const conflicts: Query<readonly ConflictRow[]> = (warehouse) =>
  warehouse.rows<ConflictRow>(`
    select
      c.conflict_kind, c.force_id, coalesce(fo.area_name, 'England and Wales') as force_name, c.round_id, r.round_name, c.subject,
      c.first_statement, one.address as first_address, c.second_statement, other.address as second_address, c.explanation
    from fact_conflict c
    left join dim_force fo using (force_id)
    left join dim_round r using (round_id)
    left join dim_document one on one.document_id = c.first_document_id
    left join dim_document other on other.document_id = c.second_document_id
    order by force_name, r.round_order, c.conflict_kind, c.second_statement`);
