import type { Basis } from "./status.js";

/** What lets a reader trace a figure; every figure shown carries it. */
export interface Provenance {
  readonly source_id: string;
  readonly source_title: string;
  /** Who published the page or document that states the figure. */
  readonly publisher: string;
  /** The address of the page or document; null where a printed document has none. */
  readonly address: string | null;
  /** Page, section, table or row within the document. */
  readonly locator: string;
  readonly basis: Basis;
}
