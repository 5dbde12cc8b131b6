import type { Column } from "../column.ts";
import type { Fault } from "../fault.ts";
import type { LocalContext } from "./localContext.ts";

/** A column of an office's own file: what it may hold, and what to tell the person who fills it in. */
export interface LocalColumn extends Column {
  /** In plain words, for the template and data/LOCAL.md. */
  readonly meaning: string;
  readonly example: string;
  /** A name that is exchanged for the id of the force or round that goes by it. */
  readonly names?: "force" | "round";
}

export type LocalCells = Readonly<Record<string, string | null>>;

/** A row of an office's own file that has passed the checks of its cells. */
export interface LocalRow {
  /** As the file counts it, from 1. */
  readonly line: number;
  /** By column, names exchanged for ids; null where empty. */
  readonly cells: LocalCells;
  /** By column, as it was written. */
  readonly written: LocalCells;
}

/** A fault of a row, before the file and sheet are known. */
export type RowFault = Omit<Fault, "file" | "sheet" | "row"> & { readonly line: number };

/** A kind of file that may lie in data/local: `caseload` is caseload.csv, caseload.tsv, caseload.xlsx or caseload.ods. */
export interface LocalKind {
  readonly name: string;
  readonly title: string;
  /** What it is for, in one or two sentences: the head of its template. */
  readonly about: string;
  /** In the order of the template. An optional column may be left out of a file. */
  readonly columns: Readonly<Record<string, LocalColumn>>;
  /** The columns that no two rows share. */
  readonly key: readonly string[];
  /** Rows with nothing in this column wait to be filled in: they are counted and passed over. */
  readonly filledBy?: string;
  /** Columns with the day of something that has happened: it cannot lie after today, save in a row under embargo. */
  readonly happenedOn?: readonly string[];
  /** What the columns cannot say by themselves: cells that need others to be understood, and faults of rows. */
  readonly understand?: (rows: readonly LocalRow[], context: LocalContext) => UnderstoodRows;
}

export interface UnderstoodRows {
  readonly rows: readonly LocalRow[];
  readonly faults: readonly RowFault[];
}
