with
  -- A report may be named by several sources; the fullest title and kind come from the register of documents.
  named as (
    select
      report_id,
      coalesce(any_value(title) filter (source_id like 'local-policing-bodies/%'), any_value(title)) as title,
      coalesce(any_value(report_kind) filter (source_id like 'local-policing-bodies/%'), any_value(report_kind)) as report_kind,
      any_value(force_id) as force_id,
      any_value(round_label) as round_label,
      any_value(pillar) as pillar,
      any_value(inspected_on) as inspected_on,
      any_value(publisher) as publisher,
      any_value(note) as note,
      -- The register's document is the better proof of a report without a known date.
      coalesce(any_value(document_id) filter (source_id like 'local-policing-bodies/%'), any_value(document_id)) as document_id,
      coalesce(any_value(source_id) filter (source_id like 'local-policing-bodies/%'), any_value(source_id)) as source_id,
      coalesce(any_value(locator) filter (source_id like 'local-policing-bodies/%'), any_value(locator)) as locator
    from (select * from staging.stg_report_date order by source_id, source_row)
    group by report_id
  ),
  dated as (
    select
      report_id, published_on, evidence, document_id, source_id, locator,
      case when is_day_known then published_on::date end as published_day
    from fact_publication_date
    where preference = 1
  )
select
  named.report_id, named.title, report_kind, force_id, round_id, pillar as item_id, inspected_on, named.publisher,
  published_on, evidence as published_on_evidence, published_day,
  -- Section 55(5A) of the Police Act 1996: 56 days beginning with publication day; in force from 2 May 2017 (SI 2017/399).
  case when published_day >= date '2017-05-02' and force_id is not null then published_day + 55 end as last_day,
  coalesce(dated.document_id, named.document_id) as document_id,
  coalesce(dated.source_id, named.source_id) as source_id,
  coalesce(dated.locator, named.locator) as locator,
  -- Nothing but what was made for accepted findings has this source.
  coalesce(dated.source_id, named.source_id) = 'local/reviewed' as is_stand_in,
  'read' as basis,
  note
from named
left join dated using (report_id)
left join dim_round on dim_round.source_label = named.round_label
