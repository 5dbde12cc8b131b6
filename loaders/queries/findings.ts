import type { FindingRow } from "../../src/model/reportRow.ts";
import type { Query } from "./ask.ts";
import { provenance, provenanceOf } from "./provenance.ts";

const stated = provenanceOf("stated", "status");

/** Recommendations and areas for improvement in our words, each with its last known status. */
export const findings: Query<readonly FindingRow[]> = (warehouse) =>
  warehouse.rows<FindingRow>(`
    select
      f.finding_id, f.report_id, report.title as report_title, f.force_id, f.finding_kind, f.finding_number, f.subject, f.summary,
      f.addressed_to, status.status, status.status_as_at, ${stated.columns}, ${provenance.columns}
    from fact_finding f
    join dim_report report using (report_id)
    join fact_finding_status status on status.finding_id = f.finding_id and status.is_current
    -- That nothing is known of a finding's status is nobody's statement.
    left join fact_finding_status stated
      on stated.finding_id = f.finding_id and stated.is_current and stated.status <> 'not known'
    ${stated.joins}
    ${provenance.joins}
    order by report.published_on desc nulls last, f.report_id, f.finding_number nulls last, f.finding_id`);
