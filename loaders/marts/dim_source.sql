select
  source_id, title, publisher, address, published_on, retrieved_on::date as retrieved_on,
  entered_on::date as entered_on, licence, note, sha256, row_count::integer as row_count
from raw.peelboard__manifest
