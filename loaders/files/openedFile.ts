/** What a cell holds; a date is its ISO day as text, an empty cell null. */
export type Cell = string | number | boolean | null;

/** A sheet as it stands in the file, cells by row and column; rows may be shorter than the widest, and merged cells hold their value once. */
export interface Sheet {
  /** The sheet's name; the file's name for a CSV or TSV file. */
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Cells that a merged cell covers, as first and last row and column, counted from 0. */
  readonly merges: readonly Merge[];
  /** Columns of the cells shown as a percentage, by row, both from 0: they hold 0.45 and show 45%. Absent where there are none. */
  readonly percentages?: ReadonlyMap<number, readonly number[]>;
}

export interface Merge {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export const fileForms = ["csv", "tsv", "xlsx", "ods"] as const;
export type FileForm = (typeof fileForms)[number];

/** A file that was opened within its limits; its rows were not yet understood. */
export interface OpenedFile {
  /** As messages name it: without the folders it lies in. */
  readonly name: string;
  readonly path: string;
  readonly form: FileForm;
  readonly isGzipped: boolean;
  /** Of the bytes as they came. */
  readonly sha256: string;
  readonly bytes: number;
  readonly sheets: readonly Sheet[];
}

/** How much a file may ask for; beyond it, it is refused and not read. */
export interface FileLimits {
  /** Of the file as it came. */
  readonly bytes: number;
  /** Of all that is packed in it. */
  readonly unpackedBytes: number;
  readonly cells: number;
  readonly lineBytes: number;
  readonly milliseconds: number;
  readonly memoryMegabytes: number;
}

export const usualLimits: FileLimits = {
  bytes: 500_000_000,
  unpackedBytes: 2_000_000_000,
  cells: 20_000_000,
  lineBytes: 2_000_000,
  milliseconds: 120_000,
  memoryMegabytes: 2_000,
};
