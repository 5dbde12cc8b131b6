import type { PositionRow } from "../model/positionRow.js";
import { scales } from "../model/scale.js";
import { formatList } from "./formatList.js";
import { withLocal } from "./localWords.js";

/** In a sentence a question begins in the lower case, unless its name begins with a letter of its own ("Effectiveness 1: …" stays). */
const inSentence = (name: string): string =>
  /\d/.test(name) ? `“${name}”` : `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/**
 * The judgements of one force in one round, a sentence a grade, the best first: "Graded Good for effectiveness, efficiency and
 * legitimacy." What is carried over is told apart: "Kept the grade Good of PEEL 2016 for “Effectiveness 1: …”." Questions without
 * a grade are left out.
 */
export function judgementsByGrade(rows: readonly PositionRow[]): readonly string[] {
  const [first] = rows;
  if (first === undefined) return [];
  return scales[first.scale_id].flatMap((grade) => {
    const ofGrade = rows.filter((row) => row.grade === grade);
    const graded = ofGrade.filter(({ status }) => status === "graded");
    const carried = ofGrade.filter(({ status }) => status === "carried over");
    const rounds = [...new Set(carried.map((row) => row.carried_from_round_name ?? "an earlier round"))];
    const names = (list: readonly PositionRow[]): string =>
      formatList(list.map((row) => withLocal(inSentence(row.item_name), row)));
    return [
      ...(graded.length === 0 ? [] : [`Graded ${grade} for ${names(graded)}.`]),
      ...rounds.map((round) => {
        const ofRound = carried.filter(
          (row) => (row.carried_from_round_name ?? "an earlier round") === round,
        );
        return `Kept the grade ${grade} of ${round} for ${names(ofRound)}.`;
      }),
    ];
  });
}
