import type { Provenance } from "./provenance.js";

/** One row per disagreement between sources. */
export interface ConflictRow {
  readonly conflict_kind: string;
  readonly force_id: string | null;
  readonly force_name: string;
  readonly round_id: string | null;
  readonly round_name: string | null;
  /** The item that a statement of the office's own is about; null of any other. */
  readonly item_id: string | null;
  readonly subject: string;
  readonly first_statement: string;
  /** Null where the statement is our own count. */
  readonly first_address: string | null;
  /** The office's file that makes the statement; null of what Peelboard holds. */
  readonly first_source: Provenance | null;
  readonly second_statement: string;
  readonly second_address: string | null;
  readonly second_source: Provenance | null;
  readonly explanation: string;
}
