import type { ConflictRow } from "../../src/model/conflictRow.ts";
import type { Provenance } from "../../src/model/provenance.ts";
import type { Query } from "./ask.ts";

type Side = "first" | "second";
type Stated = Omit<ConflictRow, `${Side}_source`>;
type Found = Stated &
  Readonly<
    Record<
      `${Side}_source_id` | `${Side}_source_title` | `${Side}_publisher` | `${Side}_locator`,
      string | null
    >
  >;

/** The office's file that makes a statement; null of what Peelboard holds. */
function sourceOf(row: Found, side: Side): Provenance | null {
  const source_id = row[`${side}_source_id`];
  if (source_id === null) return null;
  return {
    source_id,
    source_title: row[`${side}_source_title`] ?? "",
    publisher: row[`${side}_publisher`] ?? "",
    address: row[`${side}_address`],
    locator: row[`${side}_locator`] ?? "",
    basis: "read",
  };
}

/** Where sources disagree: both statements, where they stand, and what is known of the reason. */
export const conflicts: Query<readonly ConflictRow[]> = async (warehouse) => {
  const rows = await warehouse.rows<Found>(`
    select
      c.conflict_kind, c.force_id, coalesce(fo.area_name, 'England and Wales') as force_name, c.round_id, r.round_name, c.item_id, c.subject,
      c.first_statement, one.address as first_address, c.second_statement, other.address as second_address, c.explanation,
      c.first_source_id, coalesce(one.title, of_first.title) as first_source_title,
      coalesce(one.publisher, of_first.publisher) as first_publisher, c.first_locator,
      c.second_source_id, coalesce(other.title, of_second.title) as second_source_title,
      coalesce(other.publisher, of_second.publisher) as second_publisher, c.second_locator
    from fact_conflict c
    left join dim_force fo using (force_id)
    left join dim_round r using (round_id)
    left join dim_document one on one.document_id = c.first_document_id
    left join dim_document other on other.document_id = c.second_document_id
    left join dim_source of_first on of_first.source_id = c.first_source_id
    left join dim_source of_second on of_second.source_id = c.second_source_id
    order by force_name, r.round_order, c.conflict_kind, c.second_statement`);
  return rows.map((row) => ({
    conflict_kind: row.conflict_kind,
    force_id: row.force_id,
    force_name: row.force_name,
    round_id: row.round_id,
    round_name: row.round_name,
    item_id: row.item_id,
    subject: row.subject,
    first_statement: row.first_statement,
    first_address: row.first_address,
    first_source: sourceOf(row, "first"),
    second_statement: row.second_statement,
    second_address: row.second_address,
    second_source: sourceOf(row, "second"),
    explanation: row.explanation,
  }));
};
