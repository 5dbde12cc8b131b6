import type { Example, ExampleAnswer, ExploreData } from "../../src/model/example.ts";
import { type QueryResult, resultColumn, type Value, type ValueKind } from "../../src/model/queryResult.ts";
import { readExamples } from "../example.ts";
import type { Warehouse } from "../warehouse.ts";
import type { Query } from "./ask.ts";
import { warehouseSchema } from "./warehouseSchema.ts";

/** What a column of DuckDB's holds for a reader: numbers beyond a double's reach are rare here and become text. */
function kindOf(type: string): Exclude<ValueKind, "grade"> {
  if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(type)) return "integer";
  if (/^(DECIMAL|DOUBLE|FLOAT)/.test(type)) return "decimal";
  if (type === "DATE") return "date";
  if (/^TIME/.test(type)) return "time";
  return type === "BOOLEAN" ? "boolean" : "text";
}

/** Runs a statement and gives its result column by column. */
export async function resultOf(warehouse: Warehouse, sql: string): Promise<QueryResult> {
  const described = await warehouse.rows<{ column_name: string; column_type: string }>(`describe ${sql}`);
  const rows = await warehouse.rows<Readonly<Record<string, Value>>>(sql);
  return {
    columns: described.map(({ column_name, column_type }) => {
      const kind = kindOf(column_type);
      const values = rows.map((row) => row[column_name] ?? null);
      const isNumber = kind === "decimal" || kind === "integer";
      return resultColumn(
        column_name,
        kind,
        isNumber ? values.map((value) => (value === null ? null : Number(value))) : values,
      );
    }),
    row_count: rows.length,
    is_cut: false,
  };
}

/** Every saved example with its result. */
export const exampleAnswers: Query<readonly ExampleAnswer[]> = async (warehouse) => {
  const answer = async (example: Example): Promise<ExampleAnswer> => ({
    ...example,
    result: await resultOf(warehouse, example.sql),
  });
  return Promise.all((await readExamples()).map(answer));
};

/** What the Explore page shows before the database is loaded: the schema, and the examples with their results. */
export const explore: Query<ExploreData> = async (warehouse) => ({
  schema: await warehouseSchema(warehouse),
  examples: await exampleAnswers(warehouse),
});
