/** A table of an office's own file before its columns are understood. */
export interface LocalTable {
  /** As messages name the file: local/caseload.xlsx. */
  readonly file: string;
  /** The sheet that was read; null for files that have none. */
  readonly sheet: string | null;
  /** How many sheets the spreadsheet has, where none is called after the kind and the first was read. */
  readonly firstOf?: number;
  /** The first row that is no comment; null for a file without one. */
  readonly header: LocalTableRow | null;
  /** Rows below it, blank ones left out. */
  readonly rows: readonly LocalTableRow[];
}

export interface LocalTableRow {
  /** As the file counts it, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Lines above the header that begin with this explain the file and are passed over. */
export const commentMark = "#";
