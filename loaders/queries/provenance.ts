/**
 * The columns of `Provenance` for a fact `f`, and the joins they need. A page or document says more of itself than the
 * file it was collected in, so its title, publisher and address come first.
 */
export const provenance = {
  columns: `
    f.source_id, coalesce(d.title, s.title) as source_title, coalesce(d.publisher, s.publisher) as publisher,
    coalesce(d.address, s.address) as address, f.locator, f.basis`,
  joins: `
    join dim_source s on s.source_id = f.source_id
    left join dim_document d on d.document_id = f.document_id`,
} as const;

/**
 * What traces a second statement about the fact, an answer to a report or the status of a finding, whose rows are called
 * `name`: columns that begin with `prefix`, null where there is no such statement, and their joins.
 */
export const provenanceOf = (
  name: string,
  prefix: string,
): { readonly columns: string; readonly joins: string } => ({
  columns: `
    ${name}.source_id as ${prefix}_source_id, coalesce(${prefix}_d.title, ${prefix}_s.title) as ${prefix}_source_title,
    coalesce(${prefix}_d.publisher, ${prefix}_s.publisher) as ${prefix}_publisher, ${prefix}_d.address as ${prefix}_address,
    ${name}.locator as ${prefix}_locator, ${name}.basis as ${prefix}_basis`,
  joins: `
    left join dim_source ${prefix}_s on ${prefix}_s.source_id = ${name}.source_id
    left join dim_document ${prefix}_d on ${prefix}_d.document_id = ${name}.document_id`,
});

/** The columns of `RoundItem` for a fact `f` with round_id and item_id, and the joins they need. */
export const roundItem = {
  columns: `
    f.round_id, r.round_name, r.round_order, f.item_id, ri.name_in_round as item_name, i.item_kind, ri.item_order, r.scale_id`,
  joins: `
    join dim_round r on r.round_id = f.round_id
    join dim_item i on i.item_id = f.item_id
    join dim_round_item ri on ri.round_id = f.round_id and ri.item_id = f.item_id`,
} as const;
