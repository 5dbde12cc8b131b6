import type { ComparabilityRow } from "../model/comparability.js";
import type { Force } from "../model/force.js";
import type { RoundItem } from "../model/gradeRow.js";
import type { MissingForce } from "../model/movement.js";
import type { PackPicture } from "../model/packPicture.js";
import type { StandingJudgement } from "../model/standing.js";
import { type GradeMovement, gradeMovement } from "./gradeMovement.js";
import { missingForces } from "./missingForces.js";

/** One question in two rounds: what became of the grades of all forces, and who is left out. */
export interface PairMovement {
  readonly item_id: string;
  readonly item_name: string;
  readonly movement: GradeMovement;
  readonly missing: readonly MissingForce[];
  readonly forces_count: number;
  /** The judgements compared, of both rounds. */
  readonly rows: readonly StandingJudgement[];
}

type Picture = Pick<PackPicture, "judgements" | "coverage" | "forces">;

/** Slugs of the forces whose judgement had not been published by the day. */
function unpublishedIn(
  { coverage, forces }: Picture,
  round_id: string,
  item_id: string,
): ReadonlySet<string> {
  const names = new Set(
    coverage
      .filter((row) => row.round_id === round_id && row.item_id === item_id)
      .flatMap((row) => row.not_yet_published_forces),
  );
  const isUnpublished = ({ area_name }: Force): boolean => names.has(area_name);
  return new Set(forces.filter(isUnpublished).map(({ force_id }) => force_id));
}

/**
 * Movement of all forces on one question between two rounds, as both stood on the day of a picture.
 * @throws RangeError for rounds called comparable that stand on two scales.
 */
export function pairMovement(
  picture: Picture,
  { from_round_id, to_round_id, verdict }: ComparabilityRow,
  { item_id, item_name }: Pick<RoundItem, "item_id" | "item_name">,
): PairMovement {
  const of = (round_id: string): readonly StandingJudgement[] =>
    picture.judgements.filter((row) => row.round_id === round_id && row.item_id === item_id);
  const [from, to] = [of(from_round_id), of(to_round_id)];
  const held = (rows: readonly StandingJudgement[]): readonly StandingJudgement[] =>
    rows.filter(({ standing }) => standing === "held");
  return {
    item_id,
    item_name,
    movement: gradeMovement(held(from), held(to), verdict),
    missing: missingForces(picture.forces, from, to, {
      from: unpublishedIn(picture, from_round_id, item_id),
      to: unpublishedIn(picture, to_round_id, item_id),
    }),
    forces_count: picture.forces.length,
    rows: [...held(from), ...held(to)],
  };
}
