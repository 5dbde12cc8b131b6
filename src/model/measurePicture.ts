import type { MeasureFigures } from "./measureFigures.js";
import type { PeerData } from "./peerSet.js";

/** All that the measures page shows: the figures, and the forces with what peers are chosen by. */
export interface MeasurePicture {
  readonly figures: MeasureFigures;
  readonly peers: PeerData;
}
