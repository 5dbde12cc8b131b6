/** One row per disagreement between sources. */
export interface ConflictRow {
  readonly conflict_kind: string;
  readonly force_id: string | null;
  readonly force_name: string;
  readonly round_id: string | null;
  readonly round_name: string | null;
  readonly subject: string;
  readonly first_statement: string;
  /** Null where the statement is our own count. */
  readonly first_address: string | null;
  readonly second_statement: string;
  readonly second_address: string | null;
  readonly explanation: string;
}
