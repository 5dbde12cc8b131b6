import type { MonitoringSpellRow } from "../../src/model/reportRow.ts";
import type { Query } from "./ask.ts";
import { provenance } from "./provenance.ts";

/** Spells of enhanced monitoring (Engage), the latest first. */
export const monitoringSpells: Query<readonly MonitoringSpellRow[]> = (warehouse) =>
  warehouse.rows<MonitoringSpellRow>(`
    select
      f.force_id, fo.force_name, f.entered_on, f.left_on,
      case when f.left_on is null then 'No source held says that the spell has ended.' end as note,
      ${provenance.columns}
    from fact_monitoring_spell f
    join dim_force fo on fo.force_id = f.force_id
    ${provenance.joins}
    order by f.entered_on desc, fo.force_name`);
