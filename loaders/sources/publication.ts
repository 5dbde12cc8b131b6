import type { Column } from "./column.ts";

/** One embedded file: where it lies, what its columns hold and what makes a row unique. */
export interface Publication {
  /** Path below the sources folder. */
  readonly path: string;
  /** The raw table it becomes: `<publisher>__<table>`. */
  readonly table: string;
  /** Facts are read row by row with csv-parse; volume goes through DuckDB's own reader and its rejects table. */
  readonly reader: "facts" | "volume";
  /** In the order of the file. */
  readonly columns: Readonly<Record<string, Column>>;
  /** How the publisher writes "no figure", besides an empty cell: ":", "..", "[x]". */
  readonly missingMarkers?: readonly string[];
  /** The columns that no two rows share. */
  readonly key: readonly string[];
}
