import type { ComparabilityRow } from "../model/comparability.js";
import type { PackCoverageRow } from "../model/packPicture.js";
import type { StandingJudgement } from "../model/standing.js";
import { groupRows } from "./groupRows.js";
import { heldRounds, latestRounds } from "./heldRounds.js";

const isHeld = ({ standing, grade }: StandingJudgement): boolean => standing === "held" && grade !== null;

/**
 * The judgements of one force that stand on a day: those held of its latest round (and of the one before where a single one
 * is known of the latest, which has hardly begun), and each pillar that these have not judged from an earlier round that may
 * be compared with the latest. Takes the judgements of the day, of rounds in any order.
 * @see latestRounds
 */
export function standingOnQuestions<Row extends StandingJudgement>(
  rows: readonly Row[],
  comparability: readonly ComparabilityRow[],
): readonly Row[] {
  const held = rows.filter(isHeld).toSorted((a, b) => b.round_order - a.round_order);
  const latest = latestRounds(heldRounds(held, new Set(held.map(({ round_id }) => round_id))));
  // Where the other judgements of the latest round were not found, the force was inspected and the earlier ones do not stand.
  const hasBarelyBegun = rows.filter(({ round_id }) => round_id === latest[0]?.round_id).length === 1;
  const told = new Set(latest.slice(0, hasBarelyBegun ? 2 : 1).map(({ round_id }) => round_id));
  const comparable = new Set(
    comparability
      .filter(
        ({ to_round_id, verdict }) => to_round_id === latest[0]?.round_id && verdict !== "not comparable",
      )
      .map(({ from_round_id }) => from_round_id),
  );
  const found = new Map<string, Row>();
  for (const row of held) {
    const isEarlierPillar = row.item_kind === "pillar" && comparable.has(row.round_id);
    if ((told.has(row.round_id) || isEarlierPillar) && !found.has(row.item_id)) found.set(row.item_id, row);
  }
  return [...found.values()];
}

/**
 * Of the force's latest round, or a later one, the judgements of which no source was found or whose day is not known, round by
 * round; of a force of which nothing is held, those of the last round.
 * @param pending rounds of which a judgement of the force had surely not come out: what is missing of them may come yet.
 */
export function missingOfLatest<Row extends StandingJudgement>(
  rows: readonly Row[],
  pending: ReadonlySet<string>,
): readonly (readonly Row[])[] {
  const known = rows.some(isHeld) ? rows.filter(isHeld) : rows;
  const latest = Math.max(0, ...known.map(({ round_order }) => round_order));
  const missing = rows.filter(
    ({ round_order, round_id, standing, status }) =>
      round_order >= latest &&
      standing !== "held" &&
      // That no grade was given is known, whatever the day of it.
      status !== "not graded" &&
      status !== "not inspected" &&
      !pending.has(round_id),
  );
  return [...groupRows(missing, ({ round_id }) => round_id).values()];
}

/** The rounds of which a judgement of an area (its short name) had surely not been published by the day of the coverage. */
export const pendingRounds = (coverage: readonly PackCoverageRow[], area_name: string): ReadonlySet<string> =>
  new Set(
    coverage
      .filter(({ not_yet_published_forces }) => not_yet_published_forces.includes(area_name))
      .map(({ round_id }) => round_id),
  );
