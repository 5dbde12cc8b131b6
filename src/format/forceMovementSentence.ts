import type { ComparabilityRow } from "../model/comparability.js";
import type { GradeRow } from "../model/gradeRow.js";
import { isLocalRow } from "../model/localSource.js";
import { forItem } from "./forItem.js";
import { explainAbsence } from "./formatAbsence.js";
import { formatVerdict } from "./formatVerdict.js";
import { withLocal } from "./localWords.js";

type Pair = Pick<ComparabilityRow, "from_round_name" | "to_round_name" | "verdict" | "reason">;
type Judgement = Pick<GradeRow, "grade" | "grade_rank" | "status" | "carried_from_round_name"> &
  Partial<Pick<GradeRow, "source_id">>;

const unjudged = {
  "not graded": "was not graded",
  "not inspected": "was not inspected",
  "not found": "has no grade that we could find",
} as const;

/** "Cumbria was graded Good in PEEL 2016", "kept the grade Good of PEEL 2016 in PEEL 2018/19", "was not graded in PEEL 2017". */
function clause(judgement: Judgement | undefined, round_name: string): string {
  if (judgement === undefined) return `has no judgement held in ${round_name}`;
  const { status, grade, carried_from_round_name } = judgement;
  if (status === "graded") return `was graded ${withLocal(grade ?? "", judgement)} in ${round_name}`;
  if (status === "carried over")
    return `kept the grade ${withLocal(grade ?? "", judgement)} of ${carried_from_round_name ?? "an earlier round"} in ${round_name}`;
  return `${unjudged[status]} in ${round_name}`;
}

/** What may be said of two fresh judgements of rounds that may be compared. */
function change(from: Judgement, to: Judgement): string {
  const step = (from.grade_rank ?? 0) - (to.grade_rank ?? 0);
  if (step === 0) return "the grade stayed the same";
  return step > 0 ? "it improved" : "it declined";
}

/** Why two judgements of comparable rounds make no movement, or null where both are fresh. */
function obstacle(from: Judgement | undefined, to: Judgement | undefined): string | null {
  if (from === undefined || to === undefined)
    return `A movement needs a grade in both rounds; here ${explainAbsence("none held")}.`;
  if (isLocalRow(from) || isLocalRow(to))
    return "A judgement that your office supplied (local) is not part of Peelboard, so no movement is worked out from it.";
  if (from.status === "carried over" || to.status === "carried over")
    return "A grade that is carried over is the earlier judgement again, so it shows no movement.";
  return from.status === "graded" && to.status === "graded"
    ? null
    : "A movement needs a grade in both rounds, so there is none to report.";
}

/**
 * Whether one force moved between two rounds, and whether that may be said: what it was graded in each, then the change
 * with the verdict's caution, or why Peelboard does not say whether it moved. Nothing of a change is said across rounds that
 * are not comparable, nor of a judgement that was carried over or is missing.
 */
export function forceMovementSentence(
  name: { readonly force_name: string; readonly item_name: string },
  from: Judgement | undefined,
  to: Judgement | undefined,
  { from_round_name, to_round_name, verdict, reason }: Pair,
): string {
  const held = `${name.force_name} ${clause(from, from_round_name)} and ${clause(to, to_round_name)} ${forItem(name.item_name)}`;
  if (verdict === "not comparable")
    return `${held}. The two may not be compared: ${reason} So Peelboard does not say whether it moved.`;
  const why = obstacle(from, to);
  if (why !== null || from === undefined || to === undefined) return `${held}. ${why}`;
  const care = verdict === "with care" ? ` ${reason}` : "";
  return `${held}: ${change(from, to)}. ${formatVerdict(verdict)}${care}`;
}
