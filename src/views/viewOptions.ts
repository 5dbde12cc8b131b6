import type { ChartWidths } from "../components/chartAtWidths.js";
import type { ProofOptions } from "../components/proof.js";

/** What every view takes besides its data; `document` is the browser's or jsdom's, `asAt` the date of the data release. */
/** `width` is that of the content. */
export interface ViewOptions extends ProofOptions, ChartWidths {
  /** The reader's force, marked wherever it appears; null for none. */
  readonly force_id: string | null;
}
