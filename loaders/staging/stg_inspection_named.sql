-- The held report that an accepted document names where it tells findings: a response names the inspection that it answers, and a
-- report is itself. Only where exactly one report fits: one of the same force (or, of national findings, a national one) that was
-- published on that very day, or that bears the title with a year or a day that does not speak against it.
with
  days as (
    select document_id, item as inspection, min(label) as published_on
    from staging.stg_accepted
    where kind = 'inspection published'
    group by document_id, item
    having count(distinct label) = 1
  ),
  findings as (
    from staging.stg_accepted
    where kind in ('recommendation', 'area for improvement', 'cause of concern')
  ),
  named as (
    select distinct f.document_id, f.force_id, f.inspection, f.inspection as title, days.published_on
    from findings f
    left join days on days.document_id = f.document_id and days.inspection = f.inspection
    where f.inspection is not null
    union
    -- A document that states grades and answers no inspection is the report.
    select distinct document_id, force_id, null as inspection, document_title as title, published_on
    from findings
    where inspection is null
      and document_id in (select document_id from staging.stg_accepted where kind = 'grade')
      and document_id not in (select document_id from staging.stg_accepted where kind like 'inspection %')
  ),
  -- "Integrated PEEL Assessments 2018/2019" is "Integrated PEEL Assessment 2018/19": without marks, centuries and plurals.
  titles as (
    select
      title,
      trim(regexp_replace(
        regexp_replace(regexp_replace(lower(title), '(20[0-9]{2}) ?[/–-] ?20([0-9]{2})', '\1/\2', 'g'), '[^a-z0-9]+', ' ', 'g'),
        's( |$)', '\1', 'g'
      )) as words
    from (select title from named union select title from staging.stg_held_report)
  )
select named.document_id, named.force_id, named.inspection, min(report.report_id) as report_id
from named
join titles named_title on named_title.title = named.title
join staging.stg_held_report report on report.force_id is not distinct from named.force_id
join titles report_title on report_title.title = report.title
where
  length(named.published_on) = 10 and report.published_on = named.published_on and named.force_id is not null
  or (
    (starts_with(report_title.words, named_title.words) or starts_with(named_title.words, report_title.words))
    and least(length(report_title.words), length(named_title.words)) >= 12
    and case
      when named.published_on is null then regexp_matches(named_title.words, '20[0-9]{2}')
      when report.published_on is not null
        then starts_with(report.published_on, named.published_on) or starts_with(named.published_on, report.published_on)
      when report.inspected_on is not null
        then left(named.published_on, 4)::integer - left(report.inspected_on, 4)::integer between 0 and 1
      else regexp_matches(named_title.words, '20[0-9]{2}')
    end
  )
group by named.document_id, named.force_id, named.inspection
having count(distinct report.report_id) = 1
