import { nothingInBothSentence } from "../../../src/format/lastRoundSentence.ts";
import { type ForceMovement, forceMovements } from "../../../src/metrics/forceMovements.ts";
import { mainJudgements } from "../../../src/metrics/mainJudgements.ts";
import type { ComparabilityRow } from "../../../src/model/comparability.ts";
import { forceMovementTable } from "../../../src/tables/forceMovementTable.ts";
import { heading, paragraph } from "../blocks.ts";
import { movementOfAll } from "../movementOfAll.ts";
import type { ForceContext, SectionContent } from "../section.ts";
import { tableBlock, without } from "../tableBlock.ts";
import { verdictBlock } from "../verdictBlock.ts";

/** Questions of the force of which something is held in both rounds, or was asked in both and not found in one. */
export const questionsInBoth = (
  { own }: Pick<ForceContext, "own">,
  pair: ComparabilityRow,
): readonly ForceMovement[] =>
  forceMovements(own.judgements, pair).filter(
    ({ from, to }) => from !== null && [from, to].some((row) => row.status !== "not found"),
  );

/**
 * Two rounds of the force: the verdict, both grades of each question, and, where they may be compared, what may be said of
 * them and of all forces. Across rounds that are not comparable no word of movement is said.
 */
export function pairOfRounds(context: ForceContext, pair: ComparabilityRow): SectionContent {
  const { force, own, picture } = context;
  const { from_round_name, to_round_name, to_round_id, verdict } = pair;
  const rows = questionsInBoth(context, pair);
  const columns = forceMovementTable(from_round_name, to_round_name);
  const isComparable = verdict !== "not comparable";
  const all = isComparable
    ? movementOfAll(picture, pair, mainJudgements(own.judgements, to_round_id, picture.coverage))
    : { blocks: [] };
  return {
    blocks: [
      heading(2, `movement-${to_round_id}`, `${from_round_name} and ${to_round_name}`),
      verdictBlock(pair),
      rows.length === 0
        ? paragraph(nothingInBothSentence(force.force_name, pair))
        : tableBlock({
            id: `table-movement-${to_round_id}`,
            caption: `${force.force_name} in ${from_round_name} and ${to_round_name}${isComparable ? "" : ", side by side and not comparable"}`,
            rows,
            columns: isComparable ? columns : without(columns, "direction"),
            sources: rows.flatMap(({ from, to }) => (from === null ? [to] : [from, to])),
          }),
      ...all.blocks,
    ],
    annex: all.annex ?? [],
  };
}
