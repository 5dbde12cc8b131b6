import type { DocumentFigureRow } from "../../src/model/reportRow.ts";
import type { Query } from "./ask.ts";
import { provenance } from "./provenance.ts";

/** Figures that single inspection documents state, with the national ones they are set against. */
export const documentFigures: Query<readonly DocumentFigureRow[]> = (warehouse) =>
  warehouse.rows<DocumentFigureRow>(`
    select f.area_name, f.force_id, f.measure_name, f.period, f.numerator, f.denominator, f.value, f.unit, f.note, ${provenance.columns}
    from fact_document_figure f
    ${provenance.joins}
    order by f.source_id, f.measure_name, f.period, f.area_name`);
