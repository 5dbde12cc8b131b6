import type { Movement, PackedMovement } from "../../src/model/movement.ts";
import type { Query } from "./ask.ts";
import { grades } from "./grades.ts";
import { nationalPicture } from "./nationalPicture.ts";
import { packRows } from "./packRows.ts";
import { peerForces } from "./peerForces.ts";
import { timeline } from "./timeline.ts";

/** All that the movement page shows. */
export const movement: Query<Movement> = async (warehouse) => ({
  judgements: await grades(warehouse),
  picture: await nationalPicture(warehouse),
  timeline: await timeline(warehouse),
  peers: await peerForces(warehouse),
});

/** The same as the movement page loads it: the long lists packed. */
export const packedMovement: Query<PackedMovement> = async (warehouse) => {
  const { judgements, picture, timeline: rows, peers } = await movement(warehouse);
  const { distributions, coverage, comparability } = picture;
  return {
    judgements: packRows(judgements),
    distributions: packRows(distributions),
    coverage,
    comparability,
    timeline: packRows(rows),
    peers,
  };
};
