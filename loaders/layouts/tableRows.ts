import { usualLimits } from "../files/openedFile.ts";
import { literal } from "../sources/columnSql.ts";
import { type Warehouse, WarehouseError } from "../warehouse.ts";
import type { TablePlan } from "./tablePlan.ts";
import { columnsOfRole } from "./tablePlan.ts";
import type { TableSource } from "./tableSource.ts";

/** The table of DuckDB that holds the rows of a file, those with the same texts in all that counts put together. */
export const groupedRows = "layout_rows";

/** The name of a column of the file in SQL. */
export const cell = (index: number): string => `c${index}`;

/** The columns whose texts make a difference; the others are details that figures are summed over. */
export const keyIndexes = (plan: TablePlan): readonly number[] => [
  ...new Set([
    ...(["area", "code", "period", "category", "kind"] as const).flatMap((role) =>
      columnsOfRole(plan, role).map(({ index }) => index),
    ),
    ...plan.figures.map(({ source }) => source.index),
  ]),
];

/** The columns that tell one observation from every other: all but the sums, and what is passed over. */
export const tellingIndexes = (plan: TablePlan): readonly number[] => {
  const sums = new Set(
    plan.figures.filter(({ figures }) => figures.sum !== undefined).map(({ source }) => source.index),
  );
  return plan.columns
    .filter(({ index, column }) => column.role !== "passed over" && !sums.has(index))
    .map(({ index }) => index);
};

/** Texts that stand for nothing: empty ones and the layout's signs. */
export const isMissingSql = (plan: TablePlan, column: string): string => {
  const signs = ["", ...Object.keys(plan.layout.missing)].map(literal).join(", ");
  return `coalesce(${column}, '') in (${signs})`;
};

/**
 * Reads a table with DuckDB into `groupedRows`: the texts of the columns that count, how many rows have them, how many of
 * these hold nothing in any column, the first of them, and a fingerprint of each that holds something. Rows are never brought
 * into JavaScript.
 * @returns how many rows were read, or null when DuckDB cannot read the file.
 */
export async function groupRows(warehouse: Warehouse, source: TableSource): Promise<number | null> {
  const keys = keyIndexes(source.plan);
  const all = source.plan.headings.map((_, index) => isMissingSql(source.plan, cell(index)));
  // The length of one cell is asked first: it is quickly told, and nearly every row has a longer one.
  const [first = 0] = keys;
  const longest = Math.max(
    ...Object.keys(source.plan.layout.missing).map((sign) => Buffer.byteLength(sign)),
    0,
  );
  const isEmpty = `case when ${cell(first)} is null or strlen(${cell(first)}) <= ${longest} then ${all.join(" and ")} else false end`;
  const columns = keys.map((index) => `${cell(index)}`);
  const telling = tellingIndexes(source.plan).map((index) => `coalesce(${cell(index)}, '')`);
  try {
    const time = AbortSignal.timeout(usualLimits.milliseconds);
    await warehouse.runUntil(
      source.stopped === undefined ? time : AbortSignal.any([time, source.stopped]),
      `create or replace temp table ${groupedRows} as
      select ${columns.join(", ")}, count(*) as row_count, min(source_row) as first_row,
        count(*) filter (where ${isEmpty}) as empty_count,
        list(hash(${telling.join(", ")})) filter (where not (${isEmpty})) as fingerprints
      from ${source.relation}
      group by ${columns.join(", ")}`,
    );
  } catch (cause) {
    if (cause instanceof WarehouseError) return null;
    throw cause;
  }
  const [read] = await warehouse.rows<{ rows: number }>(
    `select coalesce(sum(row_count), 0)::bigint as rows from ${groupedRows}`,
  );
  return read?.rows ?? 0;
}

/** Whether two rows of the file are the same observation: summed, it would count twice. */
export async function hasRepeats(warehouse: Warehouse): Promise<boolean> {
  const [found] = await warehouse.rows<{ repeats: number }>(
    `select (count(fingerprint) - count(distinct fingerprint))::integer as repeats
     from (select unnest(fingerprints) as fingerprint from ${groupedRows})`,
  );
  return (found?.repeats ?? 0) > 0;
}
