-- Every statement of when a report was published or made: one row per report and statement. A report that is not held, whose
-- findings were accepted from a document, has a stand-in for them to belong to: it is no report, and dim_report says so.
from staging.stg_held_report
union all by name
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
