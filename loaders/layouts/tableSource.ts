import type { TablePlan } from "./tablePlan.ts";

/** Rows of one table of a file: as DuckDB reads them, and one by one when faults are looked for. */
export interface TableSource {
  readonly sheet: string;
  readonly plan: TablePlan;
  /** As the sheet counts it. */
  readonly headerRow: number;
  /** What DuckDB selects from: columns c0, c1, ... as text, and `source_row`. */
  readonly relation: string;
  /** Whether a row was wider than the header and what is too much was left out of the relation. */
  readonly isCut: boolean;
  /** Ends DuckDB's reading before it is done: the file turned out to be more than it may be. */
  readonly stopped?: AbortSignal;
  /** Every row below the header, as the sheet counts it, with its texts. */
  rows(): Promise<Iterable<readonly [row: number, texts: readonly string[]]>>;
}
