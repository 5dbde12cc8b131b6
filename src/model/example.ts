import type { DictionaryTable } from "./dictionary.js";
import type { QueryResult } from "./queryResult.js";
import type { ResultChart } from "./resultChart.js";

/** A saved statement of the Explore page. */
export interface Example {
  /** Its name in the address. */
  readonly id: string;
  /** The question it answers: its title. */
  readonly question: string;
  /** What the answer says and does not say. */
  readonly note: string;
  readonly sql: string;
  /** What is drawn at first. */
  readonly chart: ResultChart;
  /** The force that the statement speaks of, which may be exchanged for the reader's; null where it speaks of none. */
  readonly force_id: string | null;
}

/** An example with what it gives in the warehouse of this release. */
export interface ExampleAnswer extends Example {
  readonly result: QueryResult;
}

/** A table or a flat view, as the reader of a schema meets it. */
export interface SchemaTable extends Pick<DictionaryTable, "name" | "grain" | "rows" | "columns"> {
  readonly kind: "table" | "view";
}

/** What the Explore page shows before the database is loaded. */
export interface ExploreData {
  readonly schema: readonly SchemaTable[];
  readonly examples: readonly ExampleAnswer[];
}

/** The statement of an example for a force: the force it speaks of is exchanged in its quotes. */
export const statementFor = ({ sql, force_id }: Example, chosen: string | null): string =>
  force_id === null || chosen === null || !/^[a-z-]+$/.test(chosen)
    ? sql
    : sql.replaceAll(`'${force_id}'`, `'${chosen}'`);
