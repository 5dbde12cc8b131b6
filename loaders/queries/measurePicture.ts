import type { MeasurePicture } from "../../src/model/measurePicture.ts";
import type { Query } from "./ask.ts";
import { measureFigures } from "./measureFigures.ts";
import { ownMeasureNames } from "./ownData.ts";
import { peerForces } from "./peerForces.ts";

/** The figures of every measure that is offered, and the forces to compare. */
export const measurePicture: Query<MeasurePicture> = async (warehouse) => ({
  figures: await measureFigures(warehouse),
  peers: await peerForces(warehouse),
  own: await ownMeasureNames(warehouse),
});
