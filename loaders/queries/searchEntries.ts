import type { SearchEntry } from "../../src/model/searchEntry.ts";
import type { Query } from "./ask.ts";

/**
 * What the search finds of the warehouse: forces by their present, former and short names; questions by their names in
 * every round; rounds; measures; findings in our words; reports that are not of PEEL, whose own pages are the forces'.
 */
export const searchEntries: Query<readonly SearchEntry[]> = (warehouse) =>
  warehouse.rows<SearchEntry>(`
    with
      forces as (
        select
          'force' as kind, force_name as title, concat('Police force, ', region) as detail,
          array_to_string(
            list_sort(list_filter(list_distinct(string_split(concat_ws('; ', area_name, other_names), '; ')), name -> name <> force_name)), '; '
          ) as words,
          concat('force/', force_id) as address, 1 as weight, force_name as place
        from dim_force
      ),
      judged as (select round_id, item_id, count(*) filter (grade is not null and not is_local) as count from fact_grade group by all),
      -- The latest round that says something of more than a few forces, or else the latest of all.
      named as (
        select
          item_id, item_name, item_kind,
          arg_max(round_id, if(judged.count >= 10, 100, 0) + round_order) as round_id,
          arg_max(name_in_round, round_order) as title,
          string_agg(round_name, ', ' order by round_order desc) as round_names,
          max(round_order) as latest_order,
          list_distinct(list(name_in_round) || [item_name]) as all_names
        from dim_round_item
        join dim_item using (item_id)
        join dim_round using (round_id)
        left join judged using (round_id, item_id)
        group by item_id, item_name, item_kind
      ),
      questions as (
        select
          'question' as kind, title, concat(upper(left(item_kind, 1)), substr(item_kind, 2), ', ', round_names) as detail,
          array_to_string(list_sort(list_filter(all_names, name -> name <> title)), '; ') as words,
          concat(
            'compare?round=', round_id, '&question=', item_id, '&view=tiles',
            if(item_kind = 'core question', '&questions=all', '')
          ) as address,
          1 + latest_order / 24 as weight, item_id as place
        from named
      ),
      rounds as (
        select
          'round' as kind, round_name as title, if(title = round_name, 'Inspection round', title) as detail, '' as words,
          concat('compare?round=', round_id) as address, 1 as weight, lpad(round_order::varchar, 3, '0') as place
        from dim_round
      ),
      -- The measures page offers what is held of all forces; what reports state of a few stands on those forces' pages.
      offered as (
        select
          'measure' as kind, measure_name as title, concat_ws(', ', family, if(unit = lower(family), null, unit)) as detail,
          concat_ws('; ', numerator_name, denominator_name) as words, concat('measures?measure=', measure_id) as address,
          case when is_headline then 1.5 when category is null then 1.2 else 1 end as weight, measure_name as place
        from dim_measure
        where family <> 'Public protection (MAPPA)' and measure_group <> 'offences'
      ),
      stated as (
        select
          'measure' as kind, measure_name as title,
          concat(
            family, ', stated for ', if(count(distinct area_id) = 1, '', concat(count(distinct area_id), ' forces, among them ')), min(area_name)
          ) as detail,
          string_agg(distinct area_name, '; ' order by area_name) as words,
          concat('force/', arg_min(area_id, area_name), '#measures') as address, 1 as weight, measure_name as place
        from dim_measure
        join fact_measure using (measure_id)
        join dim_area using (area_id)
        where family = 'Public protection (MAPPA)' and area_kind = 'force'
        group by measure_id, measure_name, family, unit
      ),
      findings as (
        select
          'finding' as kind, summary as title, concat_ws(', ', concat(upper(left(finding_kind, 1)), substr(finding_kind, 2)), report.title, if(f.source_id like 'local/%', 'local', null)) as detail,
          concat_ws('; ', subject, addressed_to) as words,
          if(f.force_id is null, 'responses#findings-not-known-to-be-closed', concat('force/', f.force_id, '#inspections-and-findings')) as address,
          1 as weight, finding_id as place
        from fact_finding f
        join dim_report report using (report_id)
      ),
      reports as (
        select
          'report' as kind, title, concat_ws(', ', concat(upper(left(report_kind, 1)), substr(report_kind, 2)), published_on, if(source_id like 'local/%', 'local', null)) as detail, '' as words,
          if(force_id is null, 'responses#the-register', concat('force/', force_id, '#inspections-and-findings')) as address, 1 as weight, report_id as place
        from dim_report
        where report_kind <> 'PEEL' and not is_stand_in
      )
    select kind, title, detail, words, address, weight::double as weight
    from (
      from forces union all from questions union all from rounds union all from offered union all from stated
      union all from findings union all from reports
    )
    order by kind, place`);
