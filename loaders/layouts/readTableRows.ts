import type { PassedOver, TableNote } from "../added/addedTable.ts";
import type { Fault } from "../sources/fault.ts";
import type { Warehouse } from "../warehouse.ts";
import type { PrintedPeriod } from "./printedPeriod.ts";
import { noRows, type RowAccount } from "./rowAccount.ts";
import { tableFaults } from "./tableFaults.ts";
import { hasFaults, sumFigures } from "./tableFigures.ts";
import { areaMap, makeMaps } from "./tableMaps.ts";
import type { TableMeanings } from "./tableMeanings.ts";
import { columnsOfRole, planFaults } from "./tablePlan.ts";
import { cell, groupedRows, groupRows, hasRepeats } from "./tableRows.ts";
import type { TableSource } from "./tableSource.ts";

export interface TableRead {
  readonly passedOver: readonly PassedOver[];
  readonly notes: readonly TableNote[];
  readonly faults: readonly Fault[];
  readonly rows: RowAccount;
}

export interface TableContext {
  readonly meanings: TableMeanings;
  readonly file: string;
  /** The place of the sheet among those of the file. */
  readonly order: number;
  /** The period of a table that has no column for it. */
  readonly period: PrintedPeriod | null;
}

/**
 * Reads one table in DuckDB and adds its figures to the table of figures; nothing is added when it has faults.
 * @returns null when DuckDB cannot read it or a row cannot be understood, and `named` does not ask for the faults by name.
 */
export async function readTableRows(
  warehouse: Warehouse,
  source: TableSource,
  context: TableContext,
  named: boolean,
): Promise<TableRead | null> {
  const { meanings, file, order, period } = context;
  const place = { file, row: source.headerRow, ...(source.sheet === file ? {} : { sheet: source.sheet }) };
  const faults = [...planFaults(source.plan, place)];
  if (columnsOfRole(source.plan, "period").length === 0 && period === null)
    if (
      source.plan.figures.some((each) => each.period === null && each.figures.period_in_heading === undefined)
    )
      faults.push({ problem: "no period found", ...place, expected: "a period, as the layout says" });
  const count = await groupRows(warehouse, source);
  if (count === null) {
    if (!named) return null;
    throw new Error(`DuckDB cannot read the rows of ${file}, sheet ${source.sheet}`);
  }
  if (faults.length > 0) return { passedOver: [], notes: [], faults, rows: { ...noRows, faults: count } };
  const { isWhole } = await makeMaps(warehouse, source.plan, meanings);
  const passedOver = await passedRows(warehouse, source);
  const passed = passedOver.reduce((sum, { rows }) => sum + rows, 0);
  if (
    !isWhole ||
    source.isCut ||
    (await hasFaults(warehouse, source.plan)) ||
    (await hasRepeats(warehouse))
  ) {
    if (!named) return null;
    const found = await tableFaults(source, meanings, file);
    if (found.faults.length === 0)
      throw new Error(
        `a row of ${file} cannot be understood, and no fault of it was found; please report this`,
      );
    const sound = count - passed - found.rows;
    return {
      passedOver,
      notes: [],
      faults: found.faults,
      rows: { ...noRows, passedOver: passed, faults: found.rows, figures: sound },
    };
  }
  await sumFigures(warehouse, source.plan, { sheet: source.sheet, order, period });
  return {
    passedOver,
    notes: [],
    faults: [],
    rows: { ...noRows, passedOver: passed, figures: count - passed },
  };
}

/** Rows that hold nothing, and those of areas that the layout passes over. */
async function passedRows(
  warehouse: Warehouse,
  { plan, sheet }: TableSource,
): Promise<readonly PassedOver[]> {
  const [area] = columnsOfRole(plan, "area");
  const text = `coalesce(r.${cell(area?.index ?? 0)}, '')`;
  return warehouse.rows<PassedOver>(`
    select '${sheet.replaceAll("'", "''")}' as sheet, min(first_row)::integer as row, 'no cell of the row holds anything' as reason,
      max(${text}) as text, sum(empty_count)::integer as rows
    from ${groupedRows} as r where empty_count > 0 having sum(empty_count) > 0
    union all
    select '${sheet.replaceAll("'", "''")}', min(r.first_row)::integer, a.skipped, ${text}, sum(r.row_count)::integer
    from ${groupedRows} as r join (select distinct area_text, skipped from ${areaMap}) as a on ${text} = a.area_text
    where a.skipped is not null and r.row_count > r.empty_count
    group by a.skipped, ${text}`);
}
