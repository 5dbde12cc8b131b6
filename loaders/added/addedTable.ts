import type { Fault } from "../sources/fault.ts";

/** A total that the file states, beside the sum of the figures that were read for it. */
export interface TotalCheck {
  readonly sheet: string;
  /** As the sheet counts it, from 1. */
  readonly row: number;
  readonly column: string;
  /** As printed: "North East", "Total 43 forces". */
  readonly label: string;
  readonly stated: number;
  readonly summed: number;
  /** Within what the printed decimals and floating point allow. */
  readonly agrees: boolean;
  /** Why a sum cannot be made (a part is not available), else null. */
  readonly withheld: string | null;
}

/** Something of the file that is no figure: it is told, never dropped without a word. */
export interface PassedOver {
  readonly sheet: string;
  /** Null for a whole sheet. */
  readonly row: number | null;
  readonly reason: string;
  readonly text: string;
  /** How many rows this stands for. */
  readonly rows: number;
}

/** A note below or beside a table, with the mark that leads to it ("1", "..") where it has one. */
export interface TableNote {
  readonly sheet: string;
  readonly mark: string | null;
  readonly text: string;
}

/**
 * What was understood of a published file. Its figures are in a Parquet file of `addedFigureColumns`, in the order of
 * sheet, row and column.
 */
export interface ReadTable {
  readonly layout: string;
  readonly title: string;
  readonly publisher: string;
  /** The file's own date or edition, as printed ("30 September 2018"); null where it has none. */
  readonly edition: string | null;
  /** As much of an ISO date as the file states. */
  readonly published_on: string | null;
  readonly rowsRead: number;
  readonly figures: number;
  readonly totals: readonly TotalCheck[];
  readonly passedOver: readonly PassedOver[];
  readonly notes: readonly TableNote[];
  readonly faults: readonly Fault[];
}

/** The columns of an added table's figures.parquet, in order, with their DuckDB types. */
export const addedFigureColumns = {
  area_id: "varchar",
  /** As printed. */
  area_label: "varchar",
  measure_id: "varchar",
  measure_name: "varchar",
  unit: "varchar",
  decimals: "integer",
  category: "varchar",
  period: "varchar",
  period_end: "date",
  value: "double",
  /** Why there is no value; null where there is one. */
  absence: "varchar",
  sheet: "varchar",
  source_row: "integer",
  locator: "varchar",
  note: "varchar",
} as const;

/** added.json beside figures.parquet and the file as it came, in data/local/published/<id>/. */
export interface AddedTable extends Omit<ReadTable, "faults"> {
  readonly id: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** ISO day. */
  readonly added_on: string;
  /** Where it was fetched from, for `refresh`; null for a file of the user's. */
  readonly address: string | null;
  readonly licence: string;
}
