import type { ComparabilityRow, Verdict } from "../model/comparability.js";
import { formatList } from "./formatList.js";

type Pair = Pick<ComparabilityRow, "from_round_name" | "to_round_name" | "verdict" | "reason">;

const answers: Readonly<Record<Verdict, string>> = {
  comparable: "Since its last round: this may be said.",
  "with care": "Since its last round: this may be said, with care.",
  "not comparable": "Since its last round: this may not be said.",
};

/** The answer to "has it moved since its last round, and may one say so?" in the fewest words. */
export const lastRoundAnswer = (verdict: Verdict): string => answers[verdict];

/** Whether a force's two latest rounds allow anything to be said of a movement, in two or three sentences. */
export function lastRoundSentence(
  force_name: string,
  { from_round_name, to_round_name, verdict, reason }: Pair,
): string {
  const held = `The latest round held of ${force_name} is ${to_round_name}, and the one before it ${from_round_name}.`;
  if (verdict === "not comparable")
    return `${held} The two may not be compared: ${reason} So Peelboard does not say whether the force moved since the last round.`;
  return verdict === "with care"
    ? `${held} The two may be compared with care. ${reason}`
    : `${held} The two may be compared. ${reason}`;
}

/** That too little of a force is held for any two rounds. */
export const tooFewRoundsSentence = (force_name: string): string =>
  `Fewer than two rounds of ${force_name} are held, so nothing can be set side by side.`;

/** That two rounds hold no question in common, of a force. */
export const nothingInBothSentence = (
  force_name: string,
  { from_round_name, to_round_name }: Pick<Pair, "from_round_name" | "to_round_name">,
): string =>
  `No question or area of ${force_name} is held in both ${from_round_name} and ${to_round_name}, so there are no two grades to set side by side.`;

/** That rounds of which one judgement of a force is held are not set beside others; no words where there are none. */
export const thinRoundsSentence = (round_names: readonly string[]): string =>
  round_names.length === 0
    ? ""
    : `A single judgement is held of ${formatList(round_names)}: too little to set a round beside another, so it is left out here.`;
