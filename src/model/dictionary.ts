import type { ConflictRow } from "./conflictRow.js";
import type { CoverageRow } from "./distributionRow.js";
import type { FailureRow, SourceStatusRow } from "./ownData.js";

/** A table of the warehouse as the data dictionary shows it. */
export interface DictionaryTable {
  readonly name: string;
  /** "One row per ...". */
  readonly grain: string;
  readonly licence: string;
  readonly key: readonly string[];
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly meaning: string }[];
}

/** An embedded source file. */
export interface SourceRow {
  readonly source_id: string;
  readonly title: string;
  readonly publisher: string;
  readonly address: string | null;
  /** ISO dates; null where not known or not recorded. */
  readonly published_on: string | null;
  readonly retrieved_on: string | null;
  readonly entered_on: string | null;
  readonly licence: string;
  readonly note: string;
  readonly row_count: number;
}

/** What the data page shows. */
export interface DataCatalogue {
  readonly tables: readonly DictionaryTable[];
  readonly sources: readonly SourceRow[];
  readonly coverage: readonly CoverageRow[];
  readonly conflicts: readonly ConflictRow[];
  /** How old each source is, when its next edition is expected, and what the last refresh gave. */
  readonly status: readonly SourceStatusRow[];
  /** Files that were refused. */
  readonly failures: readonly FailureRow[];
}
