import type { ChangeData, ChangeRow } from "../../src/model/changeRow.ts";
import type { Query } from "./ask.ts";
import { grades } from "./grades.ts";
import { provenance } from "./provenance.ts";

/**
 * Reports and responses published, spells of enhanced monitoring (Engage) begun and ended, and statements of a finding's
 * status, each with as much of its day as is known. That no source tells a finding's status is no statement.
 */
export const changeEvents: Query<readonly ChangeRow[]> = (warehouse) =>
  warehouse.rows<ChangeRow>(`
    with
      -- Where sources give other days for one report, each is named: which side of a date it falls on may hang on it.
      other_days as (
        select stated.report_id, list(distinct stated.published_on order by stated.published_on) as days
        from fact_publication_date stated
        join dim_report report using (report_id)
        where stated.is_day_known and stated.published_on <> report.published_on
        group by stated.report_id
      ),
      events as (
        select
          'report published' as change_kind, published_on as occurred_on, force_id, title as subject, publisher as statement, note,
          coalesce(days, []) as other_days,
          source_id, document_id, locator, basis
        from dim_report
        left join other_days using (report_id)
        where not is_stand_in
        union all
        select
          'response published', response.responded_on, response.force_id, report.title, response.respondent, response.note, [],
          response.source_id, response.document_id, response.locator, response.basis
        from fact_response response
        join dim_report report using (report_id)
        union all
        select
          'entered enhanced monitoring', entered_on, force_id, 'Enhanced monitoring (Engage)', null, null, [],
          source_id, document_id, locator, basis
        from fact_monitoring_spell
        union all
        select
          'left enhanced monitoring', left_on, force_id, 'Enhanced monitoring (Engage)', null, null, [],
          source_id, document_id, locator, basis
        from fact_monitoring_spell
        where left_on is not null
        union all
        select
          'status of a finding stated', status.status_as_at, finding.force_id, finding.summary, status.status, null, [],
          status.source_id, status.document_id, status.locator, status.basis
        from fact_finding_status status
        join fact_finding finding using (finding_id)
        where status.status <> 'not known'
      )
    select
      f.change_kind, f.occurred_on, f.force_id, coalesce(fo.force_name, 'All forces') as force_name, f.subject, f.statement, f.note, f.other_days,
      ${provenance.columns}
    from events f
    left join dim_force fo on fo.force_id = f.force_id
    ${provenance.joins}
    order by f.occurred_on desc nulls last, f.change_kind, force_name, f.subject, f.source_id, f.locator`);

/** What became known or changed, dated or not, over all rounds: the changes page finds those between two dates. */
export const changes: Query<ChangeData> = async (warehouse) => ({
  judgements: await grades(warehouse),
  events: await changeEvents(warehouse),
});
