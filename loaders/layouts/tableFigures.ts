import { literal } from "../sources/columnSql.ts";
import type { Warehouse } from "../warehouse.ts";
import { figureTable } from "./figureTable.ts";
import { printedNumber } from "./printedFigure.ts";
import type { PrintedPeriod } from "./printedPeriod.ts";
import { areaMap, mapName } from "./tableMaps.ts";
import { columnsOfRole, type PlannedFigures, type TablePlan } from "./tablePlan.ts";
import { cell, groupedRows, isMissingSql } from "./tableRows.ts";

const given = (index: number): string => `trim(r.${cell(index)}, ' \u00a0')`;

/** The rows of the file that hold anything, with what their texts mean. */
function meant(plan: TablePlan): string {
  const [area] = columnsOfRole(plan, "area");
  const [code] = columnsOfRole(plan, "code");
  const joined = (["period", "category", "kind"] as const)
    .flatMap((role) => columnsOfRole(plan, role))
    .map(
      ({ index }) =>
        `left join ${mapName(index)} as m${index} on coalesce(r.${cell(index)}, '') = m${index}.printed`,
    );
  const sameCode =
    code === undefined ? "" : ` and coalesce(r.${cell(code.index)}, '') = coalesce(a.code_text, '')`;
  return `${groupedRows} as r
    left join ${areaMap} as a on coalesce(r.${cell(area?.index ?? 0)}, '') = a.area_text${sameCode}
    ${joined.join("\n")}
    where r.row_count > r.empty_count and a.skipped is null`;
}

const measureOf = (plan: TablePlan, { figures }: PlannedFigures): string => {
  if (typeof figures.measure === "string") return literal(figures.measure);
  const [kind] = columnsOfRole(plan, "kind");
  return `m${kind?.index ?? 0}.measure_${plan.layout.figures.indexOf(figures)}`;
};

/** Whether a row of the file cannot be understood; any such row sends the file to the reading that names its faults. */
export async function hasFaults(warehouse: Warehouse, plan: TablePlan): Promise<boolean> {
  const isNumber = ({ source }: PlannedFigures): string => {
    const missing =
      plan.layout.blank === undefined
        ? `(${isMissingSql(plan, given(source.index))} and coalesce(${given(source.index)}, '') <> '')`
        : isMissingSql(plan, given(source.index));
    return `(${missing} or regexp_full_match(${given(source.index)}, ${literal(printedNumber)}))`;
  };
  const checks = [
    "a.area_id is not null",
    ...columnsOfRole(plan, "period").map(({ index }) => `m${index}.period is not null`),
    ...columnsOfRole(plan, "category").map(({ index }) => `m${index}.category is not null`),
    ...columnsOfRole(plan, "kind").map(({ index }) => `m${index}.printed is not null`),
    ...plan.figures
      .filter(({ figures }) => figures.sum !== undefined)
      .map((figures) => `coalesce(${isNumber(figures)}, false)`),
  ];
  const [found] = await warehouse.rows<{ rows: number }>(
    `select count(*) as rows from ${meant(plan)} and not (${checks.join(" and ")})`,
  );
  return (found?.rows ?? 0) > 0;
}

/** Sums the rows of a file that is without faults into figures, each over the details that the layout names. */
export async function sumFigures(
  warehouse: Warehouse,
  plan: TablePlan,
  {
    sheet,
    order,
    period,
  }: { readonly sheet: string; readonly order: number; readonly period: PrintedPeriod | null },
): Promise<void> {
  const { layout } = plan;
  const measures = Object.entries(layout.measures)
    .map(([id, { name, unit, decimals }]) => `(${[id, name, unit].map(literal).join(", ")}, ${decimals})`)
    .join(", ");
  for (const planned of plan.figures) {
    const { figures, source } = planned;
    const text = given(source.index);
    const missing = isMissingSql(plan, text);
    const [when] = columnsOfRole(plan, "period");
    const fixed = planned.period ?? period;
    const [periodSql, endSql] =
      fixed !== null
        ? [literal(fixed.period), literal(fixed.period_end)]
        : [`m${when?.index ?? 0}.period`, `m${when?.index ?? 0}.period_end`];
    const categories = figures.category.flatMap((name) =>
      plan.columns.filter(({ column }) => column.name === name).map(({ index }) => `m${index}.category`),
    );
    const category = categories.length === 0 ? "null::varchar" : `concat_ws(', ', ${categories.join(", ")})`;
    const value =
      figures.sum === undefined
        ? `count(distinct ${text})::double`
        : `case when count(*) filter (where ${missing}) = 0
            then round(fsum(case when ${missing} then null else replace(${text}, ',', '')::double end * r.row_count), 6) end`;
    await warehouse.run(`
      insert into ${figureTable}
      with
        measures(id, name, unit, decimals) as (values ${measures}),
        summed as (
          select
            a.area_id, min(a.area_label) as area_label, ${measureOf(plan, planned)} as measure, ${category} as category,
            ${periodSql} as period, ${endSql} as period_end, ${value} as value,
            count(*) filter (where ${missing}) as missing_count, count(*) as part_count,
            any_value(${absenceSql(plan, text)}) filter (where ${missing}) as meaning, min(r.first_row) as first_row
          from ${meant(plan)}
          group by all
        )
      select
        ${order}, area_id, area_label,
        measure || coalesce('--' || trim(regexp_replace(lower(category), '[^a-z0-9]+', '-', 'g'), '-'), ''),
        measures.name, measures.unit, measures.decimals, category, period, period_end::date, value,
        case when value is null then case when missing_count = part_count then meaning else meaning || ' for some of its rows' end end,
        ${literal(sheet)}, first_row,
        concat('rows of ', area_label, ', ', period, coalesce(', ' || category, ''), ', column ', ${literal(source.heading)}), null
      from summed join measures on measures.id = summed.measure
      order by first_row, measure, category`);
  }
}

function absenceSql({ layout }: TablePlan, text: string): string {
  const signs = Object.entries(layout.missing).map(
    ([sign, meaning]) => `when ${literal(sign)} then ${literal(meaning)}`,
  );
  const otherwise = literal(layout.blank ?? "not stated");
  return signs.length === 0
    ? otherwise
    : `case coalesce(${text}, '') ${signs.join(" ")} else ${otherwise} end`;
}
