import type { FindingRow } from "../../src/model/reportRow.ts";
import type { Query } from "./ask.ts";
import { provenance } from "./provenance.ts";

/** Recommendations and areas for improvement in our words, each with its last known status. */
export const findings: Query<readonly FindingRow[]> = (warehouse) =>
  warehouse.rows<FindingRow>(`
    select
      f.finding_id, f.report_id, report.title as report_title, f.force_id, f.finding_kind, f.finding_number, f.subject, f.summary,
      f.addressed_to, status.status, status.status_as_at, ${provenance.columns}
    from fact_finding f
    join dim_report report using (report_id)
    join fact_finding_status status on status.finding_id = f.finding_id and status.is_current
    ${provenance.joins}
    order by report.published_on desc nulls last, f.report_id, f.finding_number nulls last, f.finding_id`);
