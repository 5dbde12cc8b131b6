-- What a person accepted of inspection documents (data/local/reviewed.csv), each with its document, the place in it, and the
-- document that is held where the same one is.
select
  reviewed.proposal_id, reviewed.kind, reviewed.force_id, rounds.round_id, items.item_id, reviewed.item, reviewed.label, reviewed.direction,
  reviewed.number::integer as number, reviewed.value::double as value, reviewed.published_on,
  coalesce(reviewed.document_title, reviewed.document) as document_title, reviewed.address, reviewed.comment as note, reviewed.same_as,
  -- The inspection in whose response a finding stands, as its place tells.
  nullif(regexp_extract(reviewed.place, 'in the response to "(.*?)"(; also |$)', 1), '') as inspection,
  concat('reviewed-', trim(regexp_replace(lower(reviewed.document), '[^a-z0-9]+', '-', 'g'), '-')) as own_report_id,
  held.document as held_document_id,
  reviewed.source_id, reviewed.source_row, concat('local/reviewed | ', reviewed.document) as document_id, reviewed.place as locator
from raw.local__reviewed reviewed
left join raw.peelboard__rounds rounds on rounds.source_label = reviewed.round
left join raw.peelboard__round_items items on items.round_id = rounds.round_id and items.source_label = reviewed.item
left join raw.peelboard__documents held
  on lower(held.title) = lower(reviewed.document_title)
  and (held.published_on is null or reviewed.published_on is null
    or starts_with(held.published_on, reviewed.published_on) or starts_with(reviewed.published_on, held.published_on))
where reviewed.decision = 'accepted'
