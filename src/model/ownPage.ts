import type { MeasureFigures } from "./measureFigures.js";
import type { FailureRow, OwnData } from "./ownData.js";
import type { PackedRows } from "./packedRows.js";

/** Everything that the page of the office's own data shows. */
export interface OwnPage {
  readonly own: OwnData;
  /** Files that were refused and not yet put right. */
  readonly failures: readonly FailureRow[];
  /** What Peelboard holds of the measures of which there are figures or targets of the office's own. */
  readonly held: MeasureFigures;
}

/** The same as it travels: the figures packed. */
export interface PackedOwnPage extends Omit<OwnPage, "own"> {
  readonly own: Omit<OwnData, "figures">;
  readonly figures: PackedRows;
}
