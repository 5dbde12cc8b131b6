import type { Movement, PackedMovement } from "../model/movement.js";
import { rowsOfPack } from "./rowsOfPack.js";

/** The movement page's data as it was before it was packed. */
export const unpackMovement = ({
  judgements,
  distributions,
  coverage,
  comparability,
  timeline,
  peers,
}: PackedMovement): Movement => ({
  judgements: rowsOfPack(judgements),
  picture: { distributions: rowsOfPack(distributions), coverage, comparability },
  timeline: rowsOfPack(timeline),
  peers,
});
