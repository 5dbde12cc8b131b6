import type { ReportRow } from "../../src/model/reportRow.ts";
import type { Query } from "./ask.ts";
import { provenance, provenanceOf } from "./provenance.ts";

const answer = provenanceOf("a", "response");

/**
 * The register of inspections and responses: each report, its statutory last day, and what is known of the answer.
 * A national report has a row for each local policing body known to have answered it. A response that came
 * after the last day is late, or where its day is not known one that took over 56 days; where neither is, `is_late` is null.
 */
export const reports: Query<readonly ReportRow[]> = (warehouse) =>
  warehouse.rows<ReportRow>(`
    select
      f.report_id, f.title, f.report_kind, f.publisher as inspectorate, coalesce(a.force_id, f.force_id) as force_id,
      coalesce(fo.area_name, 'All forces') as force_name, r.round_name,
      f.inspected_on, f.published_on, f.published_on_evidence, f.last_day,
      a.respondent, a.responded_on,
      -- Both dates give the days; those that a source states stand in where a date is not known in full.
      coalesce(
        case
          when length(a.responded_on) = 10 and length(f.published_on) = 10
            then date_diff('day', f.published_on::date, a.responded_on::date)
        end,
        a.response_days
      )::integer as response_days,
      case
        when length(a.responded_on) = 10 and f.last_day is not null then a.responded_on::date > f.last_day
        when a.response_days is not null then a.response_days > 56
      end as is_late,
      ${answer.columns}, concat_ws(' ', f.note, nullif(a.note, f.note)) as note,
      ${provenance.columns}
    from dim_report f
    ${provenance.joins}
    left join dim_round r on r.round_id = f.round_id
    left join fact_response a on a.report_id = f.report_id
    ${answer.joins}
    left join dim_force fo on fo.force_id = coalesce(a.force_id, f.force_id)
    where not f.is_stand_in
    order by f.published_on desc nulls last, f.report_id, force_name`);
