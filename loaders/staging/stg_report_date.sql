-- Every statement of when a report was published or made: one row per report and statement.
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
-- Reports of the office's own files, and those that accepted findings of a document not held belong to.
select
  own.report_id, own.title, own.report_kind, own.force_id, rounds.source_label as round_label, null as pillar,
  own.inspected_on, own.published_on, 'stated' as evidence, own.publisher, own.document_id, own.locator, own.note, own.source_id, own.source_row
from raw.local__reports own
left join raw.peelboard__rounds rounds on rounds.round_id = own.round
union all
select
  own_report_id as report_id, concat('Findings accepted from: ', any_value(document_title)) as title, case when any_value(a.force_id) is null then 'national thematic' else 'force inspection' end as report_kind, any_value(a.force_id) as force_id,
  null as round_label, null as pillar, null as inspected_on,
  -- The day of a document is that of the report only where the document is the report: it states grades, and answers no inspection.
  case when document_id in (select document_id from staging.stg_accepted where kind = 'grade')
      and document_id not in (select document_id from staging.stg_accepted where kind like 'inspection %')
    then any_value(published_on) end as published_on,
  'stated' as evidence, 'not stated' as publisher, a.document_id, 'the document' as locator,
  'Made for the findings accepted from this document' as note, 'local/reviewed' as source_id, min(a.source_row) as source_row
from staging.stg_accepted a
where own_report_id in (select report_id from staging.stg_local_finding where held_finding_id is null)
group by own_report_id, a.document_id
