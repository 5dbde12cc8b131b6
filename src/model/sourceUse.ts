import type { Basis } from "./status.js";

/** One row per page or document that a figure of a pack was read from: what it is, and how its figures are known. */
export interface SourceUse {
  readonly publisher: string;
  readonly source_title: string;
  readonly address: string | null;
  readonly bases: readonly Basis[];
  /** Figures, judgements or reports that rest on it. */
  readonly row_count: number;
}
