-- Reports that are held, or that stand in the office's own file, with every statement of when they were published or made: one
-- row per report and statement.
with
  page_dates as (
    select
      force_slug as force_id,
      regexp_extract(round, '^([^ ]+)', 1) as round_label,
      nullif(regexp_extract(round, '[(](.+)[)]', 1), '') as pillar,
      published_on, evidence, source_url as document_id, 'publication date of the report' as locator, source_id, source_row
    from raw.hmicfrs__peel_publication_dates
  )
select
  concat_ws('-', 'peel', pillar, replace(round_label, '/', '-'), force_id) as report_id,
  concat_ws(', ', concat('PEEL ', round_label), pillar) as title,
  'PEEL' as report_kind,
  force_id, round_label, pillar, null as inspected_on, published_on, evidence, 'HMICFRS' as publisher, document_id, locator, null as note, source_id, source_row
from page_dates
union all
select
  report_id, title, report_kind, force_slug as force_id, round as round_label,
  nullif(regexp_extract(report_id, '^peel-(effectiveness|efficiency|legitimacy)-', 1), '') as pillar,
  inspected_on, published_on, 'stated' as evidence, publisher, document as document_id, locator, note, source_id, source_row
from raw.local_policing_bodies__reports
union all
-- Reports of the office's own file.
select
  own.report_id, own.title, own.report_kind, own.force_id, rounds.source_label as round_label, null as pillar,
  own.inspected_on, own.published_on, 'stated' as evidence, own.publisher, own.document_id, own.locator, own.note, own.source_id, own.source_row
from raw.local__reports own
left join raw.peelboard__rounds rounds on rounds.round_id = own.round
