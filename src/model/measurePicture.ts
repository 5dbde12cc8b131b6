import type { MeasureFigures } from "./measureFigures.js";
import type { OwnMeasureName } from "./ownData.js";
import type { PeerData } from "./peerSet.js";

/** All that the measures page shows: the figures, the forces with what peers are chosen by, and what is found on another page. */
export interface MeasurePicture {
  readonly figures: MeasureFigures;
  readonly peers: PeerData;
  /** Measures of the office's own that Peelboard does not know; they are drawn on the page of own data alone. */
  readonly own: readonly OwnMeasureName[];
}
