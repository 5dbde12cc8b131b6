import type { DatedFindingRow, RegisterRow, Responses, SharedDutyRow } from "../../src/model/responses.ts";
import type { Warehouse } from "../warehouse.ts";
import type { Query } from "./ask.ts";
import { findings } from "./findings.ts";
import { provenance } from "./provenance.ts";
import { reports } from "./reports.ts";

/** Full publication days that differ from the one that is used, by report. */
async function otherDays(warehouse: Warehouse): Promise<ReadonlyMap<string, string>> {
  const rows = await warehouse.rows<{ report_id: string; days: string }>(`
    select stated.report_id, string_agg(distinct stated.published_on, ' ' order by stated.published_on) as days
    from fact_publication_date stated
    join fact_publication_date used on used.report_id = stated.report_id and used.preference = 1
    where stated.is_day_known and stated.published_on <> used.published_on
    group by stated.report_id`);
  return new Map(rows.map(({ report_id, days }) => [report_id, days]));
}

/**
 * Force reports beside national ones: those that one document answers, and those that have findings on one subject. Whether
 * the findings are the same, and one response therefore enough, is for a reader of both reports to say.
 */
const sharedDuties: Query<readonly SharedDutyRow[]> = (warehouse) =>
  warehouse.rows<SharedDutyRow>(`
    with
      answered_together as (
        select a.force_id, a.report_id as force_report_id, b.report_id as national_report_id, null as subject,
          a.source_id, a.document_id, a.locator, a.basis
        from fact_response a
        join fact_response b on b.force_id = a.force_id and b.document_id = a.document_id
      ),
      on_one_subject as (
        select a.force_id, a.report_id as force_report_id, b.report_id as national_report_id, a.subject,
          min(a.source_id) as source_id, min(a.document_id) as document_id,
          string_agg(distinct a.locator, '; ' order by a.locator) as locator, 'derived' as basis
        from fact_finding a
        join fact_finding b on b.subject = a.subject and b.force_id is null
        where a.force_id is not null
        group by all
      ),
      pairs as (select * from answered_together union all by name select * from on_one_subject),
      counted as (select report_id, count(*)::integer as findings from fact_finding group by report_id)
    select
      f.force_id, fo.area_name as force_name,
      f.force_report_id, own.title as force_report_title,
      f.national_report_id, national.title as national_report_title,
      bool_or(f.subject is null) over pair as is_answered_together,
      max(f.subject) over pair as subject,
      coalesce(own_count.findings, 0) as force_finding_count,
      coalesce(national_count.findings, 0) as national_finding_count,
      ${provenance.columns}
    from pairs f
    join dim_report own on own.report_id = f.force_report_id and own.force_id is not null and not own.is_stand_in
    join dim_report national on national.report_id = f.national_report_id and national.force_id is null and not national.is_stand_in
    join dim_force fo on fo.force_id = f.force_id
    left join counted own_count on own_count.report_id = f.force_report_id
    left join counted national_count on national_count.report_id = f.national_report_id
    ${provenance.joins}
    window pair as (partition by f.force_report_id, f.national_report_id)
    qualify row_number() over (partition by f.force_report_id, f.national_report_id order by f.subject nulls first) = 1
    order by force_name, national_report_title, force_report_title`);

/** The register of inspections and responses, the findings with the age of their report, and duties that may be one. */
export const responses: Query<Responses> = async (warehouse) => {
  const others = await otherDays(warehouse);
  const register: readonly RegisterRow[] = (await reports(warehouse)).map((row) => ({
    ...row,
    other_published_on: others.get(row.report_id) ?? null,
  }));
  const held = new Map(
    (
      await warehouse.rows<{ finding_id: string; force_name: string; published_on: string | null }>(`
        select finding_id, coalesce(fo.area_name, 'All forces') as force_name, report.published_on
        from fact_finding f
        join dim_report report using (report_id)
        left join dim_force fo on fo.force_id = f.force_id`)
    ).map(({ finding_id, ...dated }) => [finding_id, dated]),
  );
  const dated: readonly DatedFindingRow[] = (await findings(warehouse)).map((row) => ({
    ...row,
    force_name: held.get(row.finding_id)?.force_name ?? "All forces",
    published_on: held.get(row.finding_id)?.published_on ?? null,
  }));
  return { register, findings: dated, sharedDuties: await sharedDuties(warehouse) };
};
