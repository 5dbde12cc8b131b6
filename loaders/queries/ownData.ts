import type {
  AddedTableRow,
  LocalFigureRow,
  LocalStatementRow,
  OwnData,
  OwnFileRow,
  OwnMeasureName,
  TargetRow,
} from "../../src/model/ownData.ts";
import type { Query } from "./ask.ts";
import { provenance } from "./provenance.ts";
import { isPrivate } from "./release.ts";

const files: Query<readonly OwnFileRow[]> = (warehouse) =>
  warehouse.rows<OwnFileRow>(`
    select
      source_id, file, title, row_count as rows, embargoed_count as embargoed_rows, unfilled_count as unfilled_rows
    from dim_own_file
    order by file`);

const tables: Query<readonly AddedTableRow[]> = (warehouse) =>
  warehouse.rows<AddedTableRow>(`
    with compared as (
      select
        source_id, count(*) filter (agreement = 'same')::integer as same_as_held,
        count(*) filter (agreement = 'differs')::integer as differ_from_held,
        count(*) filter (agreement = 'not held')::integer as not_held
      from fact_local_figure
      group by source_id
    )
    select
      t.source_id, s.title, s.publisher, t.edition, t.file, t.added_on, t.rows_read, t.figure_count as figures,
      t.checked_total_count as totals_checked, t.withheld_total_count as totals_withheld, t.passed_over_count as rows_passed_over,
      coalesce(same_as_held, 0) as same_as_held, coalesce(differ_from_held, 0) as differ_from_held, coalesce(not_held, 0) as not_held
    from dim_added_table t
    join dim_source s using (source_id)
    left join compared using (source_id)
    order by s.title, t.source_id`);

/** Figures of the office's files, and of added tables those whose measure Peelboard knows. */
export const localFigures: Query<readonly LocalFigureRow[]> = (warehouse) =>
  warehouse.rows<LocalFigureRow>(`
    select
      f.origin, added.edition, f.area_id, f.area_name, f.measure_id, f.measure_name, f.category, f.unit, f.decimals, f.period, f.period_end,
      f.numerator, f.denominator, f.value, f.absence, f.held_value, f.agreement, f.note, ${provenance.columns}
    from fact_local_figure f
    left join dim_added_table added on added.source_id = f.source_id
    ${provenance.joins}
    where f.origin = 'office file' or f.is_known_measure
    order by f.measure_name, f.measure_id, f.area_name, f.area_id, f.period_end, f.period, f.category, f.source_id, f.locator`);

/** How many figures of added tables are of a measure that Peelboard does not know, and so in the warehouse alone. */
const unlistedCount: Query<number> = async (warehouse) => {
  const [counted] = await warehouse.rows<{ count: number }>(
    "select count(*)::integer as count from fact_local_figure where origin <> 'office file' and not is_known_measure",
  );
  return counted?.count ?? 0;
};

/** Measures that the office's files describe themselves, by name: those that Peelboard knows are on the measures page. */
export const ownMeasureNames: Query<readonly OwnMeasureName[]> = (warehouse) =>
  warehouse.rows<OwnMeasureName>(`
    select measure_id, min(measure_name) as measure_name, min(category) as category
    from (
      select measure_id, measure_name, category from fact_local_figure where origin = 'office file' and not is_known_measure
      union all
      select measure_id, measure_name, null from fact_target where measure_id not in (select measure_id from dim_measure)
    )
    group by measure_id
    order by measure_name, measure_id`);

/** How many figures of a force, or of an area inside it, the page of own data shows, by the force's id; none of a force without. */
export const ownFigureCounts: Query<ReadonlyMap<string, number>> = async (warehouse) => {
  const counted = await warehouse.rows<{ force_id: string; count: number }>(`
    select split_part(area_id, '--', 1) as force_id, count(*)::integer as count
    from fact_local_figure
    where origin = 'office file' or is_known_measure
    group by 1`);
  return new Map(counted.map(({ force_id, count }) => [force_id, count]));
};

/** Targets that the office set. */
export const targets: Query<readonly TargetRow[]> = (warehouse) =>
  warehouse.rows<TargetRow>(`
    select
      f.force_id, fo.force_name, f.measure_id, f.measure_name, f.period, f.period_end, f.direction, f.target, f.unit, f.decimals,
      f.set_by, f.set_on, f.note, ${provenance.columns}
    from fact_target f
    join dim_force fo on fo.force_id = f.force_id
    ${provenance.joins}
    order by fo.force_name, f.measure_name, f.period_end`);

/** Statements of the office's files beside what is embedded, conflicts first. */
export const localStatements: Query<readonly LocalStatementRow[]> = (warehouse) =>
  warehouse.rows<LocalStatementRow>(`
    select
      f.statement_kind, f.force_id, coalesce(fo.force_name, 'All forces') as force_name, r.round_name, f.subject, f.statement,
      f.held_statement, f.outcome, ${provenance.columns}
    from fact_local_statement f
    left join dim_force fo on fo.force_id = f.force_id
    left join dim_round r on r.round_id = f.round_id
    ${provenance.joins}
    order by
      list_position(['conflict', 'fills a gap', 'same as held'], f.outcome), force_name, r.round_order, f.statement_kind, f.subject,
      f.source_id, f.source_row`);

/** All that the office added to Peelboard: its files, published tables, figures, targets and statements. */
export const ownData: Query<OwnData> = async (warehouse) => ({
  is_private: await isPrivate(warehouse),
  files: await files(warehouse),
  tables: await tables(warehouse),
  figures: await localFigures(warehouse),
  unlisted_count: await unlistedCount(warehouse),
  targets: await targets(warehouse),
  statements: await localStatements(warehouse),
});
