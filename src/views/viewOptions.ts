import type { ProofOptions } from "../components/proof.js";

/** What every view takes besides its data; `document` is the browser's or jsdom's, `asAt` the date of the data release. */
export interface ViewOptions extends ProofOptions {
  /** Width of the content in pixels. */
  readonly width: number;
  /** The reader's force, marked wherever it appears; null for none. */
  readonly force_id: string | null;
}
